package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.stream.IntStream;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Load;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Road.Means;
import org.muster.planning.plan.Convoy;
import org.muster.planning.solve.Spent.Stretch;

/**
 * A plan that is being made. Everything that it takes in keeps every rule, so that it can be given
 * out at any moment; what was booked can be taken back.
 */
final class Draft {
    private final Outline outline;
    private final Skies skies;
    private final Ground ground;
    private final Halls halls;
    private final Gates gates;
    private final int margin;
    private final Manner manner;
    private final int[] left;
    private int booked;
    private final Set<Batch> batches = new LinkedHashSet<>();
    private final List<Set<Batch>> byLeg = new ArrayList<>();

    Draft(Outline outline, Manner manner) {
        Problem problem = outline.problem();
        this.manner = manner;
        this.outline = outline;
        skies = new Skies(problem, outline.legs());
        ground = new Ground(problem, outline.clock());
        halls = new Halls(problem, outline.clock(), outline.kinds());
        gates = new Gates(problem, outline.clock());
        margin = Clock.seconds(problem.policy().margin());
        left = new int[outline.kinds().size()];
        outline.kinds().forEach(kind -> left[kind.index()] = kind.count());
        outline.legs().forEach(leg -> byLeg.add(new LinkedHashSet<>()));
    }

    Manner manner() {
        return manner;
    }

    Outline outline() {
        return outline;
    }

    /** An empty one of the same manner. */
    Draft anew() {
        return new Draft(outline, manner);
    }

    Set<Batch> batches() {
        return Collections.unmodifiableSet(batches);
    }

    /** Opens the convoys of a plan in force and holds them, until they are released. */
    void hold(List<Convoy> convoys) {
        Map<String, Road> roads = new HashMap<>();
        outline.problem().roads().forEach(road -> roads.put(road.id(), road));
        for (Convoy convoy : convoys) {
            Road road = roads.get(convoy.road());
            int departs = outline.clock().down(convoy.departs());
            if (road != null && departs >= 0 && outline.ways().isOpen(road, departs)) {
                ground.open(road, departs, convoy);
            }
        }
    }

    void release() {
        ground.release();
    }

    /** Books as a batch was booked, by the same rides if they still work. */
    void bookAgain(Batch batch) {
        Way way = new Way(batch.rides().stream().map(Ride::road).toList());
        List<Integer> departs = batch.rides().stream().map(Ride::departs).toList();
        int again = bookAgain(batch.kind(), batch.leg(), way, departs, batch.parties());
        book(batch.kind(), batch.leg(), batch.parties() - again);
    }

    /** Those on one leg. */
    Set<Batch> batches(Departure leg) {
        return Collections.unmodifiableSet(byLeg.get(leg.index()));
    }

    List<Column> columns() {
        return ground.columns();
    }

    Skies skies() {
        return skies;
    }

    /** How many parties of a kind have no booking. */
    int left(Kind kind) {
        return left[kind.index()];
    }

    /** Books as many of so many parties onto a leg as every limit lets; tells how many. */
    int book(Kind kind, Departure leg, int wanted) {
        int most = Math.min(Math.min(wanted, left(kind)), skies.free(leg, kind.load()));
        if (most <= 0 || !kind.mayTake(leg)) {
            return 0;
        }
        int found = 0;
        for (Way way : outline.ways().between(kind, leg.terminal())) {
            int taken = 1;
            while (found < most && taken > 0) {
                taken = tryWay(kind, leg, way, most - found);
                found += taken;
            }
        }
        return found;
    }

    private int tryWay(Kind kind, Departure leg, Way way, int wanted) {
        if (way.roads().isEmpty()) {
            return tryThere(kind, leg, wanted);
        }
        int cutOff = leg.cutOff() - margin;
        int earliest = outline.ways().arrival(way, kind.ready());
        if (earliest > cutOff) {
            return 0;
        }
        int arriveBy =
                manner.early()
                        ? cutOff
                        : Math.min(
                                cutOff,
                                gates.latestArrival(
                                        leg.terminal(),
                                        kind.souls() * wanted,
                                        earliest,
                                        leg.cutOff()));
        return tryRides(kind, leg, way, wanted, arriveBy);
    }

