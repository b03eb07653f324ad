package org.muster.server.sheets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.muster.core.account.AccountState;
import org.muster.core.fact.PersonId;
import org.muster.core.register.PersonName;
import org.muster.core.roll.Roll;
import org.muster.core.roll.RollLine;

/** Somebody on a list that leaves, with the account that the roll gave. */
public record Listed(PersonId person, AccountState state, String leg, Instant since) {
    private static final Comparator<RollLine> ORDER =
            Comparator.comparing(RollLine::name, PersonName.ORDER)
                    .thenComparing(line -> line.person().value());

    /**
     * Those who fit, in no order: lines that the roll has anyway, so that a million cost a
     * reference each. Call {@link #sort} when the roll is free again.
     */
    public static List<RollLine> pick(Roll roll, PeopleChoice choice) {
        List<RollLine> fitting = new ArrayList<>();
        roll.forEach(line -> {
            if (choice.fits(line)) {
                fitting.add(line);
            }
        });
        return fitting;
    }

    /** By name, as the page has them. */
    public static void sort(List<RollLine> lines) {
        lines.sort(ORDER);
    }

    public static Listed of(RollLine line) {
        return new Listed(
                line.person(),
                line.state(),
                line.findLeg().map(leg -> leg.plan().label()).orElse(""),
                line.since());
    }
}
