package org.muster.ledger.sql;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.keys.OperatorKey;

/**
 * The snapshot files beside the ledger, one for each large operation. The key of each file is in
 * the ledger, wrapped by the operator's. The erasure of a person destroys it, so that no copy of
 * the file can be read any more; the next snapshot has another.
 */
final class SnapshotShelf {
    private static final String START = "snapshot-";
    private static final String END = ".bin";
    private static final String DRAFT = ".new";
    private static final String KEY = "snapshot-key:";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final FactCodec codec;
    private final OperatorKey operator;
    private final DataSource source;
    private final String owner;

    /**
     * @param owner the server whose folder this is, where several share the ledger; else empty
     */
    SnapshotShelf(
            Path folder, FactCodec codec, OperatorKey operator, DataSource source, String owner) {
        this.owner = owner;
        this.folder = folder;
        this.codec = codec;
        this.operator = operator;
        this.source = source;
    }

    /** The snapshot, where there is one that belongs to this ledger and this program. */
    Optional<SnapshotFile> find(OperationId operation) throws SQLException {
        if (!Files.exists(path(operation))) {
            return Optional.empty();
        }
        try (Connection connection = source.getConnection()) {
            Optional<String> stored = Statements.info(connection, keyName(operation));
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            int colon = stored.get().indexOf(':');
            byte[] key =
                    operator.unwrap(
                            Base64.getDecoder().decode(stored.get().substring(colon + 1)),
                            keyName(operation));
            byte[] id = HexFormat.of().parseHex(stored.get().substring(0, colon));
            SnapshotFile file = SnapshotFile.open(path(operation), operation, id, key, codec);
            return Statements.isRow(connection, file.position(), file.hash())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A file that is not yet the operation's snapshot, and its key. */
    record Draft(
            OperationId operation,
            Path path,
            SnapshotFile file,
            String name,
            String wrappedKey,
            String erasures) {

        /** Returns false when somebody was erased since it was begun: it may hold their name. */
        boolean writeKey(Connection open) throws SQLException {
            return Statements.setInfoWhile(
                    open, Erasing.countName(operation), erasures, name, wrappedKey);
        }
    }

    Draft draft(OperationId operation) throws IOException, SQLException {
        byte[] id = random(16);
        byte[] key = random(32);
        Path path = folder.resolve(path(operation).getFileName() + DRAFT);
        return new Draft(
                operation,
                path,
                SnapshotFile.make(path, operation, id, key, codec),
                keyName(operation),
                HexFormat.of().formatHex(id)
                        + ":"
                        + Base64.getEncoder()
                                .encodeToString(operator.wrap(key, keyName(operation))),
                erasures(operation));
    }

    private String erasures(OperationId operation) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Erasing.count(connection, operation);
        }
    }

    /** Under which names keys of an operation's snapshots are kept, whichever server made them. */
    static List<String> listKeyNames(Connection connection, OperationId operation)
            throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT name FROM ledger_info WHERE substr(name, 1, ?) = ?")) {
            select.setInt(1, KEY.length());
            select.setString(2, KEY);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    String name = result.getString(1);
                    if (name.endsWith(":" + operation)) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    /** Whether a value of the ledger is a snapshot's key. */
    static boolean isKey(String name) {
        return name.startsWith(KEY);
    }

    /** Throws the file away, whose key is gone. Returns whether there was one. */
    boolean discard(OperationId operation) {
        try {
            return Files.deleteIfExists(path(operation));
        } catch (IOException e) {
            return true; // it cannot be read, and is thrown away at the next start
        }
    }

    /** First the key, then the file: between the two there is none, which only costs time. */
    void put(OperationId operation, Draft draft, KeyStore keys)
            throws SQLException, IOException, LedgerUnavailable {
        if (keys.keep(draft)) {
            Files.move(draft.path(), path(operation), StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(draft.path());
        }
    }

    /** Throws away drafts that a crash left, and snapshots that nobody can use any more. */
    void prune() throws SQLException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, START + "*" + END + "{," + DRAFT + "}")) {
            for (Path file : files) {
                if (!isUsable(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // They only take room.
        }
    }

    private boolean isUsable(String name) throws SQLException {
        if (!name.endsWith(END)) {
            return false;
        }
        try {
            String operation = name.substring(START.length(), name.length() - END.length());
            return find(new OperationId(operation)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Path path(OperationId operation) {
        return folder.resolve(START + operation + END);
    }

    private String keyName(OperationId operation) {
        return KEY + (owner.isEmpty() ? "" : owner + ":") + operation;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Keeps a snapshot's wrapped key in the ledger, unless somebody was erased meanwhile. */
    @FunctionalInterface
    interface KeyStore {
        boolean keep(Draft draft) throws SQLException, LedgerUnavailable;
    }
}
