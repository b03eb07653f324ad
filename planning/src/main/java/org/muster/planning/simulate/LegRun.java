package org.muster.planning.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.simulate.Assumptions.Fill;
import org.muster.planning.simulate.Chance.Of;
import org.muster.planning.simulate.Clock.Turn;
import org.muster.planning.simulate.Resource.Kind;
import org.muster.planning.simulate.Scene.Flown;

/**
 * A leg in one run. It waits for its aircraft, for a stand and for the hours of the airport; when
 * its doors shut it takes whoever has passed the gate of those booked on it, then stand-by.
 */
final class LegRun {
    /** The higher class first, then who passed the gate first. */
    static final Comparator<Traveller> STAND_BY =
            Comparator.<Traveller>comparingInt(who -> who.booked.rank())
                    .thenComparingLong(who -> who.through)
                    .thenComparingInt(who -> who.booked.number());

    final Flown flown;
    final Spot out;
    final TreeSet<Traveller> lounge = new TreeSet<>(STAND_BY);
    final List<Traveller> aboard = new ArrayList<>();
    private final List<Traveller> coming = new ArrayList<>();
    private final World world;
    private final TerminalRun terminal;
    private final boolean cleared;
    private Optional<LegRun> next = Optional.empty();
    private Load load;
    private long expected;
    private long standsSince = Hours.NEVER;
    private long free;
    private boolean shut;
    private boolean cancelled;
    private long departed = Hours.NEVER;
    private int turnedAway;

    LegRun(World world, Flown flown) {
        this.world = world;
        this.flown = flown;
        this.out = world.add(Spot.out("out on " + flown.leg().id()));
        this.terminal = world.terminal(flown.leg().from());
        this.load = flown.leg().taken();
        this.cleared =
                world.chance.happens(flown.leg().clearance(), Of.CLEARANCE, flown.number(), 0);
    }

    /** The leg that the same aircraft flies after this one. */
    void setNext(LegRun leg) {
        next = Optional.of(leg);
    }

    /** Knows from when on its aircraft is free; without an aircraft it has one of its own. */
    void expect(long carrierFree) {
        free = carrierFree;
        long planned = flown.leg().departs().toEpochMilli();
        long late = world.chance.late(world.assumptions.legs(), Of.LEG, flown.number(), 0);
        long wanted = Math.max(planned + late, carrierFree + ground());
        expected = terminal.hours.next(wanted);
        if (expected == Hours.NEVER) {
            expected = wanted;
            cancelled = true;
        }
        long lead = flown.leg().lead().toMillis();
        world.clock.at(
                expected - (flown.carrier().isPresent() ? ground() : lead),
                Turn.ARRIVE,
                () -> terminal.parking.take(1, this::stand));
        world.clock.at(expected - lead, Turn.SHUT, this::shut);
    }

    void start() {
        world.clock.at(flown.leg().cutOff().toEpochMilli(), Turn.SHUT, this::late);
    }

    /** Somebody comes who is booked on it. */
    void expects(Traveller traveller) {
        coming.add(traveller);
    }

    /** Somebody of those booked on it has passed the gate. */
    void passed(Traveller traveller) {
        if (shut) {
            terminal.standBy(traveller);
        } else {
            lounge.add(traveller);
            boolean early = world.clock.now() < flown.leg().cutOff().toEpochMilli();
            traveller.waits(
                    early ? new Resource(Kind.PLAN, terminal.hall.id) : aircraft(),
                    world.clock.now(),
                    world.waits);
        }
    }

    private void late() {
        if (!shut) {
            lounge.forEach(who -> who.waits(aircraft(), world.clock.now(), world.waits));
        }
    }

    private Resource aircraft() {
        return new Resource(Kind.AIRCRAFT, flown.leg().carrier().orElse(flown.leg().id()));
    }

    boolean isShut() {
        return shut;
    }

