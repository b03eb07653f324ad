package org.muster.server.pages;

import java.util.List;
import java.util.Map;
import org.muster.core.conflict.ConflictKind;
import org.muster.server.access.Duty;

/**
 * One conflict: what is said by whom, side by side, and what can be decided. Once it is settled the
 * address still shows the facts that settled it.
 */
public record ConflictSheet(
        ConflictKind kind,
        String reference,
        String title,
        List<Side> sides,
        List<Way> ways,
        List<FactLine> explained) {

    public boolean settled() {
        return sides.isEmpty();
    }

    /** What one side says: whom or what it is about, where that is, and its facts. */
    public record Side(String heading, String inside, List<FactLine> facts) {}

    /** A way out: a page where it is settled, or a form. */
    public sealed interface Way {
        String key();

        List<String> values();
    }

    public record Go(String key, List<String> values, String inside) implements Way {}

    /**
     * One decision.
     *
     * @param act the command that the form sends
     * @param key what the button says; {@code effect.} before it, what the decision does
     * @param hidden what is known of it already
     * @param asked further fields to fill in, besides the reason
     */
    public record Decide(
            String act,
            String key,
            List<String> values,
            Map<String, String> hidden,
            List<String> asked,
            Duty duty)
            implements Way {}

    /** One line of a list of conflicts. */
    public record Line(ConflictKind kind, String reference, String title) {
        public String inside() {
            return "conflicts/" + kind.name() + "/" + reference;
        }
    }

    /** All conflicts, and what was decided about earlier ones, the latest first. */
    public record All(List<Line> open, List<FactLine> decided) {}
}