    private int tryThere(Kind kind, Departure leg, int wanted) {
        if (kind.ready() > leg.cutOff()) {
            return 0;
        }
        int most = processable(kind, leg, kind.ready(), wanted);
        if (most > 0) {
            commit(kind, leg, most, List.of());
        }
        return most;
    }

    private int tryRides(Kind kind, Departure leg, Way way, int wanted, int arriveBy) {
        Ways ways = outline.ways();
        int last = way.roads().size() - 1;
        Times safest =
                new Times(
                        true,
                        (i, stretch) ->
                                ways.times(
                                        way.roads().get(i),
                                        stretch.from(),
                                        stretch.to(),
                                        outline.risks(),
                                        i == last ? manner : manner.late()));
        int safe = tryRides(kind, leg, way, wanted, arriveBy, safest);
        if (safe > 0 || way.roads().stream().allMatch(road -> road.risks().isEmpty())) {
            return safe;
        }
        Times latest =
                new Times(
                        true,
                        (i, stretch) ->
                                ways.times(way.roads().get(i), stretch.from(), stretch.to()));
        return tryRides(kind, leg, way, wanted, arriveBy, latest);
    }

    /** Books parties onto a leg by the very rides of a plan in force, as far as they still work. */
    int bookAgain(Kind kind, Departure leg, Way way, List<Integer> departs, int wanted) {
        int most = Math.min(Math.min(wanted, left(kind)), skies.free(leg, kind.load()));
        if (most <= 0 || !kind.mayTake(leg)) {
            return 0;
        }
        if (way.roads().isEmpty()) {
            return kind.place().equals(leg.terminal()) ? tryThere(kind, leg, most) : 0;
        }
        Times same =
                new Times(
                        false,
                        (i, stretch) ->
                                IntStream.of(departs.get(i))
                                        .filter(at -> at >= 0 && stretch.holds(at))
                                        .filter(at -> outline.ways().isOpen(way.roads().get(i), at))
                                        .iterator());
        return tryRides(kind, leg, way, most, leg.cutOff() - margin, same);
    }

    private int tryRides(Kind kind, Departure leg, Way way, int wanted, int arriveBy, Times times) {
        int[] earliest = outline.ways().earliest(way, kind.ready());
        List<Ride> rides = new ArrayList<>();
        int by = arriveBy;
        int most = wanted;
        for (int i = earliest.length - 1; i >= 0 && most > 0; i--) {
            Road road = way.roads().get(i);
            int latest = by - Clock.seconds(road.travel());
            Optional<Ride> ride = ride(kind, way, i, most, new Stretch(earliest[i], latest), times);
            if (ride.isEmpty()) {
                most = 0;
                break;
            }
            rides.addFirst(ride.get());
            Column column = ride.get().column();
            most = column == null ? most : Math.min(most, column.free(kind.load()));
            by = column == null ? ride.get().departs() : ride.get().departs() - margin;
        }
        most = most == 0 ? 0 : fitInHalls(kind, leg, rides, most);
        most = most == 0 ? 0 : processable(kind, leg, rides.getLast().arrives(), most);
        if (most > 0) {
            commit(kind, leg, most, rides);
        }
        trim(rides);
        return most;
    }

    private Optional<Ride> ride(
            Kind kind, Way way, int i, int parties, Stretch stretch, Times times) {
        Road road = way.roads().get(i);
        PrimitiveIterator.OfInt at = times.on().in(i, stretch);
        if (road.means() != Means.CONVOY) {
            return at.hasNext()
                    ? Optional.of(new Ride(road, at.nextInt(), null))
                    : Optional.empty();
        }
        if (ground.isSpent(road, kind.load(), stretch)) {
            return Optional.empty();
        }
        Optional<Column> column = ground.first(road, kind.load(), parties, at);
        if (column.isEmpty() && times.all()) {
            ground.noteSpent(road, kind.load(), stretch);
        }
        return column.map(one -> new Ride(road, one.departs(), one));
    }

