package org.muster.benchmarks;

import java.io.PrintStream;

/** Something that is measured and printed with its aim. */
interface Measurement {
    String name();

    String purpose();

    void run(PrintStream out) throws Exception;
}
