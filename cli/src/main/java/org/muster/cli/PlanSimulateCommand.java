package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;
import org.muster.planning.simulate.Assumptions;
import org.muster.planning.simulate.Outcome;
import org.muster.planning.simulate.Progress;
import org.muster.planning.simulate.Simulation;
import org.muster.planning.simulate.SimulationJson;
import org.muster.planning.simulate.SimulationJson.WrongAssumptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a plan many times with chance. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description =
                "Plays a plan many times: who does not come, what is late, where people wait.",
        footer = {
            "",
            "PROBLEM and PLAN are files as docs/plan-format.md says. What is assumed, and from where, is",
            "printed by --assumptions-shown and may be changed in a file (docs/simulation-of-plans.md).",
            "Ctrl-C stops it. Exit codes: 0 played; 2 an option or a file is wrong; 3 it cannot be read."
        })
final class PlanSimulateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PROBLEM", description = "JSON.")
    private @Nullable Path problem;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PLAN", description = "JSON.")
    private @Nullable Path plan;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How many times (default: ${DEFAULT-VALUE}).")
    private int runs = 1_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed plays the same runs (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--assumptions",
            paramLabel = "FILE",
            description = "JSON with other assumptions than the usual ones.")
    private @Nullable Path assumptions;

    @Option(names = "--assumptions-shown", description = "Print the usual ones as JSON, and end.")
    private boolean shown;

    @Option(names = "--json", description = "Print the outcome as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (shown) {
            return say(SimulationJson.write(Assumptions.usual()));
        }
        Path problemFile = problem;
        Path planFile = plan;
        if (problemFile == null || planFile == null) {
            return refuse("Give a PROBLEM and a PLAN, both as JSON (docs/plan-format.md).");
        }
        try {
            return play(PlanFiles.problem(problemFile), PlanFiles.plan(planFile).plan());
        } catch (BadInput | WrongAssumptions | IllegalArgumentException e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            err().println(PlanFiles.sentence(e));
            return Exit.UNAVAILABLE;
        }
    }

    private int play(Problem asked, Plan answered) throws IOException, WrongAssumptions {
        Assumptions taken =
                assumptions == null ? Assumptions.usual() : SimulationJson.read(assumptions);
        int broken = PlanCheck.of(asked, answered).broken().size();
        if (broken > 0) {
            err().printf(
                            "The plan breaks %,d rules (muster plan check tells them); it is played as"
                                    + " it is.%n",
                            broken);
        }
        RunsLine line = new RunsLine(err());
        Outcome outcome = Simulation.of(asked, answered, taken).run(runs, seed, line);
        line.clear();
        if (json) {
            return say(SimulationJson.write(outcome));
        }
        new OutcomePrint(spec.commandLine().getOut()).print(outcome);
        return Exit.OK;
    }

    private int say(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
        return Exit.OK;
    }

    private int refuse(String sentence) {
        err().println(sentence);
        return Exit.BAD_INPUT;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** One line that says how many runs are done; silent where nobody looks. */
    private static final class RunsLine implements Progress {
        private final PrintWriter out;
        private final boolean seen = System.console() != null && System.console().isTerminal();

        RunsLine(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void done(int done, int asked) {
            if (seen && done % Math.max(1, asked / 100) == 0) {
                out.printf("\r%,d of %,d runs ", done, asked);
                out.flush();
            }
        }

        @Override
        public boolean stopped() {
            return false;
        }

        void clear() {
            if (seen) {
                out.print("\r\033[K");
                out.flush();
            }
        }
    }
}
