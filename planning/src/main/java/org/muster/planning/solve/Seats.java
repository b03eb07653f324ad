package org.muster.planning.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;

/**
 * Who goes on which leg, as an integer model: how many parties of each kind on each leg that they
 * can reach, which legs fly, in which fit. It holds all rules of legs and carriers and, of gates,
 * convoys and havens, what {@link Caps} tells; a plan always has a place in it.
 */
final class Seats {
    /** Parties of a kind on a leg. */
    record Pair(Kind kind, Departure leg, IntVar parties) {}

    /** A leg flies in a fit. */
    record Flight(Departure leg, Fit fit, BoolVar flies) {}

    private final Outline outline;
    private final Draft kept;
    private final CpModel model = new CpModel();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<List<Pair>> byLeg = new ArrayList<>();
    private final List<List<Flight>> flights = new ArrayList<>();

    /**
     * @param kept what stays as it is; the model is about the rest
     */
    Seats(Outline outline, Draft kept) {
        this.outline = outline;
        this.kept = kept;
        outline.legs().forEach(this::addFlights);
        outline.legs().forEach(leg -> byLeg.add(new ArrayList<>()));
        outline.kinds().stream().filter(kind -> kept.left(kind) > 0).forEach(this::addPairs);
        outline.legs().forEach(this::keepRoom);
        SkyLimit.of(outline).forEach(this::keep);
        Caps.of(outline).forEach(this::keep);
    }

