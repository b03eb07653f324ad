package org.muster.planning.size;

import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** One run of so many aircraft through so many stands and a gate, with what can go wrong. */
final class Rotations {
    private static final double LEAD = 1;

    private final Need need;
    private final AircraftType type;
    private final Opening opening;
    private final double ground;
    private final double away;

    Rotations(Need need, AircraftType type) {
        this.need = need;
        this.type = type;
        this.opening = Opening.of(need.airport());
        this.ground = Counting.hours(type.ground());
        this.away = Counting.hours(need.away());
    }

    /** Nothing goes wrong, and every seat can be used. */
    Flown calm(int aircraft) {
        return fly(aircraft, Double.MAX_VALUE, 1, 1, () -> 0, () -> true);
    }

    /** Draws belong to the run, and to the number of the leg in it, whatever the aircraft. */
    Drawn draw(int aircraft, int run) {
        SplittableRandom random = new SplittableRandom(need.seed() * 1_000_003 + run);
        double people = Math.max(0, Math.rint(need.people().draw(random)));
        double wish = Math.clamp(need.wish().draw(random), 0, 1);
        double wanting = Math.rint(people * wish);
        double fill = Math.clamp(need.fill().draw(random), 0.01, 1);
        double gate = Math.exp(0.15 * random.nextGaussian());
        SplittableRandom legs = random.split();
        double late = Counting.hours(need.late());
        Flown flown =
                fly(
                        aircraft,
                        wanting,
                        fill,
                        gate,
                        () -> late == 0 ? 0 : -late * Math.log1p(-legs.nextDouble()),
                        () -> legs.nextDouble() < need.flies());
        return new Drawn(wanting, flown);
    }

    /** How it went: legs flown in time, people out, and when the last of them left, in hours. */
    record Flown(int legs, double out, double finish) {}

    /** How many wanted to leave in one run, and how it went. */
    record Drawn(double wanting, Flown flown) {}

    private interface Hours {
        double draw();
    }

    private interface Yes {
        boolean draw();
    }

    private Flown fly(
            int aircraft, double wanting, double fill, double gate, Hours late, Yes flies) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int one = 0; one < aircraft; one++) {
            free.add(0.0);
        }
        PriorityQueue<Double> stands = new PriorityQueue<>();
        int most = need.airport().stands().orElse(aircraft);
        for (int one = 0; one < Math.min(most, aircraft); one++) {
            stands.add(0.0);
        }
        double end = Counting.hours(need.time());
        double out = 0;
        double finish = 0;
        int legs = 0;
        while (out < wanting && !free.isEmpty()) {
            double ready = free.remove();
            double lateness = late.draw();
            boolean clear = flies.draw();
            double departs = opening.next(Math.max(ready, stands.element()) + ground + lateness);
            if (departs > end + 1e-9) {
                continue;
            }
            if (!clear) {
                free.add(ready + ground + away);
                continue;
            }
            stands.remove();
            stands.add(departs);
            free.add(departs + away);
            legs++;
            double carried = Math.min(type.seats() * fill, processed(departs, gate) - out);
            carried = Math.floor(Math.min(carried, wanting - out) + 1e-9);
            if (carried > 0) {
                out += carried;
                finish = departs;
            }
        }
        return new Flown(legs, out, finish);
    }

    private double processed(double hour, double gate) {
        return need.airport().perHour().isEmpty()
                ? Double.MAX_VALUE
                : need.airport().perHour().getAsInt()
                        * gate
                        * opening.openUntil(Math.max(0, hour - LEAD));
    }
}
