package org.muster.exercises.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.exercises.figures.Contradiction.Place;
import org.muster.exercises.folder.LegRow;

/**
 * How many souls each leg out carried. Given souls count; where they are missing, the sums tell;
 * where both are there and differ, the souls count, and the two figures are a contradiction. Each
 * sum is held against the one published before it, so that one wrong figure is told once.
 */
final class SoulCounts {
    private final List<Contradiction> contradictions;
    private final List<Integer> souls = new ArrayList<>();
    private @Nullable Place lastSum;
    private String lastLabel = "";
    private int since;

    private SoulCounts(List<Contradiction> contradictions) {
        this.contradictions = contradictions;
    }

    static List<Integer> of(List<LegRow> legs, List<Contradiction> contradictions) {
        SoulCounts counts = new SoulCounts(contradictions);
        legs.forEach(counts::take);
        return counts.souls;
    }

    private void take(LegRow leg) {
        int onLeg = leg.souls().isPresent() ? leg.souls().getAsInt() : fromSums(leg);
        souls.add(onLeg);
        since += onLeg;
        if (leg.cumulativeSouls().isPresent() && !leg.rounded()) {
            Place sum = sum(leg);
            if (leg.souls().isPresent() && sum.value() != before() + since) {
                contradict(sum, leg, onLeg);
            }
            lastSum = sum;
            lastLabel = leg.label();
            since = 0;
        }
    }

    private int fromSums(LegRow leg) {
        if (leg.cumulativeSouls().isEmpty()) {
            contradictions.add(
                    new Contradiction(
                            "legs.csv line " + leg.line(),
                            "neither souls nor cumulative_souls are given for "
                                    + leg.label()
                                    + ", so it carries nobody. Give one of the two, or remove the leg."));
            return 0;
        }
        int missing = leg.cumulativeSouls().getAsInt() - before() - since;
        if (missing < 0) {
            Place earlier = lastSum;
            Contradiction falls =
                    earlier == null
                            ? new Contradiction(
                                    sum(leg).line(),
                                    sum(leg).figure()
                                            + " is less than the "
                                            + since
                                            + " souls of the legs before it. Correct one of them.")
                            : Contradiction.between(
                                    sum(leg), earlier, "a sum does not fall" + aboardSince());
            contradictions.add(falls);
        }
        return Math.max(0, missing);
    }

    private void contradict(Place sum, LegRow leg, int onLeg) {
        Place souls = Place.inLegs(leg.line(), "souls", onLeg);
        int earlier = since - onLeg;
        String parts = before() == 0 ? "" : before() + " after " + lastLabel + place() + " and ";
        parts += earlier == 0 ? "" : earlier + " on the legs between and ";
        contradictions.add(
                Contradiction.between(
                        sum,
                        souls,
                        parts + onLeg + " on " + leg.label() + " make " + (before() + since)));
    }

    private String aboardSince() {
        return since == 0 ? "" : ", and " + since + " souls went on legs between";
    }

    private int before() {
        return lastSum == null ? 0 : lastSum.value();
    }

    private String place() {
        return lastSum == null ? "" : " (" + lastSum.line() + ")";
    }

    private static Place sum(LegRow leg) {
        return Place.inLegs(leg.line(), "cumulative_souls", leg.cumulativeSouls().orElseThrow());
    }
}
