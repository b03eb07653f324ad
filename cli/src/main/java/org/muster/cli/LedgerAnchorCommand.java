package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;
import org.muster.ledger.anchor.Anchor;
import org.muster.ledger.anchor.AnchorFile;
import org.muster.ledger.anchor.HttpAuthority;
import org.muster.ledger.anchor.TimeStamp;
import org.muster.ledger.keys.WrongCode;
import org.muster.ledger.reads.ReadsChecked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes how far every chain is into a file that somebody outside can hold. */
@Command(
        name = "anchor",
        mixinStandardHelpOptions = true,
        description =
                "Walks every chain as 'verify' does and writes how far each is, signed by this node, into"
                        + " a small file for somebody outside to hold.",
        footer = {
            "",
            "The file names chains, numbers and hashes, and nobody. Give it away: 'muster ledger verify",
            "--anchor' shows later whether the ledger still runs through it. It only reads, and may run",
            "beside a server. Exit codes: 0 written; 1 a row is not as it was written, and there is",
            "nothing to anchor; 2 the file is there already; 3 the ledger or the time-stamp authority",
            "gave nothing."
        })
final class LedgerAnchorCommand implements Callable<Integer> {
    private static final int NONCE_BITS = 64;

    @Spec private CommandSpec spec;
    @Mixin private DataOptions data;

    @Parameters(paramLabel = "FILE", description = "The file to make; it must not be there yet.")
    private Path file;

    @Option(
            names = "--stamp",
            paramLabel = "URL",
            description =
                    "Asks this time-stamp authority (RFC 3161) to swear to the time. It is given a"
                            + " hash and nothing else.")
    private @Nullable URI stamp;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            HttpAuthority authority = stamp == null ? null : authority(stamp);
            if (Files.exists(file)) {
                throw new BadInput(there());
            }
            WalkedLedger walked = WalkedLedger.of(data);
            if (!(walked.facts() instanceof Verification.Intact facts)) {
                return broken(((Verification.Broken) walked.facts()).sentence());
            }
            if (!(walked.reads() instanceof ReadsChecked.Intact reads)) {
                return broken(((ReadsChecked.Broken) walked.reads()).sentence());
            }
            Anchor anchor =
                    Ledgers.anchor(
                            data.folder(),
                            DataOptions.database(),
                            walked.key(),
                            facts,
                            reads,
                            Instant.now());
            write(authority == null ? anchor : stamped(anchor, authority));
            return Exit.OK;
        } catch (BadInput | WrongCode e) {
            err.println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (LedgerUnavailable | IOException e) {
            err.println(e.getMessage());
            return Exit.UNAVAILABLE;
        }
    }

    private int broken(String sentence) {
        spec.commandLine().getOut().println(sentence);
        return Exit.NOT_SO;
    }

    private static Anchor stamped(Anchor anchor, HttpAuthority authority) throws IOException {
        return TimeStamp.stamp(anchor, authority, new BigInteger(NONCE_BITS, new SecureRandom()));
    }

    private HttpAuthority authority(URI address) {
        try {
            return new HttpAuthority(address);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--stamp is " + e.getMessage());
        }
    }

    private String there() {
        return file + " is there already, and an anchor is never overwritten. Name another file.";
    }

    private void write(Anchor anchor) throws BadInput, LedgerUnavailable {
        try {
            Files.write(file, AnchorFile.write(anchor), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new BadInput(there());
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    file + " cannot be written. Name a folder that this user may write to.", e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: chains: %d%s. Give it to somebody who has no hand in this ledger.%n",
                file,
                anchor.chains().size(),
                anchor.token().isPresent() ? ", with a time stamp" : "");
    }
}
