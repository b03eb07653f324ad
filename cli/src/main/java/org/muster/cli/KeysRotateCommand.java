package org.muster.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.keys.KeyOrigin;
import org.muster.ledger.sql.KeyRotation;
import org.muster.server.host.SealedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Exchanges the operator's key, so that copies from before can be read by it no more. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description =
                "Exchanges the operator's key: everything that the old one wraps is wrapped by a new one.",
        footer = {
            "",
            "Stop the server first; of several on one database, all of them, and copy operator.key to the",
            "others afterwards. It may be interrupted at any point: until it has ended, the key file holds",
            "both keys and everything opens; do it again. Destroy every copy of the old operator.key, and",
            "back-ups from before can be read by nobody. Cookies that the old one sealed are forgotten:",
            "families begin anew what they had not sent, and devices are unknown at their next sign-in.",
            "Exit codes: 0 done; 2 the folder is not there; 3 it could not be done, and nothing is lost."
        })
final class KeysRotateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOptions data;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path folder = data.folder();
        if (!Files.isDirectory(folder)) {
            err.println("There is no data folder " + folder + ". Name the right one with --data.");
            return Exit.BAD_INPUT;
        }
        try {
            KeyRotation.Done done =
                    Ledgers.rotateKeys(
                            folder,
                            DataOptions.database(),
                            KeyOrigin.usual(),
                            both -> SealedFiles.rewrap(folder, both),
                            (now, all) -> out.printf("%,d of %,d keys%n", now, all));
            out.printf(
                    "The operator's key is exchanged: %,d keys in the ledger and %,d files beside it"
                            + " were wrapped anew%s.%n",
                    done.keys(),
                    done.beside(),
                    done.resumed() ? ", after an exchange that was cut off" : "");
            out.println(
                    "Back it up now, apart from the data; destroy every copy of the old one, and no"
                            + " back-up from before can be read any more.");
            if (!done.scrubbed()) {
                out.println(
                        "What the old key wrapped could not be taken off the disk just now, since"
                                + " somebody reads the database; it is of no use without that key.");
            }
            return Exit.OK;
        } catch (LedgerUnavailable e) {
            err.println(e.getMessage());
            return Exit.UNAVAILABLE;
        }
    }
}
