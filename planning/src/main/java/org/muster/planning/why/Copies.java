package org.muster.planning.why;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muster.planning.check.Measure;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Road;
import org.muster.planning.model.Room;
import org.muster.planning.model.Span;

/** Copies of single things of a problem with one value changed. */
final class Copies {
    private Copies() {}

    static Leg leg(Leg it, Optional<Room> room, Duration lead, boolean flown) {
        return new Leg(
                it.id(),
                it.from(),
                it.to(),
                it.departs(),
                it.arrives(),
                it.carrier(),
                room,
                it.taken(),
                lead,
                it.back(),
                it.clearance(),
                it.distance(),
                flown);
    }

    /** The same leg under another name, by another carrier, with nobody on it. */
    static Leg like(Leg it, String id, Optional<String> carrier) {
        return new Leg(
                id,
                it.from(),
                it.to(),
                it.departs(),
                it.arrives(),
                carrier,
                it.room(),
                Load.NONE,
                it.lead(),
                it.back(),
                it.clearance(),
                it.distance(),
                false);
    }

    static Carrier carrier(Carrier it, String id, List<Carrier.Fit> fits) {
        return new Carrier(
                id,
                fits,
                it.refit(),
                it.from(),
                it.ground(),
                it.range(),
                it.runway(),
                it.duty(),
                it.litresPerHour(),
                it.costPerHour());
    }

    static Party party(Party it, Instant ready, List<String> wishes, boolean pinned) {
        return new Party(
                it.id(),
                it.load(),
                it.priority(),
                it.place(),
                ready,
                it.chance(),
                wishes,
                it.nationals(),
                it.told(),
                pinned);
    }

    static Fleet fleet(Fleet it, int vehicles, Duration driving, OptionalLong fuel) {
        return new Fleet(
                it.id(), vehicles, it.room(), driving, fuel, it.litresPerHour(), it.services());
    }

    static Road road(Road it, OptionalInt perHour) {
        return new Road(
                it.id(),
                it.from(),
                it.to(),
                it.travel(),
                it.means(),
                perHour,
                it.escorts(),
                it.closed(),
                it.risks());
    }

    static Place.Terminal terminal(
            Place.Terminal it, OptionalInt room, OptionalInt perHour, OptionalInt parking) {
        return new Place.Terminal(
                it.id(), it.open(), room, perHour, parking, it.runway(), it.fuel());
    }

    static Place.Terminal open(Place.Terminal it, List<Span> open) {
        return new Place.Terminal(
                it.id(), open, it.room(), it.perHour(), it.parking(), it.runway(), it.fuel());
    }

    static OptionalInt more(OptionalInt limit, long by) {
        return limit.isPresent() ? OptionalInt.of(Math.toIntExact(limit.getAsInt() + by)) : limit;
    }

    static Room more(Room it, Measure measure, long by) {
        int more = Math.toIntExact(by);
        return switch (measure) {
            case SEATS ->
                    new Room(it.seats() + more, it.souls(), it.stretchers(), it.wheelchairs());
            case SOULS ->
                    new Room(it.seats(), more(it.souls(), by), it.stretchers(), it.wheelchairs());
            case STRETCHERS ->
                    new Room(it.seats(), it.souls(), it.stretchers() + more, it.wheelchairs());
            case WHEELCHAIRS ->
                    new Room(it.seats(), it.souls(), it.stretchers(), it.wheelchairs() + more);
        };
    }
}
