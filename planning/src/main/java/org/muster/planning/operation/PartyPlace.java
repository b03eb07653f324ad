package org.muster.planning.operation;

import java.util.List;
import java.util.Optional;
import org.muster.core.account.Account;
import org.muster.core.fact.View;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;

/**
 * Where a party is, as far as facts say: whoever a leg brought to another place inside the country
 * is there until seen elsewhere.
 */
public final class PartyPlace {
    private PartyPlace() {}

    /** Empty where nobody recorded it, or members are not in one place. */
    public static Optional<String> find(View view, List<Account> members) {
        List<Optional<String>> places =
                members.stream().map(member -> find(view, member)).distinct().toList();
        return places.size() == 1 ? places.getFirst() : Optional.empty();
    }

    private static Optional<String> find(View view, Account member) {
        return member.leg()
                .flatMap(leg -> Leg.find(view, leg))
                .filter(leg -> leg.plan().leads() == Leads.INSIDE)
                .filter(leg -> leg.state() instanceof LegState.Arrived)
                .map(leg -> leg.plan().to());
    }
}
