package org.muster.core.bulletin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.muster.core.fact.FactId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.tally.Counting;
import org.muster.core.tally.Difference;
import org.muster.core.tally.Tally;

/**
 * A tally of a bulletin that counts otherwise now than when it was frozen, in a figure that the
 * texts name. The text stays true for its time; whoever approves it must have seen what moved.
 */
public record Move(Tally frozen, Tally now, List<Figure> figures) {

    /** A figure that the texts name, then and now. */
    public record Figure(String name, int frozen, int now) {}

    public Move {
        figures = List.copyOf(figures);
    }

    /**
     * Counted by the same rules as known at {@code at}. Figures that no text names are left out.
     */
    public static List<Move> listAll(View view, Bulletin bulletin, Instant at, OperationPlan plan) {
        Set<String> named = named(bulletin.texts());
        List<Move> moves = new ArrayList<>();
        for (Tally frozen : bulletin.tallies()) {
            Map<String, Integer> before = new Figures(List.of(frozen), plan.own()).numbers();
            if (before.keySet().stream().anyMatch(named::contains)) {
                Tally now = Counting.count(view, frozen.rule(), frozen.basis(), at, plan.zone());
                Map<String, Integer> after = new Figures(List.of(now), plan.own()).numbers();
                List<Figure> moved =
                        new TreeSet<>(before.keySet())
                                .stream()
                                        .filter(named::contains)
                                        .map(name ->
                                                new Figure(
                                                        name,
                                                        before.getOrDefault(name, 0),
                                                        after.getOrDefault(name, 0)))
                                        .filter(figure -> figure.frozen() != figure.now())
                                        .toList();
                if (!moved.isEmpty()) {
                    moves.add(new Move(frozen, now, moved));
                }
            }
        }
        return moves;
    }

    /** By which legs and nationalities it moved. */
    public Difference difference() {
        return Difference.between(frozen, now);
    }

    /** The facts that count now and did not then. */
    public List<FactId> came() {
        return without(now.facts(), frozen.facts());
    }

    /** The facts that counted then and do not now. */
    public List<FactId> went() {
        return without(frozen.facts(), now.facts());
    }

    private static List<FactId> without(List<FactId> facts, List<FactId> others) {
        Set<FactId> known = new HashSet<>(others);
        return facts.stream().filter(fact -> !known.contains(fact)).toList();
    }

    private static Set<String> named(List<BulletinText> texts) {
        Set<String> named = new HashSet<>();
        for (BulletinText text : texts) {
            for (String part : List.of(text.title(), text.body(), text.brief())) {
                FigureText.parse(part).named().forEach(one -> named.add(Figures.plain(one.name())));
            }
        }
        return named;
    }
}
