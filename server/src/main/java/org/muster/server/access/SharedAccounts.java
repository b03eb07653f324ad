package org.muster.server.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of a hub, in its database, sealed with the operator's key. The first server to come
 * brings those of its folder with it.
 *
 * <p>Threads: one at a time, but for {@link #isStale}.
 */
public final class SharedAccounts implements AccountStore {
    private static final String NAME = "accounts";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final SharedLedger ledger;
    private Optional<String> kept = Optional.empty();
    private volatile long readAt = System.nanoTime() - FRESH_NANOS;

    public SharedAccounts(SharedLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<UserAccount> read() throws IOException {
        try {
            readAt = System.nanoTime();
            kept = ledger.findShared(NAME);
            if (kept.isEmpty()) {
                return List.of();
            }
            byte[] text = ledger.operatorKey().unwrap(Base64.getDecoder().decode(kept.get()), NAME);
            return List.of(JSON.readValue(text, UserAccount[].class));
        } catch (LedgerUnavailable e) {
            throw new IOException(e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IOException("they do not open with this server's operator.key", e);
        }
    }

    @Override
    public void write(List<UserAccount> accounts) throws IOException {
        try {
            byte[] text = JSON.writeValueAsString(accounts).getBytes(StandardCharsets.UTF_8);
            String sealed =
                    Base64.getEncoder().encodeToString(ledger.operatorKey().wrap(text, NAME));
            if (!ledger.keepShared(NAME, kept, sealed)) {
                readAt = System.nanoTime() - FRESH_NANOS;
                throw new IOException(
                        "another server has just changed the accounts; look again, then try again");
            }
            kept = Optional.of(sealed);
        } catch (LedgerUnavailable e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public boolean isStale() {
        return System.nanoTime() - readAt >= FRESH_NANOS;
    }
}
