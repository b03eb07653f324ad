package org.muster.ledger.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.muster.ledger.OwnerOnly;

/** Where the operator's key lies. What is read and kept is its keyset, as text. */
public sealed interface KeyOrigin {
    /** The key itself, as `muster keys make` prints it. */
    String VARIABLE = "MUSTER_OPERATOR_KEY";

    /** A program that wraps and unwraps it: the client of a key store, or of a token. */
    String COMMAND = "MUSTER_OPERATOR_KEY_COMMAND";

    /** As an environment says: a variable, else a program, else a file of the data folder. */
    static KeyOrigin of(Map<String, String> environment) {
        String given = environment.getOrDefault(VARIABLE, "").strip();
        String command = environment.getOrDefault(COMMAND, "").strip();
        if (!given.isEmpty()) {
            return new Given(given);
        }
        return command.isEmpty()
                ? new InFile()
                : new Served(new CommandKeyService(command.split("\\s+")));
    }

    /** As this process' environment says. */
    static KeyOrigin usual() {
        return of(System.getenv());
    }

    /** Empty where there is none yet. */
    Optional<byte[]> read(Path folder) throws IOException;

    void keep(Path folder, byte[] keyset) throws IOException;

    /** What a sentence names when something is wrong with it. */
    String where(Path folder);

    /** In the file {@code operator.key}. */
    record InFile() implements KeyOrigin {
        static final String FILE = "operator.key";

        @Override
        public Optional<byte[]> read(Path folder) throws IOException {
            Path file = folder.resolve(FILE);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        }

        @Override
        public void keep(Path folder, byte[] keyset) throws IOException {
            OwnerOnly.replace(folder.resolve(FILE), keyset);
        }

        @Override
        public String where(Path folder) {
            return "The key file " + folder.resolve(FILE);
        }
    }

    /** Given by the environment: it lies on no disk of ours. */
    record Given(String keyset) implements KeyOrigin {
        @Override
        public Optional<byte[]> read(Path folder) {
            return Optional.of(keyset.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void keep(Path folder, byte[] made) throws IOException {
            throw new IOException("this program cannot change its environment");
        }

        @Override
        public String where(Path folder) {
            return "The key in " + VARIABLE;
        }

        /** Never the key itself. */
        @Override
        public String toString() {
            return "Given";
        }
    }

    /** In the file {@code operator.wrapped}, which only a key store opens. */
    record Served(KeyService service) implements KeyOrigin {
        static final String FILE = "operator.wrapped";

        @Override
        public Optional<byte[]> read(Path folder) throws IOException {
            Path file = folder.resolve(FILE);
            return Files.exists(file)
                    ? Optional.of(service.unwrap(Files.readAllBytes(file)))
                    : Optional.empty();
        }

        @Override
        public void keep(Path folder, byte[] keyset) throws IOException {
            byte[] wrapped = service.wrap(keyset);
            if (!java.util.Arrays.equals(service.unwrap(wrapped), keyset)) {
                throw new IOException("what " + service + " wrapped does not unwrap again");
            }
            OwnerOnly.replace(folder.resolve(FILE), wrapped);
        }

        @Override
        public String where(Path folder) {
            return "The key file " + folder.resolve(FILE) + ", opened by " + service + ",";
        }
    }
}
