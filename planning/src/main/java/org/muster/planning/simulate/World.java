package org.muster.planning.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Place;
import org.muster.planning.model.Place.RallyPoint;
import org.muster.planning.model.Place.Terminal;
import org.muster.planning.model.Road;
import org.muster.planning.model.Span;
import org.muster.planning.simulate.Chance.Of;
import org.muster.planning.simulate.Clock.Turn;
import org.muster.planning.simulate.Resource.Kind;
import org.muster.planning.simulate.Scene.Booked;
import org.muster.planning.simulate.Scene.Flown;
import org.muster.planning.simulate.Scene.Stage;

/** Everything of one run, while it runs. Used by one thread. */
final class World {
    final Scene scene;
    final Assumptions assumptions;
    final Chance chance;
    final Clock clock;
    final Waits waits = new Waits();
    final Spot stayed = new Spot("not come");
    final List<Traveller> travellers = new ArrayList<>();
    final List<LegRun> legs = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final Map<String, Hall> halls = new LinkedHashMap<>();
    private final Map<String, TerminalRun> terminals = new HashMap<>();
    private final Map<String, RoadRun> roads = new HashMap<>();
    private final Map<String, Pool> fleets = new HashMap<>();
    private final Map<String, Pool> escorts = new HashMap<>();
    private final List<ConvoyRun> convoys = new ArrayList<>();

    World(Scene scene, Assumptions assumptions, Chance chance) {
        this.scene = scene;
        this.assumptions = assumptions;
        this.chance = chance;
        this.clock = new Clock(scene.from().toEpochMilli());
        spots.add(stayed);
        build();
        begin();
    }

    private void build() {
        int number = 0;
        for (Place place : scene.problem().places()) {
            addPlace(place, number++);
        }
        for (Road road : scene.problem().roads()) {
            RoadRun run = new RoadRun(road);
            roads.put(road.id(), run);
            spots.add(run.onIt);
        }
        for (Fleet fleet : scene.problem().fleets()) {
            fleets.put(fleet.id(), new Pool(fleet.vehicles()));
        }
        for (Escorts pool : scene.problem().escorts()) {
            escorts.put(pool.id(), new Pool(pool.teams()));
        }
        scene.convoys().forEach(driven -> convoys.add(new ConvoyRun(this, driven)));
        scene.flights().forEach(this::addLeg);
    }

    private void addPlace(Place place, int number) {
        Hours always = new Hours(List.of(), List.of());
        switch (place) {
            case Place.Town town -> addHall(town.id(), always, OptionalInt.empty());
            case Place.Haven haven -> addHall(haven.id(), always, OptionalInt.empty());
            case RallyPoint rally ->
                    addHall(rally.id(), new Hours(rally.open(), closures(number)), rally.room());
            case Terminal terminal -> {
                addHall(terminal.id(), always, terminal.room());
                terminals.put(
                        terminal.id(),
                        new TerminalRun(
                                this,
                                terminal,
                                hall(terminal.id()),
                                Lines.of(terminal, scene, assumptions.stations())));
            }
        }
    }

    private void addHall(String id, Hours hours, OptionalInt room) {
        Hall hall = new Hall(id, hours, room, clock, waits);
        halls.put(id, hall);
        spots.add(hall.inside);
        spots.add(hall.outside);
    }

    /** When a rally point is shut without notice, until the problem's end. */
    private List<Span> closures(int place) {
        double rate = assumptions.closures().perHour();
        List<Span> spans = new ArrayList<>();
        Optional<Span> next = rate == 0 ? Optional.empty() : closure(place, 0, scene.from());
        while (next.isPresent()) {
            spans.add(next.get());
            next = closure(place, spans.size(), next.get().to());
        }
        return spans;
    }

    private Optional<Span> closure(int place, int time, Instant after) {
        double hours =
                chance.exponential(Of.CLOSURE, place, time) / assumptions.closures().perHour();
        Instant end = scene.problem().end();
        if (hours > Duration.between(after, end).toHours() + 1) {
            return Optional.empty();
        }
        Instant shut = after.plusMillis(Math.round(hours * 3_600_000));
        long lasts = chance.late(assumptions.closed(), Of.CLOSED, place, time);
        return shut.isBefore(end)
                ? Optional.of(new Span(shut, shut.plusMillis(1 + lasts)))
                : Optional.empty();
    }

    private void addLeg(Flown flown) {
        LegRun run = new LegRun(this, flown);
        legs.add(run);
        terminal(flown.leg().from()).legs.add(run);
    }

