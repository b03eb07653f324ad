package org.muster.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;
import org.muster.ledger.anchor.Anchor;
import org.muster.ledger.keys.WrongCode;
import org.muster.ledger.reads.ReadsChecked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "when it begins. Exit codes: 0 intact; 1 a row is not as it was written, or the ledger is not",
            "what the anchor says; 2 the anchor cannot be read; 3 the ledger cannot. Rows cut off from",
            "the end of a chain can only be seen by an anchor of before, or by comparing the heads that",
            "this prints. Of a gate it asks for the duty code."
        })
final class LedgerVerifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOptions data;

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description =
                    "Also tells of each chain of this anchor ('muster ledger anchor') whether the"
                            + " ledger still runs through it.")
    private @Nullable Path anchor;

    @Option(
            names = "--authority",
            paramLabel = "PEM",
            description =
                    "The certificates of time-stamp authorities that are believed. Without it nobody"
                            + " can say who gave the anchor's time stamp.")
    private @Nullable Path authority;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (authority != null && anchor == null) {
            throw new ParameterException(
                    spec.commandLine(), "--authority is for an anchor: name it with --anchor.");
        }
        try {
            Optional<Anchor> held =
                    anchor == null ? Optional.empty() : Optional.of(AnchorInput.read(anchor));
            List<X509Certificate> authorities =
                    authority == null ? List.of() : AnchorInput.certificates(authority);
            WalkedLedger walked = WalkedLedger.of(data);
            boolean intact = print(walked);
            boolean whole = held.isEmpty() || compare(held.get(), authorities, walked);
            return intact && whole ? Exit.OK : Exit.NOT_SO;
        } catch (BadInput | WrongCode e) {
            err.println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (LedgerUnavailable e) {
            err.println(e.getMessage());
            return Exit.UNAVAILABLE;
        }
    }

    private boolean print(WalkedLedger walked) {
        PrintWriter out = spec.commandLine().getOut();
        switch (walked.facts()) {
            case Verification.Intact intact -> {
                out.printf("Intact: %,d facts.%n", intact.facts());
                intact.heads()
                        .forEach((node, head) ->
                                out.printf("  %s#%d  %s%n", node, head.number(), head.hash()));
            }
            case Verification.Broken broken -> {
                out.println(broken.sentence());
                return false;
            }
        }
        switch (walked.reads()) {
            case ReadsChecked.Intact intact -> {
                out.printf("Log of reads intact: %,d rows.%n", intact.rows());
                intact.heads()
                        .forEach((writer, head) ->
                                out.printf("  %s#%d  %s%n", writer, head.number(), head.hash()));
            }
            case ReadsChecked.Broken broken -> {
                out.println(broken.sentence());
                return false;
            }
        }
        return true;
    }

    private boolean compare(Anchor anchor, List<X509Certificate> authorities, WalkedLedger walked)
            throws LedgerUnavailable {
        AnchorPrint print = new AnchorPrint(spec.commandLine().getOut(), anchor);
        boolean signed =
                print.signature(
                        Ledgers.findKeyOf(
                                data.folder(),
                                DataOptions.database(),
                                walked.key(),
                                anchor.node()));
        boolean whole =
                print.chains(
                        Ledgers.compare(
                                data.folder(),
                                DataOptions.database(),
                                anchor,
                                walked.facts(),
                                walked.reads()));
        boolean stamped = print.stamp(authorities);
        return signed && whole && stamped;
    }
}
