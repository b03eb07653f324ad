package org.muster.core.sitrep;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationState;
import org.muster.core.operation.Phase;
import org.muster.core.roll.Roll;
import org.muster.core.sitrep.Drawn.Total;
import org.muster.core.sitrep.SitrepFact.SitrepIssued;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;
import org.muster.core.tally.TallyFact;

/**
 * Draws what a sitrep tells from two views, at the beginning and at the end of its time. Totals are
 * held against those that the sitrep before was issued with: what its readers know is what was told
 * them, whatever came to be known late.
 */
public final class Drawing {
    private final OperationId operation;
    private final SitrepSpan span;
    private final View view;
    private final View then;
    private final View now;

    private Drawing(View view, OperationId operation, SitrepSpan span) {
        this.operation = operation;
        this.span = span;
        this.view = view;
        this.then = view.asOf(Stamp.endOf(span.since()));
        this.now = view.asOf(Stamp.endOf(span.asOf()));
    }

    public static Drawn draw(View view, OperationId operation, SitrepSpan span) {
        return new Drawing(view, operation, span).draw();
    }

    private Drawn draw() {
        Roll rollThen = Roll.of(then);
        Roll rollNow = Roll.of(now);
        DrawnPeople people = new DrawnPeople(then, now, rollThen, rollNow);
        DrawnSituation around = new DrawnSituation(operation, span.since(), then, now);
        return new Drawn(
                span,
                phase(then),
                phase(now),
                totals(),
                people.states(),
                people.legs(span.asOf()),
                people.requests(),
                people.messages(),
                people.enquiries(),
                people.lists(),
                around.incidents(),
                around.demarches(),
                around.places(),
                around.tripwires(),
                around.alarms(rollNow.listConflicts().size()));
    }

    private Phase phase(View at) {
        return OperationState.find(at, operation).map(OperationState::phase).orElse(Phase.WATCH);
    }

    private List<Total> totals() {
        Map<CountingRule, Tally> told = told();
        // views do not change while they are read, so all cores may count
        return Arrays.stream(CountingRule.values())
                .parallel()
                .map(rule -> {
                    Tally last = told.get(rule);
                    return new Total(
                            last == null ? none(rule) : last, count(now, rule, span.asOf()));
                })
                .toList();
    }

    /** With which totals the sitrep before was issued; nothing was told before the first one. */
    private Map<CountingRule, Tally> told() {
        Map<CountingRule, Tally> told = new HashMap<>();
        Optional<SitrepIssued> last =
                span.follows().flatMap(id -> Sitrep.find(view, id)).flatMap(Sitrep::findIssue);
        last.stream()
                .flatMap(issue -> issue.tallies().stream())
                .flatMap(id -> TallyFact.find(view, id).stream())
                .forEach(tally -> told.put(tally.rule(), tally));
        return told;
    }

    private Tally none(CountingRule rule) {
        return span.follows().isPresent()
                ? count(then, rule, span.since())
                : new Tally(
                        rule,
                        Basis.COUNTED,
                        span.since(),
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
    }

    private Tally count(View at, CountingRule rule, Instant asOf) {
        return Counting.count(
                at,
                rule,
                Basis.COUNTED,
                asOf,
                OperationState.find(view, operation).orElseThrow().plan().zone());
    }
}
