package org.muster.core.tripwire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.MovementFact.LegDeparted;
import org.muster.core.register.Person;
import org.muster.core.register.Presence;
import org.muster.core.register.Whereabouts;

/**
 * How many persons were here at each time: as the counting rule of who is here counts them, without
 * those whom a leg had carried out by then. It reads everybody once.
 */
public final class HereSteps {
    private final View view;
    private final Map<PersonId, Recorded> carried = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    /**
     * Since when there are so many.
     *
     * @param fact the last of those that made it so
     */
    public record Step(Instant at, int here, Recorded fact) {}

    /** One person more or fewer. */
    private record Change(Instant at, int by, Recorded fact) {
        static final Comparator<Change> ORDER =
                Comparator.comparing(Change::at)
                        .thenComparing(change -> change.fact().stamp())
                        .thenComparing(change -> change.fact().id());
    }

    private HereSteps(View view) {
        this.view = view;
    }

    /** In the order of when it was so, one for each moment. */
    public static List<Step> of(View view) {
        HereSteps steps = new HereSteps(view);
        steps.carry();
        view.persons().forEach(steps::follow);
        return steps.sum();
    }

    private void carry() {
        for (Leg leg : Leg.listAll(view)) {
            if (leg.carriesOut()) {
                departure(leg)
                        .ifPresent(fact ->
                                leg.aboard()
                                        .keySet()
                                        .forEach(person ->
                                                carried.merge(person, fact, HereSteps::earlier)));
            }
        }
    }

    private Optional<Recorded> departure(Leg leg) {
        return view.history(leg.id()).stream()
                .filter(recorded -> recorded.fact() instanceof LegDeparted)
                .findFirst();
    }

    private static Recorded earlier(Recorded one, Recorded other) {
        return other.happened().isBefore(one.happened()) ? other : one;
    }

    private void follow(PersonId person) {
        Optional<Recorded> out = Optional.ofNullable(carried.get(person));
        boolean here = false;
        for (Whereabouts told : Person.listWhereabouts(view, person)) {
            Recorded fact = told.evidence();
            Instant at =
                    told.observed().isBefore(fact.stamp().instant())
                            ? told.observed()
                            : fact.stamp().instant();
            if (out.filter(leg -> !leg.happened().isAfter(at)).isPresent()) {
                break;
            }
            boolean now = told.presence() == Presence.HERE;
            if (now != here) {
                changes.add(new Change(at, now ? 1 : -1, fact));
            }
            here = now;
        }
        if (here) {
            out.ifPresent(leg -> changes.add(new Change(leg.happened(), -1, leg)));
        }
    }

    private List<Step> sum() {
        changes.sort(Change.ORDER);
        List<Step> steps = new ArrayList<>();
        int here = 0;
        for (Change change : changes) {
            here += change.by();
            if (!steps.isEmpty() && steps.getLast().at().equals(change.at())) {
                steps.removeLast();
            }
            steps.add(new Step(change.at(), here, change.fact()));
        }
        return steps;
    }
}
