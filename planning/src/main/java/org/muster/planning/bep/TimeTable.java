package org.muster.planning.bep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Times as they are written, row by row, and then as whole numbers of one unit: of the smallest
 * decimal that any of them has, as long as every tour can be summed in that unit.
 */
final class TimeTable {
    /** More than any journey takes; keeps one stray exponent from filling the memory. */
    private static final BigDecimal MOST = new BigDecimal("1e12");

    private static final int FINEST = 400;
    private static final int DIGITS_OF_A_SUM = 18;

    private final List<String> faults;
    private final List<List<BigDecimal>> rows = new ArrayList<>();

    TimeTable(List<String> faults) {
        this.faults = faults;
    }

    /** Takes rows without labels: first those of the yards, then those of the pick-ups. */
    void take(List<TextRow> given, int yards) {
        for (int at = 0; at < given.size(); at++) {
            TextRow row = given.get(at);
            boolean leaves = at < yards;
            List<BigDecimal> times = new ArrayList<>();
            for (int to = 0; to < row.fields().size(); to++) {
                String what =
                        "the time from %s %d to %s %d is '%s'; "
                                .formatted(
                                        leaves ? "yard" : "pick-up",
                                        leaves ? at + 1 : at - yards + 1,
                                        leaves ? "pick-up" : "shelter",
                                        to + 1,
                                        row.fields().get(to));
                times.add(time(row, to, what));
            }
            rows.add(times);
        }
    }

    private BigDecimal time(TextRow row, int field, String what) {
        String value = row.fields().get(field);
        try {
            BigDecimal time = new BigDecimal(value);
            if (time.signum() < 0) {
                faults.add(row.says("%sno time is below zero. Give 0 or more.", what));
            } else if (time.compareTo(MOST) > 0 || time.scale() > FINEST) {
                faults.add(row.says("%sit must be from 0 to 1e12. Take another unit.", what));
            } else {
                return time;
            }
        } catch (NumberFormatException no) {
            faults.add(row.says("%sit must be a number of 0 or more, such as 12 or 12.5.", what));
        }
        return BigDecimal.ZERO;
    }

    /** How many decimals the unit has when a tour may have so many legs. */
    int decimals(long legs) {
        int wanted = 0;
        BigDecimal longest = BigDecimal.ONE;
        for (List<BigDecimal> row : rows) {
            for (BigDecimal time : row) {
                wanted = Math.max(wanted, time.stripTrailingZeros().scale());
                longest = longest.max(time);
            }
        }
        BigDecimal sum = longest.multiply(BigDecimal.valueOf(legs + 2));
        int whole = sum.precision() - sum.scale();
        return Math.clamp(wanted, 0, Math.max(0, DIGITS_OF_A_SUM - whole));
    }

    /** Whether some time has more decimals than that, and would be rounded. */
    boolean isFinerThan(int decimals) {
        return rows.stream()
                .flatMap(List::stream)
                .anyMatch(time -> time.stripTrailingZeros().scale() > decimals);
    }

    /** All rows in units, rounded up where they must be. */
    List<List<Long>> units(int decimals) {
        return rows.stream()
                .map(row -> row.stream().map(time -> units(time, decimals)).toList())
                .toList();
    }

    private static long units(BigDecimal time, int decimals) {
        return time.setScale(decimals, RoundingMode.CEILING).unscaledValue().longValueExact();
    }
}
