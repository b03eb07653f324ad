package org.muster.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.muster.planning.bep.BusEvacuationText;
import org.muster.planning.bep.BusJson;
import org.muster.planning.bep.BusResult;
import org.muster.planning.bep.BusSolver;
import org.muster.planning.bep.WrongBusEvacuation;
import org.muster.planning.bep.WrongPlan;
import org.muster.planning.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves the bus evacuation problem. */
@Command(
        name = "bep",
        mixinStandardHelpOptions = true,
        description = "Solves a bus evacuation problem: the last arrival, as early as possible.",
        footer = {
            "",
            "FILE is plain text (docs/bep.md). JSON goes to standard output: objective, lowerBound, gap,",
            "seconds, proven, and the tours, which were checked. How far it is goes to standard error.",
            "Ctrl-C stops the search and prints the best so far. Exit codes: 0 solved, proven or not;",
            "2 an option or FILE is wrong, and every fault is told; 3 the checker refused what was found;",
            "130 stopped by Ctrl-C, after printing."
        })
final class PlanBepCommand implements Callable<Integer> {
    private static final int MOST_SECONDS = 86_400;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Buses, yards, pick-ups, shelters and times.")
    private Path file;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long it may take at most (default: ${DEFAULT-VALUE}).")
    private double seconds = 60;

    @Override
    public Integer call() {
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seconds is %s; it must be above 0 and at most %,d."
                            .formatted(seconds, MOST_SECONDS));
        }
        try {
            BusEvacuationText text = BusEvacuationText.read(Files.readString(file));
            return solve(text);
        } catch (WrongBusEvacuation wrong) {
            wrong.sentences().forEach(sentence -> tell(file + ": " + sentence));
            return Exit.BAD_INPUT;
        } catch (NoSuchFileException none) {
            tell("There is no file " + file + ". Name one that exists.");
            return Exit.BAD_INPUT;
        } catch (CharacterCodingException strange) {
            tell(file + " is no plain text in UTF-8. Save it as such.");
            return Exit.BAD_INPUT;
        } catch (IOException unreadable) {
            tell(file + " cannot be read: " + unreadable.getMessage() + ".");
            return Exit.BAD_INPUT;
        } catch (WrongPlan fault) {
            tell("This is a fault of Muster; no plan is printed. " + fault.getMessage());
            return Exit.UNAVAILABLE;
        }
    }

    private int solve(BusEvacuationText text) {
        Duration time = Duration.ofNanos((long) (seconds * 1e9));
        try (Interrupt interrupt = Interrupt.listen();
                BoundLine line =
                        BoundLine.show(spec.commandLine().getErr(), text.problem()::time)) {
            BusResult result = BusSolver.solve(text.problem(), time, interrupt.stop(), line::at);
            line.close();
            spec.commandLine().getOut().println(BusJson.write(result, remarks(text)));
            spec.commandLine().getOut().flush();
            return Exit.OK;
        }
    }

    private static List<String> remarks(BusEvacuationText text) {
        List<String> remarks = new ArrayList<>();
        if (text.isRounded()) {
            remarks.add(
                    "Times with more than "
                            + text.problem().decimals()
                            + " decimals were rounded up; all that is said holds for those.");
        }
        Engine.trouble()
                .ifPresent(why ->
                        remarks.add("The engine for exact plans could not be loaded: " + why));
        return remarks;
    }

    private void tell(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }
}
