package org.muster.server.sheets;

import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.fact.LegId;
import org.muster.core.roll.LegLine;
import org.muster.core.roll.RollLine;
import org.muster.core.tally.Basis;

/**
 * What a list of people is narrowed to; an empty field narrows nothing.
 *
 * @param nationality a code, or "" for those whose nationality nobody knows
 * @param carried only those whom a leg took out
 */
public record PeopleChoice(
        Optional<AccountState> state,
        Optional<String> nationality,
        Basis basis,
        Optional<LegId> leg,
        boolean carried) {

    public boolean fits(RollLine line) {
        return state.filter(one -> one != line.state()).isEmpty()
                && (leg.isEmpty() || leg.equals(line.findLeg().map(LegLine::id)))
                && (!carried || line.state().isCarried() && line.carriedOut())
                && nationality.filter(code -> !code.equals(line.nationality(basis))).isEmpty();
    }
}
