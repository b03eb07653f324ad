package org.muster.exercises.figures;

import java.util.ArrayList;
import java.util.List;
import org.muster.exercises.folder.LegRow;
import org.muster.exercises.folder.OperationSheet;

/**
 * Spreads own nationals over legs. Between two published sums each leg gets its share of souls,
 * unless its own number was given; a sum that was published as "more than" pulls people forward
 * from later legs.
 */
final class OwnShares {
    private final OperationSheet sheet;
    private final List<LegRow> legs;
    private final List<Integer> souls;
    private final List<Contradiction> contradictions;
    private final int[] own;

    OwnShares(
            OperationSheet sheet,
            List<LegRow> legs,
            List<Integer> souls,
            List<Contradiction> contradictions) {
        this.sheet = sheet;
        this.legs = legs;
        this.souls = souls;
        this.contradictions = contradictions;
        this.own = new int[legs.size()];
    }

    List<Integer> spread() {
        new OwnCheck(sheet.ownColumn(), legs, souls, contradictions).check();
        int from = 0;
        int before = 0;
        for (int i = 0; i < legs.size(); i++) {
            LegRow leg = legs.get(i);
            if (leg.cumulativeOwn().isPresent() && !leg.rounded()) {
                spread(from, i, leg.cumulativeOwn().getAsInt() - before);
                before = sumTo(i);
                from = i + 1;
            }
        }
        if (from < legs.size()) {
            spread(from, legs.size() - 1, askedShare(from));
        }
        for (int i = 0; i < legs.size(); i++) {
            raise(i);
        }
        List<Integer> spread = new ArrayList<>();
        for (int number : own) {
            spread.add(number);
        }
        return spread;
    }

    /** With no later sum to go by, own nationals are as frequent as among those who asked. */
    private int askedShare(int from) {
        int rest = souls.subList(from, souls.size()).stream().mapToInt(Integer::intValue).sum();
        int asked = sheet.askedOwn() + sheet.askedOthers();
        return asked == 0 ? 0 : (int) ((long) rest * sheet.askedOwn() / asked);
    }

    private void spread(int from, int to, int total) {
        int left = Math.max(0, total);
        int open = 0;
        for (int i = from; i <= to; i++) {
            if (legs.get(i).own().isPresent()) {
                own[i] = Math.min(legs.get(i).own().getAsInt(), souls.get(i));
                left -= own[i];
            } else {
                open += souls.get(i);
            }
        }
        left = Math.max(0, left);
        for (int i = from; i <= to; i++) {
            if (legs.get(i).own().isEmpty() && open > 0) {
                own[i] = Math.min(souls.get(i), (int) ((long) left * souls.get(i) / open));
                left -= own[i];
                open -= souls.get(i);
            }
        }
    }

    /**
     * Moves own nationals from later legs to earlier ones until a sum published as "more than" is
     * passed.
     */
    private void raise(int at) {
        LegRow leg = legs.get(at);
        if (!leg.rounded() || leg.cumulativeOwn().isEmpty()) {
            return;
        }
        int bound = leg.cumulativeOwn().getAsInt();
        int missing = bound + Math.max(1, bound / 50) - sumTo(at);
        for (int later = at + 1; later < own.length && missing > 0; later++) {
            for (int earlier = at; earlier >= 0 && missing > 0 && own[later] > 0; earlier--) {
                int moved =
                        Math.min(missing, Math.min(own[later], souls.get(earlier) - own[earlier]));
                own[later] -= moved;
                own[earlier] += moved;
                missing -= moved;
            }
            if (legs.get(later).cumulativeOwn().isPresent() && !legs.get(later).rounded()) {
                break;
            }
        }
        if (sumTo(at) <= bound) {
            contradictions.add(
                    new Contradiction(
                            "legs.csv line " + leg.line(),
                            "more than "
                                    + bound
                                    + " own nationals (cumulative_"
                                    + sheet.ownColumn()
                                    + ") cannot be among the souls up to "
                                    + leg.label()
                                    + ": by the sums after it they are at most "
                                    + sumTo(at)
                                    + ". Correct the bound, or the next sum of own nationals."));
        }
    }

    private int sumTo(int last) {
        int sum = 0;
        for (int i = 0; i <= last; i++) {
            sum += own[i];
        }
        return sum;
    }
}
