package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.code.TrustedKey;
import org.muster.core.fact.Recorded;
import org.muster.core.pass.CodeKeys;
import org.muster.core.pass.PassFact.CodeKeyAdded;

/** What can be printed in advance, and the keys whose codes count. */
public record PrintSheet(int most, List<Key> keys) {

    /**
     * A key that signs codes.
     *
     * @param node where it is kept
     * @param withdrawn why its codes count no more, if so
     */
    public record Key(String hex, String node, Instant since, Optional<String> withdrawn) {
        public String inShort() {
            return hex.substring(0, 8);
        }
    }

    static PrintSheet of(Visit visit, int most) {
        var operation = visit.desk().operation();
        List<Recorded> added =
                visit.view().history(operation).stream()
                        .filter(recorded -> recorded.fact() instanceof CodeKeyAdded)
                        .toList();
        return new PrintSheet(
                most,
                CodeKeys.list(visit.view(), operation).stream()
                        .map(key -> key(key, added))
                        .toList());
    }

    private static Key key(TrustedKey key, List<Recorded> added) {
        Recorded first =
                added.stream()
                        .filter(recorded ->
                                recorded.fact() instanceof CodeKeyAdded fact
                                        && fact.key().equals(key.key()))
                        .findFirst()
                        .orElseThrow();
        return new Key(
                key.key().hex(), first.node().toString(), first.stamp().instant(), key.withdrawn());
    }
}
