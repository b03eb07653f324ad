package org.muster.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.muster.ledger.OwnerOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts as one small file that only its owner can read. It is written beside the old one and
 * moved over it, so that a crash leaves the old or the new.
 */
final class AccountFile implements AccountStore {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private final Path file;

    AccountFile(Path file) {
        this.file = file;
    }

    @Override
    public List<UserAccount> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.of(JSON.readValue(Files.readAllBytes(file), UserAccount[].class));
        } catch (JacksonException e) {
            throw new IOException(
                    file.getFileName()
                            + " is not a list of accounts ("
                            + e.getOriginalMessage()
                            + ")",
                    e);
        }
    }

    @Override
    public void write(List<UserAccount> accounts) throws IOException {
        OwnerOnly.replace(file, JSON.writeValueAsBytes(accounts));
    }
}
