package org.muster.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * {@code muster bench}: measures, and prints each figure beside its aim. Arguments choose
 * measurements by name; without any, all run.
 */
public final class Bench {

    private Bench() {}

    /** Runs the chosen measurements one after another. */
    public static void main(String[] args) throws Exception {
        List<String> wanted = Arrays.asList(args);
        List<Measurement> all = List.of(new ApplyRate());
        if (wanted.contains("-h") || wanted.contains("--help")) {
            System.out.println("muster bench [NAME …]   measures; without a name, everything");
            all.forEach(one -> System.out.println("  " + one.name() + "   " + one.purpose()));
            return;
        }
        List<Measurement> chosen =
                all.stream()
                        .filter(one -> wanted.isEmpty() || wanted.contains(one.name()))
                        .toList();
        if (chosen.isEmpty()) {
            System.err.println(
                    "There is no measurement " + wanted + ". 'muster bench --help' lists them.");
            System.exit(2);
        }
        for (Measurement one : chosen) {
            one.run(System.out);
        }
    }
}
