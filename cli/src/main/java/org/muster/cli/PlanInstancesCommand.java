package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.planning.instances.Instances;
import org.muster.planning.instances.Instances.Instance;
import org.muster.planning.json.ProblemWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the instances, and writes one. */
@Command(
        name = "instances",
        mixinStandardHelpOptions = true,
        description = "Lists twenty problems to try planners on, or writes one of them.",
        footer = {
            "",
            "Without NAME they are listed. The same name gives the same bytes on every machine; all people",
            "are invented. docs/plan-format.md tells what the file means. Exit codes: 0 done; 2 NAME or",
            "--out is wrong; 3 the file cannot be written."
        })
final class PlanInstancesCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The one to write.")
    private @Nullable String name;

    @Option(names = "--out", paramLabel = "FILE", description = "A new file.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        if (name == null) {
            if (file != null) {
                throw wrong("--out is there without NAME: say which instance to write.");
            }
            list();
            return Exit.OK;
        }
        Instance instance =
                Instances.find(name)
                        .orElseThrow(() ->
                                wrong("No instance is named '%s'. %s".formatted(name, wayOut())));
        if (file == null) {
            throw wrong("Say --out FILE: where to write " + name + ".");
        }
        return write(instance, file);
    }

    private int write(Instance instance, Path into) {
        try {
            PlanFiles.mustBeNew("--out", into);
            ProblemWriter.write(instance.problem(), into);
            out().printf("%s: %s, %,d people.%n", into, instance.name(), instance.people());
            return Exit.OK;
        } catch (BadInput e) {
            throw wrong(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            spec.commandLine().getErr().println(PlanFiles.sentence(e));
            return Exit.UNAVAILABLE;
        }
    }

    private void list() {
        out().printf("%-14s %9s  %s%n", "name", "people", "what is special");
        for (Instance one : Instances.list()) {
            out().printf("%-14s %,9d  %s%n", one.name(), one.people(), one.about());
        }
    }

    private String wayOut() {
        return Instances.findNear(String.valueOf(name))
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Without a name, all are listed.");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
