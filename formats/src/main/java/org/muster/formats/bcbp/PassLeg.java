package org.muster.formats.bcbp;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One flight of a boarding pass.
 *
 * @param booking the operating carrier's; may be empty
 * @param carrier two or three signs; empty where no code was given
 * @param flight up to four digits and a letter
 * @param dayOfYear 1 to 366, without its year; empty when the day is open
 * @param cabin one letter; may be empty
 * @param seat such as 012A, or INF for an infant on a lap; may be empty
 * @param sequence in which the carrier checked in
 * @param status 0 not checked in, 1 checked in, 3 with bags, 4 past security, and others
 * @param details empty when the leg has no conditional part
 */
public record PassLeg(
        String booking,
        String from,
        String to,
        String carrier,
        String flight,
        OptionalInt dayOfYear,
        String cabin,
        String seat,
        String sequence,
        String status,
        Optional<LegDetails> details) {

    /**
     * The date that the day of the year means: of last year's, this year's and next year's the one
     * nearest to the day given. A day 366 is only in leap years.
     */
    public Optional<LocalDate> findDate(LocalDate near) {
        if (dayOfYear.isEmpty()) {
            return Optional.empty();
        }
        int day = dayOfYear.getAsInt();
        // Eight years hold a leap year even across a century that has none.
        return IntStream.rangeClosed(near.getYear() - 8, near.getYear() + 8)
                .filter(year -> day <= Year.of(year).length())
                .mapToObj(year -> LocalDate.ofYearDay(year, day))
                .min((one, other) -> Long.compare(distance(one, near), distance(other, near)));
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }
}
