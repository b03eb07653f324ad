package org.muster.server.nodes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;
import org.muster.ledger.SharedLedger;

/** Where what is known of other nodes is kept: a file, or the database that servers share. */
interface SightingStore {
    Optional<byte[]> read() throws IOException;

    void write(byte[] all) throws IOException;

    /** Whether other servers may write it too. */
    boolean isShared();

    static SightingStore in(Path folder) {
        return new InFile(folder.resolve("nodes.json"));
    }

    static SightingStore of(SharedLedger ledger) {
        return new Shared(ledger);
    }

    /** A file of the data folder. */
    record InFile(Path file) implements SightingStore {
        @Override
        public Optional<byte[]> read() throws IOException {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        }

        @Override
        public void write(byte[] all) throws IOException {
            OwnerOnly.replace(file, all);
        }

        @Override
        public boolean isShared() {
            return false;
        }
    }

    /** A row of the database; the server that holds the pen writes it. */
    record Shared(SharedLedger ledger) implements SightingStore {
        private static final String NAME = "nodes";

        @Override
        public Optional<byte[]> read() throws IOException {
            try {
                return ledger.findShared(NAME).map(text -> text.getBytes(StandardCharsets.UTF_8));
            } catch (LedgerUnavailable e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void write(byte[] all) throws IOException {
            try {
                Optional<String> before = ledger.findShared(NAME);
                if (!ledger.keepShared(NAME, before, new String(all, StandardCharsets.UTF_8))) {
                    throw new IOException("another server has just written it");
                }
            } catch (LedgerUnavailable e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public boolean isShared() {
            return true;
        }
    }
}
