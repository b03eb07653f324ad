package org.muster.planning.simulate;

import java.util.SplittableRandom;
import org.muster.planning.simulate.Assumptions.Delay;
import org.muster.planning.simulate.Assumptions.Rate;
import org.muster.planning.simulate.Assumptions.Shows;

/**
 * The draws of one run. Each belongs to a thing and a purpose and not to an order of events, so two
 * runs of one seed that differ in one lane meet the same weather, the same late families and the
 * same broken buses: what differs between them is the lane.
 */
final class Chance {
    /** What is drawn. */
    enum Of {
        SHARE,
        SHOW,
        READY,
        DRIVE,
        BREAKDOWN,
        REPAIR,
        TURN_BACK,
        CLOSURE,
        CLOSED,
        CLEARANCE,
        LEG,
        SERVICE
    }

    private static final int KINDS = Of.values().length;

    private final long run;

    Chance(long seed, int run) {
        this.run = mixed(seed ^ mixed(run + 1L));
    }

    /** From 0 to below 1. */
    double share(Of what, long thing, long time) {
        return (bits(what, thing, time) >>> 11) * 0x1.0p-53;
    }

    boolean happens(double chance, Of what, long thing, long time) {
        return share(what, thing, time) < chance;
    }

    /** Whether it happens at least once in so many hours. */
    boolean happens(Rate rate, double hours, Of what, long thing, long time) {
        return happens(1 - Math.exp(-rate.perHour() * hours), what, thing, time);
    }

    /** In milliseconds. */
    long late(Delay delay, Of what, long thing, long time) {
        double drawn = share(what, thing, 2 * time);
        return drawn < delay.chance()
                ? Math.round(delay.mean().toMillis() * exponential(what, thing, 2 * time + 1))
                : 0;
    }

    /** Of mean 1. */
    double exponential(Of what, long thing, long time) {
        return -Math.log1p(-share(what, thing, time));
    }

    /** A log-normal factor of mean 1 and this deviation. */
    double spread(double deviation, Of what, long thing, long time) {
        if (deviation == 0) {
            return 1;
        }
        double variance = Math.log1p(deviation * deviation);
        double normal =
                Math.sqrt(-2 * Math.log1p(-share(what, thing, 2 * time)))
                        * Math.cos(2 * Math.PI * share(what, thing, 2 * time + 1));
        return Math.exp(Math.sqrt(variance) * normal - variance / 2);
    }

    /** How many of those come of whom nothing is known, in this run. */
    double shows(Shows shows) {
        if (shows.stay() == 0) {
            return 1;
        }
        if (shows.come() == 0) {
            return 0;
        }
        SplittableRandom random = new SplittableRandom(bits(Of.SHARE, 0, 0));
        double come = gamma(shows.come(), random);
        return come / (come + gamma(shows.stay(), random));
    }

    /**
     * By rejection, after Marsaglia and Tsang; a shape below 1 is raised by one and brought back.
     */
    private static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double v = 1 + c * normal;
            if (v > 0) {
                double cube = v * v * v;
                double limit = normal * normal / 2 + d - d * cube + d * Math.log(cube);
                if (Math.log(1 - random.nextDouble()) < limit) {
                    return d * cube;
                }
            }
        }
    }

    private long bits(Of what, long thing, long time) {
        return mixed(run + mixed(thing + mixed(time * KINDS + what.ordinal())));
    }

    /** The finalizer of SplitMix64, on the golden step. */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
