package org.muster.planning.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;
import org.muster.planning.simulate.Chance.Of;
import org.muster.planning.simulate.Clock.Turn;
import org.muster.planning.simulate.Resource.Kind;
import org.muster.planning.simulate.Scene.Driven;
import org.muster.planning.simulate.Scene.Vehicles;

/**
 * A convoy in one run. It waits for its vehicles and escorts, an open road and an open place, takes
 * whoever is there of those booked on it, then whoever was left behind by earlier ones.
 */
final class ConvoyRun {
    private final World world;
    private final Driven driven;
    private final RoadRun road;
    private final Hall origin;
    private final Spot aboard;
    private final long departs;
    private final Set<Traveller> joined = new LinkedHashSet<>();
    private int fleetsMissing;
    private boolean escortsAsked;
    private boolean escortsThere;
    private boolean gone;
    private Optional<Resource> held = Optional.empty();

    ConvoyRun(World world, Driven driven) {
        this.world = world;
        this.driven = driven;
        this.road = world.road(driven.road().id());
        this.origin = world.hall(driven.road().from());
        this.aboard = world.add(new Spot("convoy " + driven.convoy().id()));
        this.departs = driven.convoy().departs().toEpochMilli();
        this.fleetsMissing = driven.vehicles().size();
    }

    void start() {
        for (Vehicles some : driven.vehicles()) {
            long approach = some.service().approach().toMillis();
            world.clock.at(
                    departs - approach,
                    Turn.ARRIVE,
                    () -> world.fleet(some.fleet().id()).take(some.count(), () -> come(approach)));
        }
        setOutAt(departs);
    }

    /** Somebody is there for it. */
    void join(Traveller traveller) {
        if (gone) {
            strand(traveller);
            return;
        }
        joined.add(traveller);
        Resource usual =
                world.clock.now() < departs
                        ? new Resource(Kind.PLAN, driven.road().from())
                        : vehicles();
        traveller.waits(held.orElse(usual), world.clock.now(), world.waits);
    }

    private void come(long approach) {
        world.clock.at(
                world.clock.now() + approach,
                Turn.ARRIVE,
                () -> {
                    fleetsMissing--;
                    setOutAt(world.clock.now());
                });
    }

    private void setOutAt(long time) {
        world.clock.at(Math.max(time, departs), Turn.SET_OUT, this::trySetOut);
    }

    private void trySetOut() {
        if (gone) {
            return;
        }
        if (fleetsMissing > 0) {
            hold(vehicles());
            return;
        }
        long now = world.clock.now();
        long open = origin.hours.next(now);
        long free = Math.max(road.hours.next(now), road.next(now, count()));
        if (open > now || free > now) {
            hold(
                    open > now
                            ? new Resource(Kind.OPENING, origin.id)
                            : new Resource(Kind.ROAD, driven.road().id()));
            setOutAt(Math.max(open, free));
        } else if (escortsThere || driven.convoy().escorts() == 0) {
            setOut();
        } else if (!escortsAsked) {
            escortsAsked = true;
            hold(new Resource(Kind.ESCORT, driven.road().escorts().orElse("")));
            escorts().take(driven.convoy().escorts(), this::escorted);
        }
    }

    private void escorted() {
        escortsThere = true;
        setOutAt(world.clock.now());
    }

    private void hold(Resource resource) {
        held = Optional.of(resource);
        for (Traveller traveller : joined) {
            traveller.waits(resource, world.clock.now(), world.waits);
        }
    }

    private void setOut() {
        gone = true;
        long now = world.clock.now();
        road.setOut(now, count());
        long drive = world.drive(driven.road(), driven.number());
        List<Traveller> taken = load();
        if (isTurnedBack()) {
            world.clock.at(now + drive, Turn.ARRIVE, () -> taken.forEach(this::comeBack));
            giveBack(now + drive, 0, true);
        } else {
            int broken = arrive(taken, now + drive);
            giveBack(now + drive, broken, false);
        }
    }

    private boolean isTurnedBack() {
        double hours = driven.road().travel().toMillis() / 3_600_000.0;
        return world.chance.happens(
                world.assumptions.turnBacks(), hours, Of.TURN_BACK, driven.number(), 0);
    }

    private List<Traveller> load() {
        List<Traveller> wanting = new ArrayList<>(joined);
        wanting.addAll(road.stranded);
        joined.clear();
        Room room = Rooms.of(driven.vehicles(), 0);
        Load load = Load.NONE;
        List<Traveller> taken = new ArrayList<>();
        for (Traveller traveller : wanting) {
            Load with = load.plus(traveller.booked.party().load());
            if (room.holds(with)) {
                load = with;
                road.stranded.remove(traveller);
                traveller.waits(Optional.empty(), world.clock.now(), world.waits);
                origin.leave(traveller, aboard);
                taken.add(traveller);
            } else {
                strand(traveller);
            }
        }
        return taken;
    }

    /** Those in vehicles that broke down arrive with the next vehicle that is sent for them. */
    private int arrive(List<Traveller> taken, long time) {
        int broken = broken();
        Room left = Rooms.of(driven.vehicles(), broken);
        Load load = Load.NONE;
        for (Traveller traveller : taken) {
            Load with = load.plus(traveller.booked.party().load());
            boolean whole = left.holds(with);
            load = whole ? with : load;
            world.clock.at(
                    whole ? time : time + repair(), Turn.ARRIVE, () -> world.arrive(traveller));
        }
        return broken;
    }

    private int broken() {
        double hours = driven.road().travel().toMillis() / 3_600_000.0;
        int broken = 0;
        for (int vehicle = 0; vehicle < count(); vehicle++) {
            if (world.chance.happens(
                    world.assumptions.breakdowns(),
                    hours,
                    Of.BREAKDOWN,
                    driven.number(),
                    vehicle)) {
                broken++;
            }
        }
        return broken;
    }

    private long repair() {
        return world.chance.late(world.assumptions.repair(), Of.REPAIR, driven.number(), 0);
    }

    private void comeBack(Traveller traveller) {
        origin.enter(traveller, () -> {});
        strand(traveller);
    }

    private void strand(Traveller traveller) {
        road.stranded.add(traveller);
        traveller.waits(vehicles(), world.clock.now(), world.waits);
    }

    private void giveBack(long arrived, int broken, boolean turnedBack) {
        int left = broken;
        for (Vehicles some : driven.vehicles()) {
            int late = Math.min(left, some.count());
            left -= late;
            long home =
                    arrived
                            + (turnedBack ? some.service().approach() : some.service().back())
                                    .toMillis();
            Pool fleet = world.fleet(some.fleet().id());
            world.clock.at(home, Turn.ARRIVE, () -> fleet.give(some.count() - late));
            world.clock.at(home + repair(), Turn.ARRIVE, () -> fleet.give(late));
        }
        if (driven.convoy().escorts() > 0) {
            long back =
                    world.scene.escorts(driven.road().escorts().orElseThrow()).back().toMillis();
            world.clock.at(
                    arrived + back, Turn.ARRIVE, () -> escorts().give(driven.convoy().escorts()));
        }
    }

    private Pool escorts() {
        return world.escorts(driven.road().escorts().orElseThrow());
    }

    private int count() {
        return driven.vehicles().stream().mapToInt(Vehicles::count).sum();
    }

    private Resource vehicles() {
        return new Resource(Kind.VEHICLES, driven.road().id());
    }
}
