package org.muster.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sole use of a data folder, for as long as this process lives. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws LedgerUnavailable {
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(
                            folder.resolve("muster.lock"),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            OwnerOnly.attribute());
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The data folder "
                            + folder
                            + " cannot be written to ("
                            + e.getMessage()
                            + "). Make sure that this user owns it and that its disk has room.",
                    e);
        }
        FolderLock lock = new FolderLock(channel);
        if (tryLock(channel) == null) {
            lock.close();
            throw new LedgerUnavailable(
                    "Another Muster server already uses the data folder "
                            + folder
                            + ". Stop it, or give this one a data folder of its own.",
                    null);
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException | IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        }
    }
}
