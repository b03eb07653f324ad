package org.muster.ledger.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.keys.OperatorKey;

/**
 * Keeps a snapshot file beside the ledger for each large operation. The key of each file is in the
 * ledger, wrapped by the operator's: to make every copy of a snapshot unreadable, as the erasure of
 * a person will need, it is enough to replace that key.
 *
 * <p>A snapshot only saves time. Whatever is wrong with one, it is not used, and the ledger is read
 * instead.
 */
final class Snapshots implements AutoCloseable {
    /** Reading this many facts from the ledger takes about a second. */
    private static final long WORTHWHILE = 200_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final FactCodec codec;
    private final OperatorKey operator;
    private final DataSource source;
    private final Reader reader;
    private final Map<OperationId, Long> growth = new ConcurrentHashMap<>();
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("ledger-snapshots").factory());

    Snapshots(
            Path folder, FactCodec codec, OperatorKey operator, DataSource source, Reader reader) {
        this.folder = folder;
        this.codec = codec;
        this.operator = operator;
        this.source = source;
        this.reader = reader;
    }

    /** Counts what no snapshot holds yet, and has one made when it is worthwhile. */
    void grew(OperationId operation, long facts, Making making) {
        long beyond = growth.merge(operation, facts, Long::sum);
        if (beyond < WORTHWHILE) {
            return;
        }
        growth.put(operation, 0L);
        background.execute(() -> {
            try {
                making.run();
            } catch (LedgerUnavailable | RuntimeException e) {
                growth.merge(operation, WORTHWHILE / 2, Long::sum); // later, then
            }
        });
    }

    /** Gives the facts of the snapshot and returns the position it stands for, 0 for none. */
    long replay(OperationId operation, Consumer<Recorded> into) throws SQLException {
        Optional<SnapshotFile> file = find(operation);
        return file.isEmpty() ? 0 : file.get().read(into);
    }

    synchronized void extend(OperationId operation, KeyStore keys)
            throws SQLException, IOException, LedgerUnavailable {
        Optional<SnapshotFile> known = find(operation);
        if (known.isPresent()) {
            try (SnapshotFile.Extension extension = known.get().extend()) {
                copy(operation, known.get().position(), extension);
            }
            return;
        }
        byte[] id = random(16);
        byte[] key = random(32);
        Path draft = folder.resolve(path(operation).getFileName() + ".new");
        SnapshotFile made = SnapshotFile.make(draft, operation, id, key, codec);
        try (SnapshotFile.Extension extension = made.extend()) {
            copy(operation, 0, extension);
        }
        keys.set(
                name(operation),
                HexFormat.of().formatHex(id)
                        + ":"
                        + Base64.getEncoder().encodeToString(operator.wrap(key, name(operation))));
        Files.move(draft, path(operation), StandardCopyOption.ATOMIC_MOVE);
    }

    private void copy(OperationId operation, long after, SnapshotFile.Extension extension)
            throws SQLException, IOException {
        try {
            reader.read(operation, after, extension::add);
            extension.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The snapshot, where there is one that belongs to this ledger and this program. */
    private Optional<SnapshotFile> find(OperationId operation) throws SQLException {
        if (!Files.exists(path(operation))) {
            return Optional.empty();
        }
        try (Connection connection = source.getConnection()) {
            Optional<String> stored = Statements.info(connection, name(operation));
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            int colon = stored.get().indexOf(':');
            byte[] key =
                    operator.unwrap(
                            Base64.getDecoder().decode(stored.get().substring(colon + 1)),
                            name(operation));
            byte[] id = HexFormat.of().parseHex(stored.get().substring(0, colon));
            SnapshotFile file = SnapshotFile.open(path(operation), operation, id, key, codec);
            return Statements.isRow(connection, file.position(), file.hash())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Path path(OperationId operation) {
        return folder.resolve("snapshot-" + operation + ".bin");
    }

    private static String name(OperationId operation) {
        return "snapshot-key:" + operation;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        background.shutdownNow();
        try {
            background.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes a snapshot. */
    @FunctionalInterface
    interface Making {
        void run() throws LedgerUnavailable;
    }

    /** Keeps a wrapped key in the ledger. */
    @FunctionalInterface
    interface KeyStore {
        void set(String name, String value) throws SQLException, LedgerUnavailable;
    }
}
