package org.muster.core.roll;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.muster.core.account.Balance;
import org.muster.core.tally.Basis;

/** What the roll adds up to: the balance, and those carried out by each basis. */
public record RollFigures(Balance balance, Map<Basis, Carried> carried) {

    public RollFigures {
        carried = Collections.unmodifiableMap(new EnumMap<>(carried));
    }

    public Carried carried(Basis basis) {
        return java.util.Objects.requireNonNull(carried.get(basis));
    }
}
