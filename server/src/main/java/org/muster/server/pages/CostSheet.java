package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.CostFact.FareFrozen;
import org.muster.core.cost.CostFact.NoticeKept;
import org.muster.core.cost.CostFact.OfLeg;
import org.muster.core.cost.Entry;
import org.muster.core.cost.Pool;
import org.muster.core.fact.LegId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.planning.offers.live.UnionSeats;
import org.muster.server.costs.Departed;
import org.muster.server.costs.Sharing;

/**
 * The accounts of an operation: what was entered, what each leg cost, and how it is shared.
 *
 * @param legs all that were not cancelled without a cost, by planned departure
 * @param sharing of the leg that was chosen, or of the operation as a whole
 * @param firstOut when the first leg left that led out of the country, for the notice's sake
 */
public record CostSheet(
        CostBook book,
        List<LegLine> legs,
        Sharing sharing,
        Optional<Instant> firstOut,
        CostForm.Entering entering) {

    /** A leg's sums, who was aboard, and its seats by the Union's rule. */
    public record LegLine(Leg leg, Instant left, Pool pool, UnionSeats seats) {
        public int aboard() {
            return leg.aboard().size();
        }
    }

    static CostSheet of(Visit visit, Optional<Leg> chosen) {
        View view = visit.view();
        var plan = visit.frame().operation().plan();
        CostBook book = CostBook.of(view, visit.desk().operation());
        List<LegLine> lines = new ArrayList<>();
        for (Leg leg : Leg.listAll(view)) {
            Pool pool = book.pool(leg.id());
            boolean cancelled = leg.state() instanceof LegState.Cancelled;
            if (!cancelled || !pool.costs().isEmpty() || !pool.contributions().isEmpty()) {
                lines.add(
                        new LegLine(
                                leg, Departed.at(view, leg), pool, UnionSeats.of(view, leg, plan)));
            }
        }
        return new CostSheet(
                book,
                lines,
                chosen.map(leg -> Sharing.ofLeg(view, book, plan, leg))
                        .orElseGet(() -> Sharing.ofOperation(view, book, plan)),
                firstOut(lines),
                CostForm.chosen(visit.form()));
    }

    private static Optional<Instant> firstOut(List<LegLine> lines) {
        return lines.stream()
                .filter(line -> line.leg().carriesOut())
                .map(LegLine::left)
                .min(Instant::compareTo);
    }

    /** What was entered for no leg that is shown. */
    public Pool beside() {
        return book.poolBeside(
                legs.stream().map(line -> line.leg().id()).collect(Collectors.toSet()));
    }

    /** Costs and contributions in the order in which they were entered. */
    public List<Entry<? extends OfLeg>> amounts() {
        List<Entry<? extends OfLeg>> all = new ArrayList<>(book.costs());
        all.addAll(book.contributions());
        all.sort(Comparator.comparing(entry -> entry.recorded().stamp()));
        return all;
    }

    public String legLabel(Optional<LegId> leg, String whole) {
        return leg.map(id ->
                        legs.stream()
                                .map(LegLine::leg)
                                .filter(line -> line.id().equals(id))
                                .map(line -> line.plan().label())
                                .findFirst()
                                .orElseGet(id::toString))
                .orElse(whole);
    }

    /** Whether the notice reached the Union before anybody left. */
    public boolean inTime(Entry<NoticeKept> notice) {
        return firstOut.isEmpty() || notice.fact().at().isBefore(firstOut.get());
    }

    /** Where legs lead that take people out, and for which no fare is frozen. */
    public List<String> withoutFare() {
        return legs.stream()
                .map(LegLine::leg)
                .filter(Leg::carriesOut)
                .map(leg -> leg.plan().to())
                .filter(to -> book.findFare(to).isEmpty())
                .distinct()
                .toList();
    }

    /** Whether this fare is the one in force, and not a second one that another node froze. */
    public boolean inForce(Entry<FareFrozen> fare) {
        return book.findFare(fare.fact().destination()).filter(fare::equals).isPresent();
    }
}