    /** How many of those booked on it stood at its terminal and were not taken. */
    int turnedAway() {
        return turnedAway;
    }

    Load load() {
        return load;
    }

    /** When it departed; never, where it did not. */
    long departed() {
        return departed;
    }

    private long ground() {
        return flown.carrier().map(carrier -> carrier.ground().toMillis()).orElse(0L);
    }

    private void stand() {
        if (cancelled) {
            terminal.parking.give(1);
            return;
        }
        standsSince = world.clock.now();
        departWhenReady();
    }

    private void shut() {
        shut = true;
        if (cancelled || !cleared) {
            cancel();
            return;
        }
        board(lounge);
        standBy(lounge);
        for (Traveller traveller : coming) {
            if (traveller.through == Hours.NEVER) {
                traveller.keptBy = traveller.waitsFor().or(() -> traveller.station);
            }
        }
        board(terminal.standBy);
        if (world.assumptions.fill() == Fill.PRESENT) {
            for (LegRun later : terminal.legs) {
                if (!later.shut && !later.lounge.isEmpty() && hasSeat()) {
                    board(later.lounge);
                }
            }
        }
        turnAway();
        departWhenReady();
    }

    /** Who is still on the way has missed it, and was not turned away. */
    private void turnAway() {
        turnedAway =
                coming.stream()
                        .filter(traveller -> !traveller.seated && terminal.isHere(traveller))
                        .mapToInt(traveller -> traveller.souls)
                        .sum();
    }

    private void board(TreeSet<Traveller> waiting) {
        for (Traveller traveller : List.copyOf(waiting)) {
            Load with = load.plus(traveller.booked.party().load());
            if (flown.room().holds(with) && mayTake(traveller)) {
                load = with;
                waiting.remove(traveller);
                aboard.add(traveller);
                traveller.seated = true;
                traveller.waits(Optional.empty(), world.clock.now(), world.waits);
            }
        }
    }

    private boolean hasSeat() {
        return flown.room().holds(load.plus(Load.ofSeats(1)));
    }

    private boolean mayTake(Traveller traveller) {
        Party party = traveller.booked.party();
        boolean own = traveller.leg().number() == flown.number();
        return own
                || ((party.wishes().isEmpty() || party.wishes().contains(flown.leg().to()))
                        && !(party.pinned() && !world.leg(traveller.leg().number()).isShut()));
    }

    private void departWhenReady() {
        if (shut && standsSince != Hours.NEVER) {
            long ready = Math.max(expected, standsSince + ground());
            long open = terminal.hours.next(ready);
            if (open == Hours.NEVER) {
                cancel();
            } else {
                world.clock.at(open, Turn.DEPART, this::depart);
            }
        }
    }

    private void depart() {
        departed = world.clock.now();
        for (Traveller traveller : aboard) {
            terminal.hall.leave(traveller, out);
        }
        terminal.parking.give(1);
        next.ifPresent(leg ->
                leg.expect(
                        departed
                                + flown.leg().onTheWay().toMillis()
                                + flown.turnaround().toMillis()
                                + flown.leg().back().toMillis()
                                + refit(leg)));
    }

    private long refit(LegRun leg) {
        return leg.flown.fit().equals(flown.fit())
                ? 0
                : flown.carrier().map(one -> one.refit().toMillis()).orElse(0L);
    }

    private void standBy(Collection<Traveller> travellers) {
        travellers.forEach(terminal::standBy);
        travellers.clear();
    }

    /** Its people stand by for the next one; its aircraft is as free as it was. */
    private void cancel() {
        if (standsSince != Hours.NEVER && !cancelled) {
            terminal.parking.give(1);
        }
        cancelled = true;
        shut = true;
        load = flown.leg().taken();
        aboard.forEach(traveller -> traveller.seated = false);
        standBy(aboard);
        standBy(lounge);
        turnAway();
        next.ifPresent(leg -> leg.expect(free));
    }
}
