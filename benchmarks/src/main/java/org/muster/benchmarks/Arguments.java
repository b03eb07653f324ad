package org.muster.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code muster bench} was asked for. */
sealed interface Arguments {
    record Help() implements Arguments {}

    record ListNames() implements Arguments {}

    record Wrong(String sentence) implements Arguments {}

    /** Measure these, so much of each. */
    record Run(List<Measurement> chosen, Size size, boolean table) implements Arguments {
        public Run {
            chosen = List.copyOf(chosen);
        }
    }

    static Arguments read(List<String> arguments) {
        List<String> wanted = new ArrayList<>();
        Size size = Size.FULL;
        boolean table = false;
        for (String argument : arguments) {
            switch (argument) {
                case "-h", "--help" -> {
                    return new Help();
                }
                case "--list" -> {
                    return new ListNames();
                }
                case "--short" -> size = Size.SHORT;
                case "--long" -> size = Size.LONG;
                case "--table" -> table = true;
                default -> {
                    if (argument.startsWith("-")) {
                        return new Wrong(
                                "there is no option '"
                                        + argument
                                        + "'. There are --short, --long, --table, --list and --help.");
                    }
                    wanted.add(argument);
                }
            }
        }
        List<String> known = Bench.ALL.stream().map(Measurement::name).toList();
        for (String name : wanted) {
            if (!known.contains(name)) {
                return new Wrong(
                        "there is no measurement '"
                                + name
                                + "'. There are "
                                + String.join(", ", known)
                                + "; without a name all run.");
            }
        }
        return new Run(
                Bench.ALL.stream()
                        .filter(one -> wanted.isEmpty() || wanted.contains(one.name()))
                        .toList(),
                size,
                table);
    }

    static String names() {
        return Bench.ALL.stream()
                .map(one -> String.format("  %-14s %s", one.name(), one.purpose()))
                .collect(Collectors.joining("\n"));
    }

    static String help() {
        return """
        muster bench [--short | --long] [--table] [NAME …]

        Measures, and prints each figure beside its aim. Without a name all run, in about twenty minutes.

          --short    smaller sizes, two minutes: shows that everything runs, not how fast
          --long     beside the rest, search-others at 1 and 10 million persons, link with 5 million
                     rows, attach with 10 million known, registrations for two hours: three hours,
                     with MUSTER_JAVA_OPTS=-Xmx12g
          --table    prints the figures once more as a table for docs/speed.md
          --list     the names, and what each measures

        """
                + names();
    }
}
