package org.muster.planning.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.muster.planning.model.Party;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.model.Policy.Priority;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Span;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;

/** How good a plan is, computed from the problem and the plan alone; any thread, no state. */
public final class Scores {
    private final Problem problem;
    private final Matched plan;
    private final Map<String, Trip> trips;
    private final Map<String, Double> weights = new HashMap<>();

    private Scores(Problem problem, Matched plan) {
        this.problem = problem;
        this.plan = plan;
        trips = HashMap.newHashMap(plan.trips().size());
        plan.trips().forEach(trip -> trips.put(trip.party().id(), trip));
        for (Priority priority : problem.policy().priorities()) {
            weights.put(priority.name(), priority.weight());
        }
    }

    /** The value of each level, in the order of the policy, without bounds. */
    public static Score of(Problem problem, Plan plan) {
        return new Scores(problem, Matched.of(problem, plan)).score();
    }

    /** What one party adds to the exposure. */
    public static double exposure(Problem problem, Party party, double weight, Trip trip) {
        double hours = problem.threat().hours(problem.from(), trip.leg().departs());
        for (Hop hop : trip.hops()) {
            hours += atRisk(hop);
        }
        return party.souls() * weight * hours;
    }

    private Score score() {
        List<Score.Value> values = new ArrayList<>();
        for (Level level : problem.policy().levels()) {
            switch (level) {
                case LEFT_BY_CLASS -> leftByClass(values);
                case OUT_BY_DEADLINE -> values.add(value(level, outByDeadline()));
                case EXPOSURE -> values.add(value(level, exposure()));
                case TOLD_ANEW -> values.add(value(level, toldAnew()));
                case COST -> values.add(value(level, cost()));
            }
        }
        return new Score(values);
    }

    private static Score.Value value(Level level, double value) {
        return new Score.Value(level, "", value, OptionalDouble.empty());
    }

    private void leftByClass(List<Score.Value> values) {
        Map<String, Long> left = new HashMap<>();
        for (Party party : problem.parties()) {
            if (!trips.containsKey(party.id())) {
                left.merge(party.priority(), (long) party.souls(), Long::sum);
            }
        }
        for (Priority priority : problem.policy().priorities()) {
            double souls = left.getOrDefault(priority.name(), 0L);
            values.add(
                    new Score.Value(
                            Level.LEFT_BY_CLASS, priority.name(), souls, OptionalDouble.empty()));
        }
    }

    private double outByDeadline() {
        return plan.trips().stream()
                .filter(trip -> !trip.leg().departs().isAfter(problem.deadline()))
                .mapToDouble(trip -> trip.party().souls() * trip.leg().clearance())
                .sum();
    }

    private double exposure() {
        Instant end = problem.end();
        double whole = problem.threat().hours(problem.from(), end);
        double sum = 0;
        for (Party party : problem.parties()) {
            double weight = weights.getOrDefault(party.priority(), 0.0);
            Trip trip = trips.get(party.id());
            sum +=
                    trip == null
                            ? party.souls() * weight * whole
                            : exposure(problem, party, weight, trip);
        }
        return sum;
    }

    private static double atRisk(Hop hop) {
        double hours = 0;
        for (Road.Risk risk : hop.road().risks()) {
            hours += risk.weight() * inside(hop, risk.span());
        }
        return hours;
    }

    private static double inside(Hop hop, Span span) {
        Instant from = Trip.later(hop.departs(), span.from());
        Instant to = hop.arrives().isBefore(span.to()) ? hop.arrives() : span.to();
        return from.isBefore(to) ? new Span(from, to).length().toNanos() / 3.6e12 : 0;
    }

    private double toldAnew() {
        return problem.parties().stream()
                .filter(party -> party.told().isPresent())
                .filter(party -> !isOn(party, party.told().orElseThrow()))
                .mapToDouble(Party::souls)
                .sum();
    }

    private boolean isOn(Party party, String leg) {
        Trip trip = trips.get(party.id());
        return trip != null && trip.leg().id().equals(leg);
    }

    private double cost() {
        double cost = 0;
        for (Flying flight : plan.flights().values()) {
            if (!flight.leg().flown() && flight.carrier().isPresent()) {
                double perHour = flight.carrier().orElseThrow().costPerHour().orElse(0);
                cost += perHour * TerminalRules.hours(flight.away());
            }
        }
        return cost;
    }
}
