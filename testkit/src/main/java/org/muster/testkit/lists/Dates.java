package org.muster.testkit.lists;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.muster.core.register.BirthDate;

/** Birth dates that exist. */
final class Dates {
    private Dates() {}

    static BirthDate of(int year, int month, int day) {
        return BirthDate.of(LocalDate.of(year, month, Math.min(day, 28)));
    }

    static BirthDate in(SplittableRandom random, int from, int to) {
        if (random.nextInt(100) < 2) {
            return of(random.nextInt(from, to + 1), 1, 1);
        }
        return BirthDate.of(
                LocalDate.ofYearDay(random.nextInt(from, to + 1), 1 + random.nextInt(365)));
    }
}
