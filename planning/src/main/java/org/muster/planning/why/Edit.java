package org.muster.planning.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;

/** Copies of a problem with one thing in it changed. */
final class Edit {
    private Edit() {}

    static Problem leg(Problem problem, String id, UnaryOperator<Leg> change) {
        return problem.withLegs(each(problem.legs(), leg -> leg.id().equals(id), change));
    }

    static Problem party(Problem problem, String id, UnaryOperator<Party> change) {
        return problem.withParties(each(problem.parties(), party -> party.id().equals(id), change));
    }

    static Problem place(Problem problem, String id, UnaryOperator<Place> change) {
        return problem.withPlaces(each(problem.places(), place -> place.id().equals(id), change));
    }

    static Problem terminal(Problem problem, String id, UnaryOperator<Place.Terminal> change) {
        return place(problem, id, it -> it instanceof Place.Terminal one ? change.apply(one) : it);
    }

    static Problem fleet(Problem problem, String id, UnaryOperator<Fleet> change) {
        return problem.withFleets(each(problem.fleets(), fleet -> fleet.id().equals(id), change));
    }

    static Problem road(Problem problem, String id, UnaryOperator<Road> change) {
        return with(
                problem,
                each(problem.roads(), road -> road.id().equals(id), change),
                problem.escorts(),
                problem.carriers());
    }

    static Problem escorts(Problem problem, String id, UnaryOperator<Escorts> change) {
        return with(
                problem,
                problem.roads(),
                each(problem.escorts(), pool -> pool.id().equals(id), change),
                problem.carriers());
    }

    static Problem carrier(Problem problem, String id, UnaryOperator<Carrier> change) {
        return carriers(
                problem, each(problem.carriers(), carrier -> carrier.id().equals(id), change));
    }

    static Problem carriers(Problem problem, List<Carrier> carriers) {
        return with(problem, problem.roads(), problem.escorts(), carriers);
    }

    static Problem deadline(Problem problem, Instant deadline) {
        return new Problem(
                problem.name(),
                problem.from(),
                deadline,
                problem.policy(),
                problem.threat(),
                problem.places(),
                problem.roads(),
                problem.fleets(),
                problem.escorts(),
                problem.carriers(),
                problem.legs(),
                problem.parties());
    }

    private static Problem with(
            Problem problem, List<Road> roads, List<Escorts> escorts, List<Carrier> carriers) {
        return new Problem(
                problem.name(),
                problem.from(),
                problem.deadline(),
                problem.policy(),
                problem.threat(),
                problem.places(),
                roads,
                problem.fleets(),
                escorts,
                carriers,
                problem.legs(),
                problem.parties());
    }

    private static <T> List<T> each(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(all.size());
        all.forEach(one -> changed.add(which.test(one) ? change.apply(one) : one));
        return changed;
    }
}
