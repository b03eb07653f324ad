package org.muster.benchmarks;

import org.openjdk.jmh.Main;

/** Runs the measurements of this module; arguments are those of JMH, of which {@code -h} tells. */
public final class Bench {

    private Bench() {}

    /** Runs the benchmarks whose names match the arguments, all of them when there are none. */
    public static void main(String[] args) throws Exception {
        Main.main(args);
    }
}
