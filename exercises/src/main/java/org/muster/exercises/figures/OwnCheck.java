package org.muster.exercises.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.exercises.figures.Contradiction.Place;
import org.muster.exercises.folder.LegRow;

/**
 * Finds the figures of own nationals that cannot be true together: more own nationals than souls on
 * a leg, sums that fall, that rise by more than was carried, or that the legs between do not add up
 * to. Each sum is held against the one published before it, so that one wrong figure is told once.
 */
final class OwnCheck {
    private final String column;
    private final List<LegRow> legs;
    private final List<Integer> souls;
    private final List<Contradiction> contradictions;
    private @Nullable Place lastSum;
    private String lastLabel = "";
    private int from;

    OwnCheck(
            String column,
            List<LegRow> legs,
            List<Integer> souls,
            List<Contradiction> contradictions) {
        this.column = column;
        this.legs = legs;
        this.souls = souls;
        this.contradictions = contradictions;
    }

    void check() {
        boolean fits = true;
        for (int i = 0; i < legs.size(); i++) {
            LegRow leg = legs.get(i);
            fits &= checkLeg(leg, souls.get(i));
            if (leg.cumulativeOwn().isPresent() && !leg.rounded()) {
                Place sum =
                        Place.inLegs(
                                leg.line(), "cumulative_" + column, leg.cumulativeOwn().getAsInt());
                if (fits) {
                    checkSum(sum, i);
                }
                lastSum = sum;
                lastLabel = leg.label();
                from = i + 1;
                fits = true;
            }
        }
    }

    /** Whether the leg's own nationals find room among its souls. */
    private boolean checkLeg(LegRow leg, int onLeg) {
        int own = leg.own().orElse(0);
        if (own <= onLeg) {
            return true;
        }
        contradictions.add(
                Contradiction.between(
                        own(leg),
                        Place.inLegs(
                                leg.line(),
                                leg.souls().isPresent() ? "souls" : "cumulative_souls",
                                leg.souls().orElse(leg.cumulativeSouls().orElse(0))),
                        "own nationals are among the souls, and "
                                + leg.label()
                                + " carries "
                                + onLeg));
        return false;
    }

    private void checkSum(Place sum, int last) {
        int rise = sum.value() - before();
        int given = 0;
        int open = 0;
        int aboard = 0;
        LegRow told = legs.get(last);
        for (int i = from; i <= last; i++) {
            LegRow leg = legs.get(i);
            aboard += souls.get(i);
            if (leg.own().isPresent()) {
                given += leg.own().getAsInt();
                told = leg;
            } else {
                open += souls.get(i);
            }
        }
        Place earlier = lastSum;
        if (rise < 0 && earlier != null) {
            contradictions.add(Contradiction.between(sum, earlier, "a sum does not fall"));
        } else if (rise > aboard) {
            contradictions.add(Contradiction.between(sum, soulsOf(last), since(rise, aboard)));
        } else if (rise < given || rise > given + open) {
            contradictions.add(Contradiction.between(sum, own(told), adding(given, open, told)));
        }
    }

    private String since(int rise, int aboard) {
        return "that is "
                + rise
                + " more"
                + (before() == 0 ? "" : " than" + afterLast())
                + ", and only "
                + aboard
                + " souls were carried on the legs that it adds";
    }

    private String adding(int given, int open, LegRow told) {
        String first = before() == 0 ? "" : before() + afterLast() + " and ";
        String room =
                open == 0
                        ? " make "
                        : ", with "
                                + open
                                + " souls on legs that give none, make "
                                + (before() + given)
                                + " to ";
        return first + given + " up to " + told.label() + room + (before() + given + open);
    }

    private String afterLast() {
        Place earlier = lastSum;
        return earlier == null ? "" : " after " + lastLabel + " (" + earlier.line() + ")";
    }

    private int before() {
        return lastSum == null ? 0 : lastSum.value();
    }

    private Place own(LegRow leg) {
        return Place.inLegs(leg.line(), column, leg.own().orElseThrow());
    }

    private Place soulsOf(int last) {
        LegRow leg = legs.get(last);
        return leg.souls().isPresent() || leg.cumulativeSouls().isEmpty()
                ? Place.inLegs(leg.line(), "souls", souls.get(last))
                : Place.inLegs(leg.line(), "cumulative_souls", leg.cumulativeSouls().getAsInt());
    }
}
