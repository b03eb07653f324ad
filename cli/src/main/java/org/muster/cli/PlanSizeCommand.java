package org.muster.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.planning.size.AircraftType;
import org.muster.planning.size.AircraftTypes;
import org.muster.planning.size.Answer;
import org.muster.planning.size.Need;
import org.muster.planning.size.Need.Airport;
import org.muster.planning.size.Need.Town;
import org.muster.planning.size.Nonsense;
import org.muster.planning.size.Range;
import org.muster.planning.size.SizeJson;
import org.muster.planning.size.Sizing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many aircraft for this country in three days? */
@Command(
        name = "size",
        mixinStandardHelpOptions = true,
        description = "How many aircraft, lanes and buses it takes, from an estimate alone.",
        footer = {
            "",
            "A figure that is not known well is given as LOW-HIGH or LOW-MIDDLE-HIGH: it lies in there nine",
            "times in ten. How it is counted and what it does not know: docs/simulation-of-plans.md.",
            "Exit codes: 0 answered; 1 answered, and no number of aircraft does; 2 an option is wrong."
        })
final class PlanSizeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--people",
            required = true,
            paramLabel = "N",
            description = "How many are there.")
    private String people = "";

    @Option(
            names = "--wish",
            paramLabel = "PERCENT",
            description = "How many in a hundred want to leave (default: ${DEFAULT-VALUE}).")
    private String wish = "100";

    @Option(names = "--days", required = true, paramLabel = "N", description = "Days there are.")
    private int days;

    @Option(
            names = "--aircraft",
            paramLabel = "TYPE",
            description = "May be given several times; each is answered for alone (default: A330).")
    private List<String> aircraft = new ArrayList<>();

    @Option(
            names = "--seats",
            paramLabel = "N",
            description = "Instead of a type: people on a leg.")
    private @Nullable Integer seats;

    @Option(
            names = "--ground",
            paramLabel = "MINUTES",
            description = "How long it stands to be loaded (default: by type; else 90).")
    private @Nullable Integer ground;

    @Option(
            names = "--flight",
            paramLabel = "HOURS",
            description = "To the haven, one way (default: ${DEFAULT-VALUE}).")
    private double flight = 5.5;

    @Option(
            names = "--turnaround",
            paramLabel = "HOURS",
            description = "At the haven (default: ${DEFAULT-VALUE}).")
    private double turnaround = 2;

    @Option(
            names = "--open",
            paramLabel = "HOURS",
            description = "Hours of each day that the airport is open (default: ${DEFAULT-VALUE}).")
    private int open = 24;

    @Option(
            names = "--parking",
            paramLabel = "N",
            description = "Aircraft that may stand there at once (default: no limit).")
    private @Nullable Integer parking;

    @Option(
            names = "--gate",
            paramLabel = "N",
            description = "People that the gate processes in an hour (default: what it takes).")
    private @Nullable Integer gate;

    @Option(
            names = "--fill",
            paramLabel = "PERCENT",
            description = "Seats of a leg that are used (default: ${DEFAULT-VALUE}).")
    private String fill = "55-80-97";

    @Option(
            names = "--flies",
            paramLabel = "PERCENT",
            description = "Rotations that are flown (default: ${DEFAULT-VALUE}).")
    private double flies = 90;

    @Option(
            names = "--late",
            paramLabel = "MINUTES",
            description = "How late a leg departs, on the mean (default: ${DEFAULT-VALUE}).")
    private int late = 45;

    @Option(
            names = "--drive",
            paramLabel = "HOURS",
            description = "Counts buses from a town so far away, one way.")
    private @Nullable Double drive;

    @Option(
            names = "--bus-seats",
            paramLabel = "N",
            description = "Seats of a bus (default: ${DEFAULT-VALUE}).")
    private int busSeats = 40;

    @Option(
            names = "--bus-hours",
            paramLabel = "HOURS",
            description = "Hours of each day in which buses drive (default: ${DEFAULT-VALUE}).")
    private int busHours = 12;

    @Option(
            names = "--confidence",
            paramLabel = "PERCENT",
            description = "How sure it must be (default: ${DEFAULT-VALUE}).")
    private double confidence = 90;

    @Option(names = "--runs", paramLabel = "N", description = "(default: ${DEFAULT-VALUE}).")
    private int runs = 1_000;

    @Option(names = "--seed", paramLabel = "N", description = "(default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--json", description = "Print the whole answer as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            Answer answer = Sizing.of(need());
            if (json) {
                spec.commandLine().getOut().println(SizeJson.write(answer));
            } else {
                new SizePrint(spec.commandLine().getOut()).print(answer);
            }
            spec.commandLine().getOut().flush();
            boolean does = answer.types().stream().anyMatch(type -> type.needed().isPresent());
            return does ? Exit.OK : Exit.NOT_SO;
        } catch (Nonsense | BadInput e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Exit.BAD_INPUT;
        }
    }

    private Need need() throws BadInput {
        return new Need(
                range("--people", people, 1),
                range("--wish", wish, 100),
                days,
                new Airport(0, open, of(parking), of(gate)),
                hours("--flight", 2 * flight).plus(hours("--turnaround", turnaround)),
                types(),
                range("--fill", fill, 100),
                flies / 100,
                Duration.ofMinutes(late),
                drive == null
                        ? Optional.empty()
                        : Optional.of(new Town(hours("--drive", drive), busSeats, busHours)),
                confidence / 100,
                runs,
                seed);
    }

    private List<AircraftType> types() throws BadInput {
        if (seats != null) {
            return List.of(
                    new AircraftType(
                            "given", seats, Duration.ofMinutes(ground == null ? 90 : ground), ""));
        }
        List<AircraftType> types = new ArrayList<>();
        for (String name : aircraft.isEmpty() ? List.of("A330") : aircraft) {
            AircraftType known =
                    AircraftTypes.find(name)
                            .orElseThrow(() ->
                                    new BadInput(
                                            "--aircraft: '%s' is not known; known are %s. Or give --seats."
                                                    .formatted(
                                                            name,
                                                            String.join(
                                                                    ", ",
                                                                    AircraftTypes.listNames()))));
            types.add(
                    ground == null
                            ? known
                            : new AircraftType(
                                    known.name(),
                                    known.seats(),
                                    Duration.ofMinutes(ground),
                                    known.source()));
        }
        return types;
    }

    private static OptionalInt of(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Duration hours(String option, double hours) throws BadInput {
        if (!(hours >= 0 && hours <= 10_000)) {
            throw new BadInput("%s cannot be %s hours.".formatted(option, hours));
        }
        return Duration.ofSeconds(Math.round(hours * 3_600));
    }

    private static Range range(String option, String text, double of) throws BadInput {
        try {
            return Range.parse(text, of);
        } catch (NumberFormatException e) {
            throw new BadInput(
                    "%s cannot be '%s'; write one number, LOW-HIGH or LOW-MIDDLE-HIGH."
                            .formatted(option, text));
        }
    }
}
