package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.planning.check.Findings;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.check.Scores;
import org.muster.planning.json.PlanFile;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Score;
import org.muster.planning.plan.Score.Value;
import org.muster.planning.solve.Planners;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a plan, whoever made it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says whether a plan keeps every rule of its problem, and how good it is.",
        footer = {
            "",
            "FILE and PLAN are JSON (docs/plan-format.md); rules and scores are those of docs/plan-rules.md,",
            "computed anew. Exit codes: 0 the plan keeps every rule, and is as good as it says; 1 it does",
            "not, each breach is told; 2 a file is wrong, every fault is told; 3 a file cannot be read."
        })
final class PlanCheckCommand implements Callable<Integer> {
    private static final double CLOSE = 1e-6;

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The problem.")
    private Path file;

    @Parameters(index = "1", paramLabel = "PLAN", description = "The plan.")
    private Path planFile;

    @Option(
            names = "--current",
            paramLabel = "PLAN",
            description =
                    "The plan in force that it was to mend: what people were told by it counts.")
    private @Nullable Path current;

    @Override
    public Integer call() {
        try {
            Problem problem = PlanFiles.problem(file);
            if (current != null) {
                problem = Planners.inForce(problem, PlanFiles.plan(current).plan());
            }
            return check(problem, PlanFiles.plan(planFile));
        } catch (BadInput e) {
            err().println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (IOException e) {
            err().println(PlanFiles.sentence(e));
            return Exit.UNAVAILABLE;
        }
    }

    private int check(Problem problem, PlanFile plan) {
        PrintWriter out = spec.commandLine().getOut();
        Findings findings = PlanCheck.of(problem, plan.plan());
        if (!findings.none()) {
            out.println(findings.text());
            out.printf(
                    "%s breaks %,d rules of %s.%n",
                    planFile, findings.broken().size(), problem.name());
            return Exit.NOT_SO;
        }
        Score score = Scores.of(problem, plan.plan());
        List<String> lies = plan.score().map(told -> lies(told, score)).orElse(List.of());
        lies.forEach(out::println);
        new LevelTable(problem.souls()).print(out, withBounds(score, plan));
        out.printf("%s keeps every rule of %s.%n", planFile, problem.name());
        return lies.isEmpty() ? Exit.OK : Exit.NOT_SO;
    }

    /** Bounds are taken from the plan's file: a checker knows none. */
    private static Score withBounds(Score score, PlanFile plan) {
        List<Value> told = plan.score().map(Score::values).orElse(List.of());
        List<Value> values = new ArrayList<>();
        for (Value value : score.values()) {
            values.add(
                    told.stream()
                            .filter(one -> isSame(one, value))
                            .findFirst()
                            .map(one ->
                                    new Value(
                                            value.level(),
                                            value.priority(),
                                            value.value(),
                                            one.bound()))
                            .orElse(value));
        }
        return new Score(values);
    }

    private static List<String> lies(Score told, Score score) {
        List<String> lies = new ArrayList<>();
        for (Value one : told.values()) {
            score.values().stream()
                    .filter(value -> isSame(one, value))
                    .filter(value -> isApart(one.value(), value.value()))
                    .forEach(value ->
                            lies.add(
                                    "The plan says of %s that it is %s, and it is %s.%s"
                                            .formatted(
                                                    LevelTable.name(one),
                                                    one.value(),
                                                    value.value(),
                                                    hint(one))));
        }
        return lies;
    }

    private static String hint(Value value) {
        return value.level() == Level.TOLD_ANEW
                ? " If it mends a plan in force, give that one by --current."
                : "";
    }

    private static boolean isSame(Value one, Value other) {
        return one.level() == other.level() && one.priority().equals(other.priority());
    }

    private static boolean isApart(double one, double other) {
        return Math.abs(one - other) > CLOSE * Math.max(1, Math.abs(other));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
