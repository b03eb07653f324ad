package org.muster.server.lists;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.register.Source;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.keys.OperatorKey;
import org.muster.server.files.OpenCopy;

/**
 * Files of lists that were sent and are not taken in yet, in the data folder, sealed with the
 * operator's key. While one is read it lies open for some seconds, for its owner alone, since
 * workbooks are read from a file; what a crash leaves of that is swept at the next start.
 */
final class ListSpool {
    private static final String SEALED = ".list";
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(2);

    private final Path folder;
    private final OperatorKey key;

    private ListSpool(Path folder, OperatorKey key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * One list that was sent.
     *
     * @param confirmed whether somebody has said that it is to be taken in
     * @param mapping how its columns are read, as a profile's text; empty as proposed
     * @param leaveOpen whether values that wait for an answer stay unknown
     */
    record Sent(
            String token,
            OperationId operation,
            UserId by,
            String file,
            Source source,
            Optional<Instant> asOf,
            Optional<String> sheet,
            String mapping,
            boolean confirmed,
            boolean leaveOpen) {

        Sent with(String otherMapping, boolean isConfirmed, boolean isLeftOpen) {
            return new Sent(
                    token,
                    operation,
                    by,
                    file,
                    source,
                    asOf,
                    sheet,
                    otherMapping,
                    isConfirmed,
                    isLeftOpen);
        }
    }

    static ListSpool open(Path dataFolder, OperatorKey key) throws LedgerUnavailable {
        Path folder = dataFolder.resolve("lists");
        try {
            Files.createDirectories(folder);
            ListSpool spool = new ListSpool(folder, key);
            spool.sweep();
            return spool;
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The folder "
                            + folder
                            + " for lists cannot be made or read ("
                            + e.getMessage()
                            + "). Make sure that this user owns the data folder and that it has room.",
                    e);
        }
    }

    static String newToken() {
        return UUID.randomUUID().toString();
    }

    void keep(Sent sent, byte[] bytes) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(bytes.length + 512);
        try (DataOutputStream out = new DataOutputStream(text)) {
            out.writeUTF(sent.operation().value());
            out.writeUTF(sent.by().value());
            out.writeUTF(sent.file());
            out.writeUTF(sent.source().kind().name());
            out.writeUTF(sent.source().reference());
            out.writeUTF(sent.asOf().map(Instant::toString).orElse(""));
            out.writeUTF(sent.sheet().orElse(""));
            out.writeUTF(sent.mapping());
            out.writeBoolean(sent.confirmed());
            out.writeBoolean(sent.leaveOpen());
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        Path draft = folder.resolve(sent.token() + ".new");
        Files.write(draft, key.wrap(text.toByteArray(), about(sent.token())));
        Files.move(draft, sealed(sent.token()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Changes what is to be done with a list. */
    void change(Sent sent) throws IOException {
        Optional<Held> held = hold(sent.token());
        if (held.isPresent()) {
            keep(sent, held.get().bytes());
        }
    }

    Optional<Sent> find(String token) throws IOException {
        return hold(token).map(Held::sent);
    }

    List<Sent> listAll() throws IOException {
        List<Sent> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SEALED)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                find(name.substring(0, name.length() - SEALED.length())).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Reads a list while its file lies open. */
    <T> Optional<T> read(String token, Function<Path, T> reading) throws IOException {
        Optional<Held> held = hold(token);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                OpenCopy.use(folder, held.get().sent().file(), held.get().bytes(), reading::apply));
    }

    void forget(String token) throws IOException {
        Files.deleteIfExists(sealed(token));
    }

    private record Held(Sent sent, byte[] bytes) {}

    private Optional<Held> hold(String token) throws IOException {
        if (!isToken(token)) {
            return Optional.empty();
        }
        try {
            byte[] text = key.unwrap(Files.readAllBytes(sealed(token)), about(token));
            return Optional.of(held(token, text));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IOException("it is sealed with another key, or damaged", e);
        }
    }

    private static Held held(String token, byte[] text) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(text))) {
            OperationId operation = new OperationId(in.readUTF());
            UserId by = new UserId(in.readUTF());
            String file = in.readUTF();
            Source source = new Source(Source.Kind.valueOf(in.readUTF()), in.readUTF());
            Optional<Instant> asOf = filled(in.readUTF()).map(Instant::parse);
            Optional<String> sheet = filled(in.readUTF());
            Sent sent =
                    new Sent(
                            token,
                            operation,
                            by,
                            file,
                            source,
                            asOf,
                            sheet,
                            in.readUTF(),
                            in.readBoolean(),
                            in.readBoolean());
            return new Held(sent, in.readNBytes(in.readInt()));
        }
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Nothing but a name of ours becomes a path. */
    private static boolean isToken(String token) {
        try {
            return UUID.fromString(token).toString().equals(token);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Path sealed(String token) {
        return folder.resolve(token + SEALED);
    }

    private static String about(String token) {
        return "list " + token;
    }

    private void sweep() throws IOException {
        OpenCopy.sweep(folder);
        Instant old = Instant.now().minus(FORGOTTEN_AFTER);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".new")) {
                    Files.delete(file);
                }
            }
        }
        for (Sent sent : listAll()) {
            Path file = sealed(sent.token());
            if (!sent.confirmed() && Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                Files.delete(file);
            }
        }
    }
}
