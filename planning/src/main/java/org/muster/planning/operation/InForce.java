package org.muster.planning.operation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.plan.AdoptedPlan;
import org.muster.core.plan.Drive;
import org.muster.core.plan.Intended;
import org.muster.core.plan.PlanFact.PlanAdopted;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.plan.Plan;

/**
 * The plan that was adopted last, on the problem as it stands now.
 *
 * @param plan parties that do not ask any more are not in it; those whose leg is gone have none;
 *     convoys on roads or of fleets that are gone are not in it
 * @param legs the leg that each party which still asks is meant to go on, also where it is gone
 * @param known whether convoys and rides were recorded with it
 */
public record InForce(Plan plan, Map<String, String> legs, boolean known) {
    public InForce {
        legs = Map.copyOf(legs);
    }

    public static Optional<InForce> find(
            View view, OperationId operation, OperationProblem question) {
        return view.history(operation)
                .findLast(PlanAdopted.class)
                .map(PlanAdopted::plan)
                .map(adopted -> of(adopted, question));
    }

    static InForce of(AdoptedPlan adopted, OperationProblem question) {
        Problem problem = question.problem();
        Map<String, String> legs = new HashMap<>();
        for (Intended one : adopted.bookings()) {
            legs.put(one.request().toString(), one.leg().toString());
        }
        legs.keySet().retainAll(ids(problem.parties().stream().map(Party::id).toList()));
        Set<String> there = ids(problem.legs().stream().map(Leg::id).toList());
        // in the order of parties, so that the same facts give the same plan
        Map<String, String> flying = new TreeMap<>(legs);
        flying.values().retainAll(there);
        Ways ways = new Ways(problem);
        List<Drive> drives =
                adopted.drives().orElse(List.of()).stream().filter(ways::areThere).toList();
        return new InForce(
                PlanRows.plan(question, flying, drives), legs, adopted.drives().isPresent());
    }

    private static Set<String> ids(List<String> all) {
        return new HashSet<>(all);
    }

    /** Whether roads and fleets are still as a drive needs them. */
    private static final class Ways {
        private final Map<String, Road> roads = new HashMap<>();
        private final Set<String> fleets;

        Ways(Problem problem) {
            problem.roads().forEach(road -> roads.put(road.id(), road));
            fleets = ids(problem.fleets().stream().map(Fleet::id).toList());
        }

        boolean areThere(Drive drive) {
            Road road = roads.get(drive.road());
            return road != null
                    && road.from().equals(drive.from())
                    && road.to().equals(drive.to())
                    && (road.means() == Road.Means.CONVOY) == drive.convoy().isPresent()
                    && drive.vehicles().stream().allMatch(one -> fleets.contains(one.fleet()));
        }
    }
}
