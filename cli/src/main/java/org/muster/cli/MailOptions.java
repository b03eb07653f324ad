package org.muster.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.server.mail.Mailbox;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Mailboxes that a server reads. */
final class MailOptions {
    static final String PASSWORD = "MUSTER_MAILBOX_PASSWORD";

    @Option(
            names = "--mailbox",
            paramLabel = "OPERATION=URL",
            description =
                    "Mail that comes there becomes messages of the operation, such as"
                            + " niamey-2023=imaps://crisis%%40example.org@mail.example.org/INBOX."
                            + " Its password is in MUSTER_MAILBOX_PASSWORD. Can be given several times.")
    private Map<String, URI> mailboxes = new LinkedHashMap<>();

    List<Mailbox> read(CommandSpec spec) {
        List<Mailbox> read = new ArrayList<>();
        for (Map.Entry<String, URI> one : mailboxes.entrySet()) {
            String password =
                    Optional.ofNullable(System.getenv(PASSWORD))
                            .orElseThrow(() ->
                                    wrong(
                                            spec,
                                            "--mailbox "
                                                    + one.getKey()
                                                    + " needs its password in "
                                                    + PASSWORD
                                                    + ", where no list of processes shows it."));
            try {
                read.add(Mailbox.parse(new OperationId(one.getKey()), one.getValue(), password));
            } catch (IllegalArgumentException e) {
                throw wrong(spec, "--mailbox: " + e.getMessage());
            }
        }
        return read;
    }

    private static ParameterException wrong(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
