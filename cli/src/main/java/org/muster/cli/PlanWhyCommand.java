package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.planning.check.Findings;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Plan;
import org.muster.planning.why.Answer;
import org.muster.planning.why.Clash;
import org.muster.planning.why.Demands;
import org.muster.planning.why.Effect;
import org.muster.planning.why.LegAnswer;
import org.muster.planning.why.Possible;
import org.muster.planning.why.Reason;
import org.muster.planning.why.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a plan is as it is. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Says which demands clash, which limits bind, and why a party is on its leg.",
        footer = {
            "",
            "With FILE alone: demands of the problem that cannot all be met. With PLAN: the limits that",
            "it reaches. With PARTY: why it is on its leg and on none before, and what would change it.",
            "Exit codes: 0 it is told; 1 demands clash, or the plan breaks rules; 2 a file is wrong, or",
            "there is no such party; 3 a file cannot be read."
        })
final class PlanWhyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The problem.")
    private Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PLAN", description = "The plan.")
    private @Nullable Path planFile;

    @Parameters(index = "2", arity = "0..1", paramLabel = "PARTY", description = "A party's id.")
    private @Nullable String party;

    @Override
    public Integer call() {
        try {
            Problem problem = PlanFiles.problem(file);
            return planFile == null
                    ? clashes(problem)
                    : why(problem, PlanFiles.plan(planFile).plan());
        } catch (BadInput e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (IOException e) {
            spec.commandLine().getErr().println(PlanFiles.sentence(e));
            return Exit.UNAVAILABLE;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int clashes(Problem problem) {
        List<Clash> clashes =
                Clash.listApart(Demands.listOf(problem), new Possible(problem), () -> false);
        for (Clash clash : clashes) {
            out().println(clash.sentence() + (clash.smallest() ? " (no smaller set clashes)" : ""));
        }
        if (clashes.isEmpty()) {
            out().println("No demands clash, as far as legs, carriers, gates and havens go.");
        }
        return clashes.isEmpty() ? Exit.OK : Exit.NOT_SO;
    }

    private int why(Problem problem, Plan plan) throws BadInput {
        Findings findings = PlanCheck.of(problem, plan);
        if (!findings.none()) {
            out().println(findings.text());
            return Exit.NOT_SO;
        }
        Why why = Why.of(problem, plan);
        if (party == null) {
            why.listBindings().forEach(binding -> out().println(binding.sentence()));
            return Exit.OK;
        }
        Optional<Answer> answer = why.findAnswer(party);
        if (answer.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("PARTY: %s is no party of %s.".formatted(party, problem.name()));
            return Exit.BAD_INPUT;
        }
        out().println(answer.get().sentence());
        answer.get().others().forEach(this::tell);
        return Exit.OK;
    }

    private void tell(LegAnswer leg) {
        out().println(leg.leg().id() + " at " + leg.leg().departs() + ":");
        for (Reason reason : leg.against()) {
            out().println("  " + reason.sentence());
            reason.changes().forEach(change -> out().println("    or: " + change.sentence()));
        }
        if (leg.isPossible()) {
            List<String> effects = leg.effects().stream().map(Effect::sentence).toList();
            out().println("  it could go: " + String.join(", ", effects));
        }
    }
}
