package org.muster.benchmarks;

import java.io.PrintStream;
import java.util.List;

/**
 * {@code muster bench}: measures, and prints each figure beside its aim. Arguments choose
 * measurements by name; without any, all run.
 */
public final class Bench {
    private static final int BAD_ARGUMENTS = 2;
    private static final double HEAP_NEEDED_GIB = 3.5;

    static final List<Measurement> ALL =
            List.of(
                    new CheckIns(),
                    new Sealing(),
                    new GateLanes(),
                    new CatchUp(),
                    new ApplyRate(),
                    new PersonSearch(),
                    new Formats(),
                    new NamesAcrossScripts(),
                    new Linking(),
                    new LinkOthers(),
                    new SearchOthers(),
                    new Attaching(),
                    new OneAfterAnother(),
                    new BusTours(),
                    new Replay(),
                    new Offers(),
                    new Joining(),
                    new Workbooks(),
                    new Plans(),
                    new PlanOthers(),
                    new PlanBoard(),
                    new Registrations(),
                    new Guessing(),
                    new ToMany(),
                    new Starts());

    private Bench() {}

    /** Runs the chosen measurements one after another. */
    public static void main(String[] args) throws Exception {
        switch (Arguments.read(List.of(args))) {
            case Arguments.Help help -> System.out.println(Arguments.help());
            case Arguments.ListNames names -> System.out.println(Arguments.names());
            case Arguments.Wrong wrong -> {
                System.err.println("muster bench: " + wrong.sentence());
                System.exit(BAD_ARGUMENTS);
            }
            case Arguments.Run run -> measure(run);
        }
    }

    private static void measure(Arguments.Run run) throws Exception {
        if (run.size().persons() >= Size.FULL.persons() && Machine.maxHeapGiB() < HEAP_NEEDED_GIB) {
            System.err.printf(
                    "muster bench: the heap may grow to %.1f GiB only, and a million persons need"
                            + " %.1f with all that is measured on them. Set"
                            + " MUSTER_JAVA_OPTS=-Xmx4g, or run './muster bench --short'.%n",
                    Machine.maxHeapGiB(), HEAP_NEEDED_GIB);
            System.exit(BAD_ARGUMENTS);
        }
        Workplace place = Workplace.make();
        Thread end = new Thread(place::close, "bench-end");
        Runtime.getRuntime().addShutdownHook(end);
        boolean terminal = System.console() != null && System.console().isTerminal();
        run(run, place, System.out, new Progress(System.err, terminal));
        Runtime.getRuntime().removeShutdownHook(end);
        place.close();
        System.exit(0); // pools of drivers may have threads that do not end
    }

    /** Measures what was chosen and returns the report. */
    static Report run(Arguments.Run run, Workplace place, PrintStream out, Progress progress)
            throws Exception {
        Report report = new Report(out, progress);
        report.say(Machine.describe(place.folder()));
        report.say(
                "size: "
                        + run.size().word()
                        + ", seed "
                        + BigOperation.SEED
                        + (run.size().persons() >= Size.FULL.persons()
                                ? ""
                                : "; the aims are for the full size"));
        Setting setting = new Setting(run.size(), report, place, progress);
        for (Measurement one : run.chosen()) {
            report.say("\n" + one.name() + ": " + one.purpose());
            long start = System.nanoTime();
            one.run(setting);
            report.say(String.format("  (%.0f s)", (System.nanoTime() - start) / 1e9));
        }
        if (run.table()) {
            report.table();
        }
        report.end();
        return report;
    }
}
