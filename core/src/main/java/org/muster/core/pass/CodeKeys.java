package org.muster.core.pass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.code.CodeKey;
import org.muster.core.code.TrustedKey;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.pass.PassFact.CodeKeyAdded;
import org.muster.core.pass.PassFact.CodeKeyWithdrawn;

/** The keys that sign an operation's codes, as the ledger tells them. */
public final class CodeKeys {
    private CodeKeys() {}

    /** All that were ever added; once withdrawn, a key is never trusted again. */
    public static List<TrustedKey> list(View view, OperationId operation) {
        Map<CodeKey, Optional<String>> keys = new LinkedHashMap<>();
        Map<CodeKey, String> withdrawn = new LinkedHashMap<>();
        for (Recorded recorded : view.history(operation)) {
            switch (recorded.fact()) {
                case CodeKeyAdded added -> keys.putIfAbsent(added.key(), Optional.empty());
                case CodeKeyWithdrawn gone -> withdrawn.putIfAbsent(gone.key(), gone.reason());
                default -> {}
            }
        }
        withdrawn.forEach((key, reason) -> keys.replace(key, Optional.of(reason)));
        return keys.entrySet().stream()
                .map(entry -> new TrustedKey(entry.getKey(), entry.getValue()))
                .toList();
    }
}
