package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Load;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.plan.Convoy;
import org.muster.planning.solve.Spent.Stretch;

/** The convoys of a plan, and what fleets, escorts and roads have left for more of them. */
final class Ground {
    private static final int HOUR = 3600;

    private final List<Motorcade> fleets = new ArrayList<>();
    private final Registry<List<Motorcade>> serving = new Registry<>();
    private final Registry<Escorts> escorts = new Registry<>();
    private final Registry<Profile> escorting = new Registry<>();
    private final Registry<TreeMap<Integer, Column>> columns = new Registry<>();
    private final Registry<Set<String>> sharing = new Registry<>();
    private final Spent spent = new Spent();

    Ground(Problem problem, Clock clock) {
        problem.fleets().forEach(fleet -> fleets.add(new Motorcade(fleet, clock)));
        problem.escorts()
                .forEach(pool -> {
                    escorts.put(pool.id(), pool);
                    escorting.put(pool.id(), new Profile(clock));
                });
        for (Road road : problem.roads()) {
            columns.put(road.id(), new TreeMap<>());
            serving.put(
                    road.id(),
                    fleets.stream()
                            .filter(fleet -> fleet.findService(road).isPresent())
                            .sorted(
                                    Comparator.comparingInt(
                                            (Motorcade fleet) -> -fleet.fleet().room().seats()))
                            .toList());
        }
        for (Road road : problem.roads()) {
            sharing.put(
                    road.id(),
                    problem.roads().stream()
                            .filter(other -> share(road, other))
                            .map(Road::id)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** Whether what one road's convoys give back can be of use on another. */
    private boolean share(Road road, Road other) {
        return road.id().equals(other.id())
                || !Collections.disjoint(serving.get(road.id()), serving.get(other.id()))
                || (road.escorts().isPresent() && road.escorts().equals(other.escorts()));
    }

    /**
     * The first convoy, at these times in their order, that takes at least one party; opened or
     * lengthened as far as is needed for so many of them.
     */
    Optional<Column> first(Road road, Load one, int parties, PrimitiveIterator.OfInt times) {
        Stretch vain = spent.of(road, one);
        while (times.hasNext()) {
            int departs = times.nextInt();
            if (vain.holds(departs)) {
                continue;
            }
            Column column = at(road, departs);
            lengthen(column, one, parties);
            if (column.free(one) > 0) {
                return Optional.of(column);
            }
            trim(column);
        }
        return Optional.empty();
    }

    /** Whether no convoy on a road can take a load in a stretch of time, as far as is known. */
    boolean isSpent(Road road, Load one, Stretch stretch) {
        return serving.get(road.id()).isEmpty() || spent.of(road, one).holds(stretch);
    }

    /** It was asked for every convoy of a stretch, and none could take a load. */
    void noteSpent(Road road, Load one, Stretch stretch) {
        spent.note(road, one, stretch);
    }

    private Column at(Road road, int departs) {
        return columns.get(road.id()).computeIfAbsent(departs, key -> new Column(road, departs));
    }

    private void lengthen(Column column, Load one, int parties) {
        for (Motorcade fleet : serving.get(column.road().id())) {
            while (column.free(one) < parties
                    && Skies.most(fleet.fleet().room(), Load.NONE, one) > 0
                    && fleet.free(column.road(), column.departs()) > 0
                    && roadTakes(column.road(), column.departs())
                    && escorted(column)) {
                fleet.drive(column.road(), column.departs(), 1);
                column.add(fleet, 1);
                spent.forget(Set.of(column.road().id()));
            }
        }
    }

    private boolean roadTakes(Road road, int departs) {
        if (road.perHour().isEmpty()) {
            return true;
        }
        int most = road.perHour().getAsInt();
        TreeMap<Integer, Column> onRoad = columns.get(road.id());
        for (int from : onRoad.subMap(departs - HOUR, false, departs, true).keySet()) {
            int inHour =
                    onRoad.subMap(from, true, from + HOUR, false).values().stream()
                            .mapToInt(Column::vehicles)
                            .sum();
            if (inHour >= most) {
                return false;
            }
        }
        return true;
    }

    /** Whether one more vehicle has escorts; takes another team where it needs one. */
    private boolean escorted(Column column) {
        if (column.road().escorts().isEmpty()) {
            return true;
        }
        Escorts pool = escorts.get(column.road().escorts().get());
        if ((column.vehicles() + 1) <= column.teams() * pool.vehicles()) {
            return true;
        }
        Profile busy = escorting.get(pool.id());
        int ends = escortBack(column, pool);
        if (pool.vehicles() == 0 || busy.most(column.departs(), ends) >= pool.teams()) {
            return false;
        }
        busy.add(column.departs(), ends, 1);
        column.escort(column.teams() + 1);
        return true;
    }

    private static int escortBack(Column column, Escorts pool) {
        return column.departs()
                + Clock.seconds(column.road().travel())
                + Clock.seconds(pool.back());
    }

    /** Opens a convoy as one of a plan in force, as far as its vehicles are free, and holds it. */
    void open(Road road, int departs, Convoy convoy) {
        Column column = at(road, departs);
        column.hold(true);
        for (Convoy.Vehicles vehicles : convoy.vehicles()) {
            for (Motorcade fleet : serving.get(road.id())) {
                if (fleet.fleet().id().equals(vehicles.fleet())) {
                    lengthen(column, fleet, vehicles.count());
                }
            }
        }
    }

    private void lengthen(Column column, Motorcade fleet, int vehicles) {
        for (int i = 0; i < vehicles; i++) {
            boolean can =
                    fleet.free(column.road(), column.departs()) > 0
                            && roadTakes(column.road(), column.departs())
                            && escorted(column);
            if (can) {
                fleet.drive(column.road(), column.departs(), 1);
                column.add(fleet, 1);
                spent.forget(Set.of(column.road().id()));
            }
        }
    }

    /** Ends the holding of convoys: what nobody needs is given back. */
    void release() {
        List<Column> held =
                columns.listAll().stream()
                        .flatMap(onRoad -> onRoad.values().stream())
                        .filter(Column::isHeld)
                        .toList();
        for (Column column : held) {
            column.hold(false);
            trim(column);
        }
    }

    /** Takes a load off a convoy. */
    void leave(Column column, Load load) {
        column.leave(load);
        spent.forget(sharing.get(column.road().id()));
    }

    /** Gives back the vehicles and teams that a convoy does not need; without people, all. */
    void trim(Column column) {
        if (column.isHeld()) {
            return;
        }
        for (Motorcade fleet : serving.get(column.road().id())) {
            while (column.canSpare(fleet)) {
                fleet.drive(column.road(), column.departs(), -1);
                column.add(fleet, -1);
                spent.forget(sharing.get(column.road().id()));
            }
        }
        column.road().escorts().map(escorts::get).ifPresent(pool -> dismiss(column, pool));
        if (column.vehicles() == 0) {
            columns.get(column.road().id()).remove(column.departs());
        }
    }

    private void dismiss(Column column, Escorts pool) {
        int needed = Math.ceilDiv(column.vehicles(), Math.max(1, pool.vehicles()));
        int spare = column.teams() - needed;
        if (spare > 0) {
            escorting.get(pool.id()).add(column.departs(), escortBack(column, pool), -spare);
            column.escort(needed);
            spent.forget(sharing.get(column.road().id()));
        }
    }

    /** All convoys with people on them. */
    List<Column> columns() {
        return columns.listAll().stream()
                .flatMap(onRoad -> onRoad.values().stream())
                .filter(column -> !column.isEmpty())
                .toList();
    }
}
