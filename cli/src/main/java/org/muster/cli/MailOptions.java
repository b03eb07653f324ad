package org.muster.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
                            + " Its password is in MUSTER_MAILBOX_PASSWORD; of a second one in"
                            + " MUSTER_MAILBOX_PASSWORD_2, and so on.")
    private List<String> mailboxes = new ArrayList<>();

    List<Mailbox> read(CommandSpec spec) {
        List<Mailbox> read = new ArrayList<>();
        for (String one : mailboxes) {
            read.add(read(spec, one, read.size() + 1));
        }
        return read;
    }

    private static Mailbox read(CommandSpec spec, String typed, int number) {
        int at = typed.indexOf('=');
        if (at < 1) {
            throw wrong(spec, "--mailbox must be an operation, '=' and the address of a mailbox.");
        }
        String operation = typed.substring(0, at);
        String variable = number == 1 ? PASSWORD : PASSWORD + "_" + number;
        String password =
                Optional.ofNullable(System.getenv(variable))
                        .orElseThrow(() ->
                                wrong(
                                        spec,
                                        "--mailbox "
                                                + operation
                                                + " needs its password in "
                                                + variable
                                                + ", where no list of processes shows it."));
        try {
            return Mailbox.parse(
                    new OperationId(operation), URI.create(typed.substring(at + 1)), password);
        } catch (IllegalArgumentException e) {
            throw wrong(spec, "--mailbox " + operation + ": " + e.getMessage());
        }
    }

    private static ParameterException wrong(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