    private void begin() {
        double share = chance.shows(assumptions.shows());
        for (Booked booked : scene.booked()) {
            Traveller traveller = new Traveller(booked, stayed);
            travellers.add(traveller);
            double comes = booked.party().chance().orElse(share);
            if (chance.happens(comes, Of.SHOW, booked.number(), 0)) {
                leg(booked.leg().number()).expects(traveller);
                begin(traveller);
            }
        }
        convoys.forEach(ConvoyRun::start);
        legs.forEach(LegRun::start);
        Map<String, LegRun> last = new HashMap<>();
        for (LegRun leg : legs) {
            leg.flown
                    .carrier()
                    .ifPresentOrElse(
                            carrier -> {
                                LegRun before = last.put(carrier.id(), leg);
                                if (before == null) {
                                    leg.expect(carrier.from().toEpochMilli());
                                } else {
                                    before.setNext(leg);
                                }
                            },
                            () -> leg.expect(Long.MIN_VALUE / 2));
        }
    }

    private void begin(Traveller traveller) {
        Booked booked = traveller.booked;
        long late = chance.late(assumptions.readiness(), Of.READY, booked.number(), 0);
        Hall hall = hall(booked.party().place());
        hall.begin(traveller);
        if (booked.rides().isEmpty()) {
            clock.at(clock.now() + late, Turn.ARRIVE, () -> terminal(hall.id).enter(traveller));
        } else {
            long ready = Math.max(clock.now(), booked.party().ready().toEpochMilli());
            traveller.ready = ready + late;
            goOn(traveller, booked.rides().getFirst());
        }
    }

    /** Waits for the next ride, or sets out. */
    private void goOn(Traveller traveller, Stage ride) {
        if (ride.convoy().isPresent()) {
            ConvoyRun convoy = convoys.get(ride.convoy().get().number());
            clock.at(traveller.ready, Turn.ARRIVE, () -> convoy.join(traveller));
            return;
        }
        Resource plan = new Resource(Kind.PLAN, ride.road().from());
        clock.at(traveller.ready, Turn.ARRIVE, () -> traveller.waits(plan, clock.now(), waits));
        clock.at(
                Math.max(traveller.ready, ride.departs().toEpochMilli()),
                Turn.SET_OUT,
                () -> setOut(traveller, ride.road()));
    }

    private void setOut(Traveller traveller, Road road) {
        RoadRun run = road(road.id());
        Hall hall = hall(road.from());
        long open = Math.max(run.hours.next(clock.now()), hall.hours.next(clock.now()));
        if (open > clock.now()) {
            traveller.waits(new Resource(Kind.ROAD, road.id()), clock.now(), waits);
            clock.at(open, Turn.SET_OUT, () -> setOut(traveller, road));
            return;
        }
        traveller.waits(Optional.empty(), clock.now(), waits);
        hall.leave(traveller, run.onIt);
        long drive = drive(road, OWN + traveller.booked.number() * 16L + traveller.rides());
        clock.at(clock.now() + drive, Turn.ARRIVE, () -> arrive(traveller));
    }

    /** Drives by own means are numbered from here on, convoys below. */
    private static final long OWN = 1L << 40;

    long drive(Road road, long number) {
        Duration travel = road.travel();
        return travel.toMillis() + chance.late(assumptions.roads(), Of.DRIVE, number, 0);
    }

    /** Is at the end of the ride. */
    void arrive(Traveller traveller) {
        Road road = traveller.next().orElseThrow().road();
        traveller.arrive();
        Hall hall = hall(road.to());
        traveller
                .next()
                .ifPresentOrElse(
                        ride -> {
                            hall.enter(traveller, () -> {});
                            goOn(traveller, ride);
                        },
                        () -> hall.enter(traveller, () -> terminal(hall.id).enter(traveller)));
    }

    Spot add(Spot spot) {
        spots.add(spot);
        return spot;
    }

    List<Spot> spots() {
        return spots;
    }

    Hall hall(String id) {
        return get(halls, id, "place");
    }

    Map<String, Hall> halls() {
        return halls;
    }

    TerminalRun terminal(String id) {
        return get(terminals, id, "terminal");
    }

    RoadRun road(String id) {
        return get(roads, id, "road");
    }

    Pool fleet(String id) {
        return get(fleets, id, "fleet");
    }

    Pool escorts(String id) {
        return get(escorts, id, "pool of escorts");
    }

    LegRun leg(int number) {
        return legs.get(number);
    }

    private static <T> T get(Map<String, T> all, String id, String what) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("There is no %s %s.".formatted(what, id));
        }
        return found;
    }
}
