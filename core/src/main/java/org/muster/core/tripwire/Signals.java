package org.muster.core.tripwire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.clearance.ClearanceFact.ClearanceRefused;
import org.muster.core.clearance.Clearances;
import org.muster.core.demarche.Demarche;
import org.muster.core.demarche.DemarcheFact.DemarcheEnded;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.incident.Incident;
import org.muster.core.incident.IncidentReport;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.place.Place;
import org.muster.core.place.PlaceFact.PlaceSet;
import org.muster.core.post.Post;
import org.muster.core.post.PostFact.PostStatusSet;
import org.muster.core.tripwire.TripwireCondition.DemarcheUnanswered;
import org.muster.core.tripwire.TripwireCondition.IncidentReaches;
import org.muster.core.tripwire.TripwireCondition.LegNotCleared;
import org.muster.core.tripwire.TripwireCondition.PlaceBecomes;
import org.muster.core.tripwire.TripwireCondition.PostReaches;
import org.muster.core.tripwire.TripwireCondition.PresencePasses;
import org.muster.core.tripwire.TripwireCondition.ReadingBelow;
import org.muster.core.tripwire.TripwireFact.ReadingKept;

/** Finds in one pass over the histories when each condition came about. */
final class Signals {
    private final View view;

    Signals(View view) {
        this.view = view;
    }

    /** All of a plan, in the order of when they were so. */
    List<Signal> list(TripwirePlan plan) {
        return plan.conditions().listAll().stream().flatMap(this::of).sorted(Signal.ORDER).toList();
    }

    private Stream<Signal> of(TripwireCondition condition) {
        return switch (condition) {
            case IncidentReaches incident -> incidents(incident);
            case PlaceBecomes place -> places(place);
            case LegNotCleared leg -> legs(leg);
            case DemarcheUnanswered demarche -> demarches(demarche);
            case ReadingBelow reading -> readings(reading);
            case PostReaches post -> posts(post);
            case PresencePasses presence -> presences(presence);
        };
    }

    /** Each incident once: with the first report that says so. */
    private Stream<Signal> incidents(IncidentReaches wish) {
        return Incident.listAll(view).stream()
                .flatMap(incident ->
                        incident.reports().stream()
                                .filter(report -> fits(report.told(), wish))
                                .findFirst()
                                .stream())
                .map(report -> signal(wish, report.told().began(), report.recorded()));
    }

    private static boolean fits(IncidentReport report, IncidentReaches wish) {
        return report.severity().compareTo(wish.atLeast()) >= 0
                && wish.kind().filter(kind -> kind != report.kind()).isEmpty();
    }

    /** Each time that a place comes to be so which was not. */
    private Stream<Signal> places(PlaceBecomes wish) {
        Set<String> are = new HashSet<>();
        List<Signal> signals = new ArrayList<>();
        for (Recorded recorded : operation()) {
            if (recorded.fact() instanceof PlaceSet set) {
                String key = Place.key(set.name());
                if (set.kind() != wish.kind() || set.status() != wish.status()) {
                    are.remove(key);
                } else if (are.add(key)) {
                    signals.add(signal(wish, recorded.happened(), recorded));
                }
            }
        }
        return signals.stream();
    }

    private Stream<Signal> readings(ReadingBelow wish) {
        boolean below = false;
        List<Signal> signals = new ArrayList<>();
        for (Recorded recorded : operation()) {
            if (recorded.fact() instanceof ReadingKept kept && kept.what() == wish.what()) {
                if (kept.days() < wish.days() && !below) {
                    signals.add(signal(wish, recorded.happened(), recorded));
                }
                below = kept.days() < wish.days();
            }
        }
        return signals.stream();
    }

    /** Each time that a post comes to be so grave which was not. */
    private Stream<Signal> posts(PostReaches wish) {
        return Post.listAll(view).stream()
                .filter(post -> wish.state().filter(state -> !post.isOf(state)).isEmpty())
                .flatMap(post -> ofPost(post, wish).stream());
    }

    private List<Signal> ofPost(Post post, PostReaches wish) {
        boolean grave = false;
        List<Signal> signals = new ArrayList<>();
        for (Recorded recorded : Post.listStatuses(view, post.id())) {
            boolean now =
                    ((PostStatusSet) recorded.fact()).said().status().isAtLeast(wish.atLeast());
            if (now && !grave) {
                signals.add(signal(wish, recorded.happened(), recorded));
            }
            grave = now;
        }
        return signals;
    }

    private Stream<Signal> presences(PresencePasses wish) {
        boolean past = wish.side().isPast(0, wish.persons());
        List<Signal> signals = new ArrayList<>();
        for (HereSteps.Step step : HereSteps.of(view)) {
            boolean now = wish.side().isPast(step.here(), wish.persons());
            if (now && !past) {
                signals.add(signal(wish, step.at(), step.fact()));
            }
            past = now;
        }
        return signals.stream();
    }

    private List<Recorded> operation() {
        return view.subjects(Subject.Kind.OPERATION)
                .flatMap(id -> view.history(id).stream())
                .sorted(Comparator.comparing(Recorded::happened))
                .toList();
    }

    /** At most one of a leg: as it is planned now, by what was known of its clearances then. */
    private Stream<Signal> legs(LegNotCleared wish) {
        return Leg.listAll(view).stream().flatMap(leg -> ofLeg(leg, wish).stream());
    }

    private Optional<Signal> ofLeg(Leg leg, LegNotCleared wish) {
        Instant departs = leg.plan().departs();
        Instant due = departs.minus(wish.before());
        if (due.isAfter(view.moment()) || leg.state() instanceof LegState.Cancelled) {
            return Optional.empty();
        }
        List<Recorded> facts = view.history(leg.id()).listAll();
        List<Recorded> then =
                facts.stream().filter(fact -> !fact.stamp().instant().isAfter(due)).toList();
        if (!then.isEmpty() && !Clearances.of(then).missing(leg.plan()).without().isEmpty()) {
            return Optional.of(signal(wish, due, then.getLast()));
        }
        return facts.stream()
                .filter(fact -> fact.fact() instanceof ClearanceRefused)
                .filter(fact -> fact.happened().isAfter(due) && fact.happened().isBefore(departs))
                .findFirst()
                .map(fact -> signal(wish, fact.happened(), fact));
    }

    private Stream<Signal> demarches(DemarcheUnanswered wish) {
        return Demarche.listAll(view).stream().flatMap(one -> ofDemarche(one, wish).stream());
    }

    private Optional<Signal> ofDemarche(Demarche demarche, DemarcheUnanswered wish) {
        return demarche.made()
                .deadline()
                .map(deadline -> deadline.plus(wish.after()))
                .filter(due -> !due.isAfter(view.moment()))
                .filter(due -> demarche.answers().stream().noneMatch(a -> a.at().isBefore(due)))
                .flatMap(due -> {
                    List<Recorded> facts = view.history(demarche.id()).listAll();
                    boolean ended =
                            facts.stream()
                                    .filter(fact -> fact.stamp().instant().isBefore(due))
                                    .anyMatch(fact -> fact.fact() instanceof DemarcheEnded);
                    return ended
                            ? Optional.empty()
                            : Optional.of(signal(wish, due, facts.getFirst()));
                });
    }

    private static Signal signal(TripwireCondition condition, Instant at, Recorded fact) {
        Instant recorded = fact.stamp().instant();
        return new Signal(condition, at, recorded.isAfter(at) ? recorded : at, fact);
    }
}
