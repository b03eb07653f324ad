package org.muster.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.plan.Score;
import org.muster.planning.plan.Score.Value;

/** How good a plan is, a line for each level: value, bound, gap. */
final class LevelTable {
    private final double souls;

    /**
     * @param souls everybody there is, of whom gaps of people are shares
     */
    LevelTable(long souls) {
        this.souls = souls;
    }

    void print(PrintWriter out, Score score) {
        out.printf("%-34s %16s %16s %9s%n", "level", "value", "bound", "gap");
        for (Value value : score.values()) {
            out.printf(
                    "%-34s %16s %16s %9s%n",
                    name(value),
                    number(value.value()),
                    value.bound().isPresent() ? number(value.bound().getAsDouble()) : "unknown",
                    gap(value));
        }
    }

    /** How far a search is, as short as a line: how many levels are proven, and the next one. */
    String line(Score score) {
        long proven = score.values().stream().filter(this::isProven).count();
        String told = "%d of %d levels proven".formatted(proven, score.values().size());
        return score.values().stream()
                .filter(value -> !isProven(value))
                .findFirst()
                .map(value -> told + "; " + open(value))
                .orElse(told);
    }

    private String open(Value value) {
        String side = value.level() == Level.OUT_BY_DEADLINE ? "at most" : "at least";
        return value.bound().isEmpty()
                ? "%s %s".formatted(name(value), number(value.value()))
                : "%s %s, %s %s, gap %s"
                        .formatted(
                                name(value),
                                number(value.value()),
                                side,
                                number(value.bound().getAsDouble()),
                                gap(value));
    }

    private boolean isProven(Value value) {
        return gap(value).equals("proven");
    }

    private String gap(Value value) {
        OptionalDouble gap = value.gapAmong(souls);
        if (gap.isEmpty()) {
            return "unknown";
        }
        if (gap.getAsDouble() > 1) {
            return "over 100 %";
        }
        return gap.getAsDouble() == 0
                ? "proven"
                : String.format(Locale.ROOT, "%.2f %%", 100 * gap.getAsDouble());
    }

    static String name(Value value) {
        return switch (value.level()) {
            case LEFT_BY_CLASS -> "people left: " + value.priority();
            case OUT_BY_DEADLINE -> "people out by the deadline";
            case EXPOSURE -> "exposure (weighted person-hours)";
            case TOLD_ANEW -> "people told something new";
            case COST -> "cost";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.1f", value);
    }
}
