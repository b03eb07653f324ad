package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.planning.check.Findings;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.json.PlanFile;
import org.muster.planning.json.PlanWriter;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a plan, or mends one. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description =
                "Makes a plan for a problem, or mends one, and says how far from the best it may be.",
        footer = {
            "",
            "FILE and PLAN are JSON (docs/plan-format.md). How far it is goes to standard error, a table of",
            "the levels to standard output. Every plan is checked again by code that shares nothing with",
            "what made it. Ctrl-C stops the search; the best plan so far is printed and written.",
            "Exit codes: 0 a plan was made, proven best or not; 1 the checker found it wrong, and nothing",
            "was written; 2 an option or a file is wrong, every fault is told; 3 a file cannot be read or",
            "written; 130 stopped by Ctrl-C, after printing."
        })
final class PlanSolveCommand implements Callable<Integer> {
    private static final int MOST_SECONDS = 86_400;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The problem.")
    private Path file;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description =
                    "How long it may take at most; 0 gives the first plan at once (default: ${DEFAULT-VALUE}).")
    private double seconds = 60;

    @Option(
            names = "--current",
            paramLabel = "PLAN",
            description = "The plan in force, to be mended with as few changes as can be.")
    private @Nullable Path current;

    @Option(names = "--out", paramLabel = "PLAN", description = "A new file for the plan.")
    private @Nullable Path into;

    @Option(
            names = "--json",
            description = "Print the plan as JSON to standard output instead of the table.")
    private boolean json;

    @Override
    public Integer call() {
        if (!(seconds >= 0 && seconds <= MOST_SECONDS)) {
            throw wrong(
                    "--seconds is %s; it must be from 0 to %,d.".formatted(seconds, MOST_SECONDS));
        }
        try {
            if (into != null) {
                PlanFiles.mustBeNew("--out", into);
            }
            return solve(PlanFiles.problem(file));
        } catch (BadInput e) {
            err().println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (IOException e) {
            err().println(PlanFiles.sentence(e));
            return Exit.UNAVAILABLE;
        }
    }

    private int solve(Problem problem) throws BadInput, IOException {
        Optional<Plan> before =
                current == null ? Optional.empty() : Optional.of(current(problem, current));
        LevelTable table = new LevelTable(problem.souls());
        try (Interrupt interrupt = Interrupt.listen();
                LevelLine line = new LevelLine(err(), table, interrupt.stop()::get)) {
            Duration limit = Duration.ofMillis(Math.round(seconds * 1000));
            Optional<Result> result =
                    new PlanSearch(line, interrupt.stop()::get)
                            .run(() -> Planners.best(limit).solve(problem, before, line));
            line.close();
            if (result.isEmpty()) {
                err().println("It was stopped before there was a first plan.");
                return Exit.NOT_SO;
            }
            int code = tell(problem, result.get(), table);
            spec.commandLine().getOut().flush();
            return code;
        }
    }

    private Plan current(Problem problem, Path from) throws BadInput, IOException {
        PlanFile plan = PlanFiles.plan(from);
        if (!plan.problem().equals(problem.name())) {
            err().printf(
                            "%s says that it is for \"%s\"; the problem is \"%s\". It is used all the same.%n",
                            from, plan.problem(), problem.name());
        }
        return plan.plan();
    }

    private int tell(Problem problem, Result result, LevelTable table) throws IOException {
        Findings findings = PlanCheck.of(problem, result.plan());
        if (!findings.none()) {
            err().println("The plan breaks rules (docs/plan-rules.md); please report this:");
            err().println(findings.text());
            return Exit.NOT_SO;
        }
        PlanFile made =
                new PlanFile(
                        problem.name(),
                        result.plan(),
                        Optional.of(result.score()),
                        Optional.of(
                                new PlanFile.Made(result.proven(), result.took(), result.notes())));
        if (into != null) {
            PlanWriter.write(made, into);
        }
        if (json) {
            spec.commandLine().getOut().print(PlanWriter.print(made));
        } else {
            new PlanSummary(problem, result).print(spec.commandLine().getOut(), table);
        }
        return Exit.OK;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