    CpModel model() {
        return model;
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<List<Flight>> flights() {
        return flights;
    }

    /** How many pairs of a kind and a leg there are, without making a model of them. */
    static long size(Outline outline, Draft kept, long enough) {
        long size = 0;
        for (Kind kind : outline.kinds()) {
            if (kept.left(kind) == 0) {
                continue;
            }
            for (Departure leg : outline.legs()) {
                size += outline.reaches(kind, leg) ? 1 : 0;
            }
            if (size > enough) {
                return size;
            }
        }
        return size;
    }

    private void addFlights(Departure leg) {
        List<Flight> ways = new ArrayList<>();
        for (Fit fit : leg.fits()) {
            ways.add(new Flight(leg, fit, model.newBoolVar(leg.id() + " " + fit.name())));
        }
        flights.add(ways);
        LinearExprBuilder flies = LinearExpr.newBuilder();
        ways.forEach(flight -> flies.add(flight.flies()));
        boolean must = leg.leg().flown() || isUsed(leg);
        if (must && !ways.isEmpty()) {
            model.addLinearConstraint(flies, 1, 1);
        } else {
            model.addLessOrEqual(flies, 1);
        }
    }

    private boolean isUsed(Departure leg) {
        return kept.load(leg).souls() > leg.leg().taken().souls();
    }

    private void addPairs(Kind kind) {
        LinearExprBuilder all = LinearExpr.newBuilder();
        boolean any = false;
        for (Departure leg : outline.legs()) {
            int most = most(kind, leg);
            if (most > 0 && outline.reaches(kind, leg)) {
                Pair pair = new Pair(kind, leg, model.newIntVar(0, most, ""));
                pairs.add(pair);
                byLeg.get(leg.index()).add(pair);
                all.add(pair.parties());
                any = true;
            }
        }
        if (any) {
            model.addLessOrEqual(all, kept.left(kind));
        }
    }

    private int most(Kind kind, Departure leg) {
        int most = 0;
        for (Fit fit : leg.fits()) {
            most = Math.max(most, Skies.most(fit.room(), kept.load(leg), kind.load()));
        }
        return Math.min(most, kept.left(kind));
    }

    private void keepRoom(Departure leg) {
        keepRoom(leg, Room::seats, Load::seats);
        keepRoom(leg, Room::stretchers, Load::stretchers);
        keepRoom(leg, Room::wheelchairs, Load::wheelchairs);
        keepRoom(leg, room -> souls(leg, room), Load::souls);
    }

    /** Without a limit on souls: as many as the parties that can be there have. */
    private int souls(Departure leg, Room room) {
        return room.souls()
                .orElse(
                        kept.load(leg).souls()
                                + byLeg.get(leg.index()).stream()
                                        .mapToInt(pair -> pair.kind().souls() * pair.kind().count())
                                        .sum());
    }

    private void keepRoom(Departure leg, ToIntFunction<Room> room, ToIntFunction<Load> load) {
        LinearExprBuilder used = LinearExpr.newBuilder();
        boolean any = false;
        for (Pair pair : byLeg.get(leg.index())) {
            if (load.applyAsInt(pair.kind().load()) > 0) {
                used.addTerm(pair.parties(), load.applyAsInt(pair.kind().load()));
                any = true;
            }
        }
        if (!any) {
            return;
        }
        for (Flight flight : flights.get(leg.index())) {
            int free = room.applyAsInt(flight.fit().room()) - load.applyAsInt(kept.load(leg));
            used.addTerm(flight.flies(), -Math.max(0, free));
        }
        model.addLessOrEqual(used, 0);
    }

    private void keep(SkyLimit limit) {
        LinearExprBuilder taken = LinearExpr.newBuilder();
        for (SkyLimit.Term term : limit.terms()) {
            BoolVar flies = flights.get(term.leg().index()).get(term.fitIndex()).flies();
            taken.addTerm(flies, term.weight());
        }
        model.addLessOrEqual(taken, limit.most());
    }

    private void keep(Cap cap) {
        long[] used = cap.used(kept);
        List<LinearArgument> there = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        long most = 0;
        for (int i = 0; i < used.length; i++) {
            Departure leg = cap.legs().get(i);
            for (Pair pair : byLeg.get(leg.index())) {
                long weight = cap.weight(pair.kind());
                if (weight > 0 && cap.who().test(pair.kind())) {
                    there.add(pair.parties());
                    weights.add(weight);
                    most += weight * pair.kind().count();
                }
            }
            int souls = cap.taken() ? leg.leg().taken().souls() : 0;
            if (souls > 0) {
                for (Flight flight : flights.get(leg.index())) {
                    there.add(flight.flies());
                    weights.add((long) souls);
                    most += souls;
                }
            }
            if (most > cap.most()[i] - used[i]) {
                model.addLessOrEqual(sum(there, weights), Math.max(0, cap.most()[i] - used[i]));
            }
        }
    }

    private static LinearExpr sum(List<LinearArgument> there, List<Long> weights) {
        return LinearExpr.weightedSum(
                there.toArray(new LinearArgument[0]),
                weights.stream().mapToLong(Long::longValue).toArray());
    }

    /** The sum that a goal makes as large as can be. */
    LinearExprBuilder sum(Goal goal) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Pair pair : pairs) {
            long gain = goal.gainOnTheWay(pair.kind(), pair.leg());
            if (gain != 0) {
                sum.addTerm(pair.parties(), gain);
            }
        }
        for (List<Flight> ways : flights) {
            for (Flight flight : ways) {
                long price = goal.price(flight.leg());
                if (price != 0) {
                    sum.addTerm(flight.flies(), -price);
                }
            }
        }
        return sum;
    }

    /** Whoever is pinned and has a booking in a draft has it in every answer. */
    void pin(Draft draft) {
        Map<Kind, Map<Departure, Integer>> booked = booked(draft);
        Map<Kind, Map<Departure, Integer>> before = booked(kept);
        for (Pair pair : pairs) {
            if (pair.kind().pinned()) {
                int parties = parties(booked, pair) - parties(before, pair);
                model.addGreaterOrEqual(pair.parties(), parties);
            }
        }
    }

    /** Starts the next search from a draft. */
    void hint(Draft draft) {
        model.clearHints();
        Map<Kind, Map<Departure, Integer>> booked = booked(draft);
        for (Pair pair : pairs) {
            model.addHint(pair.parties(), parties(booked, pair));
        }
        for (List<Flight> ways : flights) {
            for (Flight flight : ways) {
                Fit flown = draft.skies().fit(flight.leg());
                model.addHint(flight.flies(), flight.fit().equals(flown));
            }
        }
    }

    private static int parties(Map<Kind, Map<Departure, Integer>> booked, Pair pair) {
        return booked.getOrDefault(pair.kind(), Map.of()).getOrDefault(pair.leg(), 0);
    }

    private static Map<Kind, Map<Departure, Integer>> booked(Draft draft) {
        Map<Kind, Map<Departure, Integer>> booked = new HashMap<>();
        for (Batch batch : draft.batches()) {
            booked.computeIfAbsent(batch.kind(), key -> new HashMap<>())
                    .merge(batch.leg(), batch.parties(), Integer::sum);
        }
        return booked;
    }
}
