package org.muster.benchmarks;

/** Something that is measured and reported with its aim. */
interface Measurement {
    String name();

    String purpose();

    void run(Setting setting) throws Exception;
}
