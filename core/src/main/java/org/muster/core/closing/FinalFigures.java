package org.muster.core.closing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.muster.core.closing.ClosingFact.FiguresFixed;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.tally.Count;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Difference;
import org.muster.core.tally.Tally;
import org.muster.core.tally.TallyFact;

/**
 * The figures that an operation ends with: those that were fixed last.
 *
 * @param tallies by every counting rule, in their order
 * @param fixed the fact that says so
 */
public record FinalFigures(List<Tally> tallies, String note, Recorded fixed) {
    public FinalFigures {
        tallies = List.copyOf(tallies);
    }

    /** Empty too while a tally has not come here from the node that counted it. */
    public static Optional<FinalFigures> find(View view, OperationId operation) {
        return listAll(view, operation).reversed().stream().findFirst();
    }

    /** All that were ever fixed, the first first. */
    public static List<FinalFigures> listAll(View view, OperationId operation) {
        return view.history(operation).stream()
                .flatMap(recorded ->
                        recorded.fact() instanceof FiguresFixed fact
                                ? of(view, fact, recorded).stream()
                                : Optional.<FinalFigures>empty().stream())
                .toList();
    }

    private static Optional<FinalFigures> of(View view, FiguresFixed fact, Recorded recorded) {
        List<Tally> tallies =
                fact.tallies().stream().flatMap(id -> TallyFact.find(view, id).stream()).toList();
        return tallies.size() < fact.tallies().size()
                ? Optional.empty()
                : Optional.of(new FinalFigures(tallies, fact.note(), recorded));
    }

    public Instant asOf() {
        return tallies.getFirst().asOf();
    }

    /** The one that the public is told: people brought out. */
    public Tally carried() {
        return tallies.stream()
                .filter(tally -> tally.rule() == CountingRule.CARRIED)
                .findFirst()
                .orElseThrow();
    }

    /** By how much people brought out are counted otherwise now. */
    public Difference moved(View view, ZoneId zone) {
        Tally carried = carried();
        return Difference.between(
                carried,
                Counting.count(view, carried.rule(), carried.basis(), view.moment(), zone));
    }

    /** How many persons are counted now and were not, or the other way round, at least. */
    public int countMoved(View view, ZoneId zone) {
        Difference moved = moved(view, zone);
        return Math.max(size(moved.byLeg()), size(moved.byNationality()));
    }

    private static int size(List<Count> lines) {
        return lines.stream().mapToInt(line -> Math.abs(line.persons())).sum();
    }
}
