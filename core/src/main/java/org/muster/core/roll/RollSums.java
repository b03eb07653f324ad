package org.muster.core.roll;

import java.util.EnumMap;
import java.util.Map;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.tally.Basis;

/** The sums of the roll, kept up line by line so that they cost what changed and not everybody. */
final class RollSums {
    private final int[] states = new int[AccountState.values().length];
    private final CarriedSums carried = new CarriedSums();
    private int persons;

    void add(RollLine line) {
        states[line.state().ordinal()]++;
        persons++;
        carried.add(line);
    }

    void remove(RollLine line) {
        states[line.state().ordinal()]--;
        persons--;
        carried.remove(line);
    }

    RollFigures figures() {
        Map<AccountState, Integer> counts = new EnumMap<>(AccountState.class);
        for (AccountState state : AccountState.values()) {
            counts.put(state, states[state.ordinal()]);
        }
        Map<Basis, Carried> byBasis = new EnumMap<>(Basis.class);
        for (Basis basis : Basis.values()) {
            byBasis.put(basis, carried.by(basis));
        }
        return new RollFigures(new Balance(counts, persons), byBasis);
    }
}
