package org.muster.server.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.muster.core.code.CodeSigner;
import org.muster.core.code.TrustedKey;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.UserId;
import org.muster.core.pass.CodeKeys;
import org.muster.core.pass.PassCommand.AddCodeKey;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;
import org.muster.server.Settings;
import org.springframework.stereotype.Component;

/**
 * Signs codes with this node's key. Before an operation's first code is printed, its public half
 * becomes a fact of the operation, so that every gate can verify what was printed here.
 *
 * <p>Threads: any.
 */
@Component
public final class Signing {
    private final Settings settings;
    private final FolderKey key;
    private @Nullable CodeSigner signer;

    Signing(Settings settings, FolderKey key) {
        this.settings = settings;
        this.key = key;
    }

    /**
     * A signer whose codes count in the desk's operation.
     *
     * @throws LedgerUnavailable when the key cannot be read, made or made known; with a sentence
     */
    public CodeSigner of(Desk desk, UserId by) throws LedgerUnavailable, InterruptedException {
        CodeSigner mine = mine();
        Optional<TrustedKey> known =
                CodeKeys.list(desk.view(), desk.operation()).stream()
                        .filter(each -> each.key().equals(mine.key()))
                        .findFirst();
        if (known.isEmpty()) {
            desk.ask(idOf(desk, mine), by, new AddCodeKey(desk.operation(), mine.key()));
        } else if (known.get().withdrawn().isPresent()) {
            throw new LedgerUnavailable(
                    "The key with which this node signs codes was withdrawn: "
                            + known.get().withdrawn().get()
                            + ". Print at another node, or take code.key out of the data folder and"
                            + " start again: a fresh key is made.",
                    null);
        }
        return mine;
    }

    private synchronized CodeSigner mine() throws LedgerUnavailable {
        CodeSigner known = signer;
        if (known == null) {
            try {
                known = new CodeSigner(new CodeKeyFile(settings.dataFolder(), key.get()).open());
            } catch (IOException e) {
                throw new LedgerUnavailable(String.valueOf(e.getMessage()), e);
            }
            signer = known;
        }
        return known;
    }

    /** The same for the same key, so that two who print at once make it known once. */
    private static CommandId idOf(Desk desk, CodeSigner mine) {
        String name = "code-key " + desk.operation() + " " + mine.key().hex();
        return CommandId.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
