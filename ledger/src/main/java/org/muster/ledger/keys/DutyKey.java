package org.muster.ledger.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;

/**
 * The operator's key of a gate, in the file {@code operator.sealed}: it lies there only under the
 * duty code, and when the duty is over it is destroyed.
 *
 * <p>Threads: one at a time.
 */
public final class DutyKey implements KeySource {
    private static final String FILE = "operator.sealed";
    private static final String ABOUT = "muster operator key of a gate";

    private final DutyCode code;
    private final boolean joining;
    private @Nullable OperatorKey opened;

    private DutyKey(DutyCode code, boolean joining) {
        this.code = code;
        this.joining = joining;
    }

    /** That of a gate that has joined: where it is not there, it was destroyed. */
    public static DutyKey of(DutyCode code) {
        return new DutyKey(code, false);
    }

    /** That of a gate that is just joining: made where it is not there. */
    public static DutyKey ofJoining(DutyCode code) {
        return new DutyKey(code, true);
    }

    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    @Override
    public OperatorKey open(Path folder, boolean needed) throws LedgerUnavailable {
        OperatorKey known = opened;
        if (known == null) {
            known = isIn(folder) ? read(folder) : made(folder, needed);
            opened = known;
        }
        return known;
    }

    private OperatorKey read(Path folder) throws LedgerUnavailable {
        Path file = folder.resolve(FILE);
        byte[] keyset;
        try {
            keyset = CodeSeal.open(code, Files.readAllBytes(file), ABOUT);
        } catch (IOException e) {
            throw cannot(file, e);
        } catch (GeneralSecurityException e) {
            throw new WrongCode(
                    "This duty code does not open "
                            + folder
                            + ". Check it, sign by sign, with whoever told it; nothing was changed.",
                    e);
        }
        try {
            return OperatorKey.ofKeyset(keyset);
        } catch (GeneralSecurityException e) {
            throw cannot(file, e);
        }
    }

    private OperatorKey made(Path folder, boolean needed) throws LedgerUnavailable {
        Path file = folder.resolve(FILE);
        if (needed || !joining) {
            throw new LedgerUnavailable(
                    "The keys of this gate were destroyed: nothing in "
                            + folder
                            + " can be read any more.",
                    null);
        }
        try {
            byte[] keyset = OperatorKey.makeKeyset();
            OwnerOnly.replace(file, CodeSeal.seal(code, keyset, ABOUT));
            return OperatorKey.ofKeyset(keyset);
        } catch (IOException | GeneralSecurityException e) {
            throw cannot(file, e);
        }
    }

    private static LedgerUnavailable cannot(Path file, Exception e) {
        return new LedgerUnavailable(
                "The key file "
                        + file
                        + " cannot be read or made ("
                        + e.getMessage()
                        + "). Make sure that this user owns the data folder and that it has room.",
                e);
    }

    /** Overwrites the sealed key and deletes it; doing it again changes nothing. */
    public static void destroy(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        byte[] noise = new byte[(int) Files.size(file)];
        new SecureRandom().nextBytes(noise);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(noise);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.delete(file);
    }
}
