package org.muster.exercises.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.exercises.figures.Contradiction.Place;
import org.muster.exercises.folder.LegRow;

/**
 * How many souls each leg out carried. Given souls count; where they are missing, the next sum
 * tells, shared evenly by the legs up to it that give none; where souls and sum are there and
 * differ, the souls count, and the two figures are a contradiction. Each sum is held against the
 * one published before it, so that one wrong figure is told once.
 */
final class SoulCounts {
    private final List<LegRow> legs;
    private final List<Contradiction> contradictions;
    private final int[] souls;
    private final List<Integer> untold = new ArrayList<>();
    private @Nullable Place lastSum;
    private String lastLabel = "";
    private int since;

    private SoulCounts(List<LegRow> legs, List<Contradiction> contradictions) {
        this.legs = legs;
        this.contradictions = contradictions;
        this.souls = new int[legs.size()];
    }

    static List<Integer> of(List<LegRow> legs, List<Contradiction> contradictions) {
        SoulCounts counts = new SoulCounts(legs, contradictions);
        for (int i = 0; i < legs.size(); i++) {
            counts.take(i);
        }
        counts.untold.forEach(i -> counts.tellUntold(legs.get(i)));
        List<Integer> souls = new ArrayList<>();
        for (int onLeg : counts.souls) {
            souls.add(onLeg);
        }
        return souls;
    }

    private void take(int i) {
        LegRow leg = legs.get(i);
        if (leg.souls().isPresent()) {
            souls[i] = leg.souls().getAsInt();
            since += souls[i];
        } else {
            untold.add(i);
        }
        if (leg.cumulativeSouls().isEmpty()) {
            return;
        }
        if (!untold.isEmpty()) {
            share(leg);
        } else if (!leg.rounded() && sum(leg).value() != before() + since) {
            contradict(sum(leg), leg);
        }
        if (!leg.rounded()) {
            lastSum = sum(leg);
            lastLabel = leg.label();
            since = 0;
        }
    }

    /** What the sum leaves for the legs up to it that give no souls. */
    private void share(LegRow leg) {
        int missing = sum(leg).value() - before() - since;
        if (missing < 0) {
            tellFall(leg);
        }
        int left = Math.max(0, missing);
        for (int n = 0; n < untold.size(); n++) {
            int part = left / (untold.size() - n);
            souls[untold.get(n)] = part;
            left -= part;
            since += part;
        }
        untold.clear();
    }

    private void tellUntold(LegRow leg) {
        contradictions.add(
                new Contradiction(
                        "legs.csv line " + leg.line(),
                        "neither souls nor cumulative_souls are given for "
                                + leg.label()
                                + " or any leg after it, so it carries nobody."
                                + " Give one of the two, or remove the leg."));
    }

    private void tellFall(LegRow leg) {
        Place earlier = lastSum;
        contradictions.add(
                earlier == null
                        ? new Contradiction(
                                sum(leg).line(),
                                sum(leg).figure()
                                        + " is less than the "
                                        + since
                                        + " souls of the legs up to it. Correct one of them.")
                        : Contradiction.between(
                                sum(leg),
                                earlier,
                                since == 0
                                        ? "a sum does not fall"
                                        : since + " more souls went on the legs between"));
    }

    private void contradict(Place sum, LegRow leg) {
        int onLeg = leg.souls().orElseThrow();
        int earlier = since - onLeg;
        String parts = before() == 0 ? "" : before() + " after " + lastLabel + place() + " and ";
        parts += earlier == 0 ? "" : earlier + " on the legs before it and ";
        contradictions.add(
                Contradiction.between(
                        sum,
                        Place.inLegs(leg.line(), "souls", onLeg),
                        parts + onLeg + " on " + leg.label() + " make " + (before() + since)));
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
