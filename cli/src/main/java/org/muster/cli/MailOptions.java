package org.muster.cli;

import java.util.ArrayList;
import java.util.List;
import org.muster.server.mail.Mailbox;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

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
        return OfOperation.read(
                spec,
                "--mailbox",
                PASSWORD,
                mailboxes,
                (operation, address, secret) -> Mailbox.parse(operation, address, secret.reveal()));
    }
}
