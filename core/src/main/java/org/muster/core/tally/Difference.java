package org.muster.core.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Why two tallies of one rule differ: which legs and nationalities brought how many more or fewer.
 */
public record Difference(int total, List<Count> byLeg, List<Count> byNationality) {

    /** Whether nobody is counted otherwise: one more and one fewer is a difference too. */
    public boolean isNone() {
        return byLeg.isEmpty() && byNationality.isEmpty();
    }

    public static Difference between(Tally before, Tally after) {
        return new Difference(
                after.total() - before.total(),
                lines(before.byLeg(), after.byLeg()),
                lines(before.byNationality(), after.byNationality()));
    }

    private static List<Count> lines(List<Count> before, List<Count> after) {
        TreeSet<String> keys = new TreeSet<>();
        before.forEach(line -> keys.add(line.key()));
        after.forEach(line -> keys.add(line.key()));
        List<Count> lines = new ArrayList<>();
        for (String key : keys) {
            int change = Tally.count(after, key) - Tally.count(before, key);
            if (change != 0) {
                lines.add(new Count(key, change));
            }
        }
        return lines;
    }
}
