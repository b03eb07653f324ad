package org.muster.planning.simulate;

import java.util.Optional;
import org.muster.planning.simulate.Scene.Booked;
import org.muster.planning.simulate.Scene.Flown;
import org.muster.planning.simulate.Scene.Stage;

/** A party in one run: where it is, what it waits for, which leg it still hopes for. */
final class Traveller {
    final Booked booked;
    final int souls;
    private Spot spot;

    /** When it can set out, in milliseconds. */
    long ready;

    /** How many rides are behind it. */
    private int rides;

    /** When it had passed the gate. */
    long through = Hours.NEVER;

    /** The station of the gate that it is at. */
    Optional<Resource> station = Optional.empty();

    /** What kept it when its leg left without it. */
    Optional<Resource> keptBy = Optional.empty();

    /** Whether it has a seat on a leg whose doors are shut. */
    boolean seated;

    private Optional<Resource> waitsFor = Optional.empty();
    private long since;

    Traveller(Booked booked, Spot spot) {
        this.booked = booked;
        this.souls = booked.party().souls();
        this.spot = spot;
        spot.add(this);
    }

    Flown leg() {
        return booked.leg();
    }

    Spot spot() {
        return spot;
    }

    void move(Spot to) {
        spot.remove(this);
        to.add(this);
        spot = to;
    }

    /** The ride that is next, if one is. */
    Optional<Stage> next() {
        return rides < booked.rides().size()
                ? Optional.of(booked.rides().get(rides))
                : Optional.empty();
    }

    void arrive() {
        rides++;
    }

    int rides() {
        return rides;
    }

    Optional<Resource> waitsFor() {
        return waitsFor;
    }

    void waits(Resource resource, long now, Waits waits) {
        waits(Optional.of(resource), now, waits);
    }

    void waits(Optional<Resource> resource, long now, Waits waits) {
        if (!waitsFor.equals(resource)) {
            if (waitsFor.isPresent() && now > since) {
                waits.add(waitsFor.get(), souls, now - since);
            }
            waitsFor = resource;
            since = now;
        }
    }
}
