package org.muster.core.roll;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.tally.Basis;

/** What the roll adds up to: the balance, and those carried out by each basis. */
public record RollFigures(Balance balance, Map<Basis, Carried> carried) {

    public RollFigures {
        carried = Collections.unmodifiableMap(new EnumMap<>(carried));
    }

    static RollFigures of(List<RollLine> lines) {
        int[] states = new int[AccountState.values().length];
        CarriedSums sums = new CarriedSums();
        for (RollLine line : lines) {
            states[line.state().ordinal()]++;
            sums.add(line);
        }
        Map<AccountState, Integer> counts = new EnumMap<>(AccountState.class);
        for (AccountState state : AccountState.values()) {
            counts.put(state, states[state.ordinal()]);
        }
        Map<Basis, Carried> carried = new EnumMap<>(Basis.class);
        for (Basis basis : Basis.values()) {
            carried.put(basis, sums.by(basis));
        }
        return new RollFigures(new Balance(counts, lines.size()), carried);
    }

    public Carried carried(Basis basis) {
        return java.util.Objects.requireNonNull(carried.get(basis));
    }
}
