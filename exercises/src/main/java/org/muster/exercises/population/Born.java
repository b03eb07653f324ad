package org.muster.exercises.population;

import java.time.LocalDate;

/** A day of birth and how much of it any paper knows. */
record Born(LocalDate day, Known known) {
    enum Known {
        DAY,
        YEAR,
        /** The year, and a registry that needed a day and wrote the first of January. */
        FIRST_OF_JANUARY
    }

    /** What a paper says: a date as ISO 8601 writes it, or a year. */
    String said() {
        return switch (known) {
            case DAY -> day.toString();
            case YEAR -> String.valueOf(day.getYear());
            case FIRST_OF_JANUARY -> LocalDate.of(day.getYear(), 1, 1).toString();
        };
    }

    int age(LocalDate today) {
        return day.until(today).getYears();
    }
}
