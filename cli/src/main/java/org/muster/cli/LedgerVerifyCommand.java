package org.muster.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;
import org.muster.ledger.keys.DutyKey;
import org.muster.ledger.keys.WrongCode;
import org.muster.ledger.reads.ReadsChecked;
import org.muster.server.join.GateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Walks the chains and tells the first row that is not as it was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Walks every chain of the ledger, and the log of who saw whom beside it, and names the first"
                        + " row that was tampered with.",
        footer = {
            "",
            "It only reads, and may run beside a server: it then walks up to the fact that is the last",
            "when it begins. Exit codes: 0 intact; 1 a row is not as it was written; 3 the ledger cannot",
            "be read. Keep the heads it prints: rows cut off from the end of a chain can only be seen by",
            "comparing with an earlier head. Of a gate it asks for the duty code."
        })
final class LedgerVerifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOptions data;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (DataOptions.database().isEmpty() && !Files.isDirectory(data.folder())) {
            err.println(
                    "There is no data folder "
                            + data.folder()
                            + ". Name the right one with --data.");
            return Exit.BAD_INPUT;
        }
        try {
            return switch (verified()) {
                case Verification.Intact intact -> {
                    out.printf("Intact: %,d facts.%n", intact.facts());
                    intact.heads()
                            .forEach((node, head) ->
                                    out.printf("  %s#%d  %s%n", node, head.number(), head.hash()));
                    yield reads(out);
                }
                case Verification.Broken broken -> {
                    out.println(broken.sentence());
                    yield Exit.NOT_SO;
                }
            };
        } catch (BadInput | WrongCode e) {
            err.println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (LedgerUnavailable e) {
            err.println(e.getMessage());
            return Exit.UNAVAILABLE;
        }
    }

    /** The log of reads lies beside the ledger and needs no key. */
    private int reads(PrintWriter out) throws LedgerUnavailable {
        return switch (Ledgers.verifyReads(data.folder(), DataOptions.database())) {
            case ReadsChecked.Intact intact -> {
                out.printf("Log of reads intact: %,d rows.%n", intact.rows());
                intact.heads()
                        .forEach((writer, head) ->
                                out.printf("  %s#%d  %s%n", writer, head.number(), head.hash()));
                yield Exit.OK;
            }
            case ReadsChecked.Broken broken -> {
                out.println(broken.sentence());
                yield Exit.NOT_SO;
            }
        };
    }

    /** A gate's keys lie under its duty code. */
    private Verification verified() throws BadInput, LedgerUnavailable {
        return new GateFolder(data.folder()).isGate()
                ? Ledgers.verify(data.folder(), DutyKey.of(CodePrompt.ask()), (done, total) -> {})
                : Ledgers.verify(data.folder(), DataOptions.database(), (done, total) -> {});
    }
}
