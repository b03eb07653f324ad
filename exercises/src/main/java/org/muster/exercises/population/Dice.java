package org.muster.exercises.population;

import java.util.List;
import java.util.Random;

/**
 * Chance with a seed. {@link Random} and not a quicker one: the JDK promises its numbers for every
 * version, and a population must be the same bytes on every machine.
 */
final class Dice {
    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Dice of their own for one stream of one seed: what one stream draws changes no other. */
    static Dice of(long seed, long stream, long part) {
        return new Dice(mix(mix(seed) ^ mix(stream * 31 + part)));
    }

    /** Spreads the bits of a number over all of it, so that neighbours have nothing in common. */
    private static long mix(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One of them, the first ones more often than the last, as names are. */
    <T> T common(List<T> things) {
        double draw = random.nextDouble();
        double place = random.nextBoolean() ? draw : draw * draw;
        return things.get((int) (place * things.size()));
    }
}
