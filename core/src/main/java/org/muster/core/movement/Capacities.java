package org.muster.core.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many a vehicle may take, by each authority that limits it. They are different things and none
 * replaces another: seats with belts, the number its life-rafts hold (counts every soul), a loading
 * on the floor that somebody authorised (replaces the belted seats), and places for stretchers.
 * Empty means that the limit is not known, and then it does not limit.
 */
public record Capacities(
        OptionalInt belted,
        OptionalInt rafts,
        OptionalInt floor,
        String floorAuthority,
        OptionalInt stretchers) {

    public static final Capacities UNKNOWN =
            new Capacities(
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    "",
                    OptionalInt.empty());

    public Capacities {
        for (OptionalInt limit : List.of(belted, rafts, floor, stretchers)) {
            if (limit.isPresent() && limit.getAsInt() < 0) {
                throw new IllegalArgumentException("a capacity cannot be " + limit.getAsInt());
            }
        }
        if (floor.isPresent() && floorAuthority.isBlank()) {
            throw new IllegalArgumentException("a floor load needs the name of who authorised it");
        }
    }

    public static Capacities ofSeats(int belted) {
        return new Capacities(
                OptionalInt.of(belted),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "",
                OptionalInt.empty());
    }

    /** The seats in force: the authorised floor load where there is one, else the belted seats. */
    public OptionalInt seats() {
        return floor.isPresent() ? floor : belted;
    }

    /** The limits that a load would pass, each with how many are asked for. */
    public List<Exceeded> exceededBy(Load load) {
        List<Exceeded> exceeded = new ArrayList<>();
        check(exceeded, floor.isPresent() ? Limit.FLOOR : Limit.SEATS, seats(), load.seats());
        check(exceeded, Limit.RAFTS, rafts, load.souls());
        check(exceeded, Limit.STRETCHERS, stretchers, load.stretchers());
        return exceeded;
    }

    private static void check(
            List<Exceeded> exceeded, Limit limit, OptionalInt allowed, int asked) {
        if (allowed.isPresent() && asked > allowed.getAsInt()) {
            exceeded.add(new Exceeded(limit, allowed.getAsInt(), asked));
        }
    }

    /** The authorities that limit a vehicle. */
    public enum Limit {
        SEATS,
        FLOOR,
        RAFTS,
        STRETCHERS
    }

    /** A limit that a load passes. */
    public record Exceeded(Limit limit, int allowed, int asked) {}
}