    private int fitInHalls(Kind kind, Departure leg, List<Ride> rides, int wanted) {
        int souls = Integer.MAX_VALUE;
        for (int i = 0; i < rides.size(); i++) {
            Ride ride = rides.get(i);
            int until = i + 1 < rides.size() ? rides.get(i + 1).departs() : leg.departs();
            souls = Math.min(souls, halls.free(ride.road().to(), ride.arrives(), until));
        }
        return Math.min(wanted, souls / Math.max(1, kind.souls()));
    }

    private int processable(Kind kind, Departure leg, int from, int wanted) {
        int souls = gates.free(leg.terminal(), from, leg.cutOff());
        return Math.min(wanted, souls / Math.max(1, kind.souls()));
    }

    private void commit(Kind kind, Departure leg, int parties, List<Ride> rides) {
        int souls = kind.souls() * parties;
        int from = rides.isEmpty() ? kind.ready() : rides.getLast().arrives();
        List<Gates.Slot> slots = gates.take(leg.terminal(), souls, from, leg.cutOff());
        Batch batch = new Batch(booked++, kind, leg, parties, List.copyOf(rides), slots);
        skies.board(leg, batch.load());
        for (Ride ride : rides) {
            if (ride.column() != null) {
                ride.column().board(batch.load());
            }
        }
        stay(batch, 1);
        left[kind.index()] -= parties;
        batches.add(batch);
        byLeg.get(leg.index()).add(batch);
    }

    /** Takes a booking back, with all that it held. */
    void unbook(Batch batch) {
        if (!batches.remove(batch)) {
            throw new IllegalArgumentException("this batch is not booked: " + batch);
        }
        byLeg.get(batch.leg().index()).remove(batch);
        gates.giveBack(batch.leg().terminal(), batch.slots());
        skies.leave(batch.leg(), batch.load());
        for (Ride ride : batch.rides()) {
            if (ride.column() != null) {
                ground.leave(ride.column(), batch.load());
            }
        }
        trim(batch.rides());
        stay(batch, -1);
        left[batch.kind().index()] += batch.parties();
    }

    private void stay(Batch batch, int sign) {
        int souls = batch.souls() * sign;
        List<Ride> rides = batch.rides();
        int leaves = rides.isEmpty() ? batch.leg().departs() : rides.getFirst().departs();
        halls.leave(batch.kind().place(), leaves, souls);
        for (int i = 0; i < rides.size(); i++) {
            Ride ride = rides.get(i);
            int until = i + 1 < rides.size() ? rides.get(i + 1).departs() : batch.leg().departs();
            halls.stay(ride.road().to(), ride.arrives(), until, souls);
        }
    }

    private void trim(List<Ride> rides) {
        for (Ride ride : rides) {
            if (ride.column() != null) {
                ground.trim(ride.column());
            }
        }
    }

    /** Lets a leg fly if carriers and places allow it. */
    boolean fly(Departure leg, Fit fit) {
        boolean can = !skies.flies(leg) && skies.canFly(leg, fit);
        if (can) {
            skies.fly(leg, fit);
        }
        return can;
    }

    /** Lets a leg fly whatever forbids it: it was decided before. */
    void flyAnyway(Departure leg, Fit fit) {
        skies.fly(leg, fit);
    }

    /** Takes a leg's people off it and the leg out of the plan. */
    void ground(Departure leg) {
        List.copyOf(batches(leg)).forEach(this::unbook);
        skies.ground(leg);
    }

    /** What is on a leg. */
    Load load(Departure leg) {
        return skies.load(leg);
    }
}
