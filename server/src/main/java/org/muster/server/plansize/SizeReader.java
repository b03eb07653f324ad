package org.muster.server.plansize;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.muster.planning.size.AircraftType;
import org.muster.planning.size.AircraftTypes;
import org.muster.planning.size.Need;
import org.muster.planning.size.Need.Airport;
import org.muster.planning.size.Need.Town;
import org.muster.planning.size.Nonsense;
import org.muster.planning.size.Range;

/** Reads a question from fields as they were typed. */
public final class SizeReader {
    private static final int RUNS = 1_000;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MINUTES_OF_UNKNOWN = 90;

    private final UnaryOperator<String> typed;

    private SizeReader(UnaryOperator<String> typed) {
        this.typed = typed;
    }

    /**
     * Reads the question.
     *
     * @param typed what was typed into a field; empty: nothing
     * @throws WrongSize for the first field that cannot be used
     */
    public static Need read(UnaryOperator<String> typed) throws WrongSize {
        try {
            return new SizeReader(typed).need();
        } catch (Nonsense e) {
            throw new WrongSize(e.field(), e.value(), e.low() + " – " + e.high());
        }
    }

    private Need need() throws WrongSize {
        Range people = range("people", 1);
        if (people.high() > MOST_PEOPLE) {
            throw new WrongSize("people", people.toString(), "1 – 1,000,000");
        }
        return new Need(
                people,
                range("wish", 100),
                whole("days"),
                new Airport(0, whole("open"), find("parking"), find("gate")),
                minutes("flight", 60).multipliedBy(2).plus(minutes("turnaround", 60)),
                List.of(type()),
                range("fill", 100),
                number("flies") / 100,
                minutes("late", 1),
                town(),
                number("confidence") / 100,
                RUNS,
                1);
    }

    private AircraftType type() throws WrongSize {
        Optional<AircraftType> known = AircraftTypes.find(value("aircraft"));
        OptionalInt seats = find("seats");
        if (known.isEmpty() && seats.isEmpty()) {
            throw new WrongSize(
                    "aircraft", value("aircraft"), String.join(", ", AircraftTypes.listNames()));
        }
        return seats.isEmpty()
                ? known.orElseThrow()
                : new AircraftType(
                        known.map(AircraftType::name).orElse(value("aircraft")),
                        seats.getAsInt(),
                        known.map(AircraftType::ground)
                                .orElse(Duration.ofMinutes(MINUTES_OF_UNKNOWN)),
                        "");
    }

    private Optional<Town> town() throws WrongSize {
        return value("drive").isEmpty()
                ? Optional.empty()
                : Optional.of(new Town(minutes("drive", 60), whole("busSeats"), whole("busHours")));
    }

    private String value(String field) {
        return Digits.western(typed.apply(field)).strip();
    }

    private Range range(String field, double times) throws WrongSize {
        try {
            return Range.parse(value(field), times);
        } catch (NumberFormatException e) {
            throw wrong(field);
        }
    }

    private double number(String field) throws WrongSize {
        try {
            double number = Double.parseDouble(value(field).replace(',', '.'));
            if (Double.isFinite(number)) {
                return number;
            }
            throw wrong(field);
        } catch (NumberFormatException e) {
            throw wrong(field);
        }
    }

    private Duration minutes(String field, double minutes) throws WrongSize {
        double number = number(field) * minutes;
        if (number < 0 || number > 1e5) {
            throw wrong(field);
        }
        return Duration.ofSeconds(Math.round(number * 60));
    }

    private int whole(String field) throws WrongSize {
        try {
            return Integer.parseUnsignedInt(value(field));
        } catch (NumberFormatException e) {
            throw wrong(field);
        }
    }

    private OptionalInt find(String field) throws WrongSize {
        return value(field).isEmpty() ? OptionalInt.empty() : OptionalInt.of(whole(field));
    }

    private WrongSize wrong(String field) {
        String usual = SizeFields.usual(field);
        return new WrongSize(field, value(field), usual.isEmpty() ? "1200, 900-1200-1600" : usual);
    }
}
