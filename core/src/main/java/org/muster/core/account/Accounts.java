package org.muster.core.account;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;

/**
 * Accounts for persons in one view. It remembers the legs it has met, so that a whole balance reads
 * each leg once.
 *
 * <p>Threads: any; make one per question.
 */
public final class Accounts {
    private final View view;
    private final Map<LegId, Optional<Leg>> legs = new ConcurrentHashMap<>();

    public Accounts(View view) {
        this.view = view;
    }

    /** The person's account; empty while nobody has registered them. */
    public Optional<Account> find(PersonId person) {
        return AccountFold.over(this, view, person);
    }

    public Account get(PersonId person) {
        return find(person)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "person " + person + " is not in the register"));
    }

    /** A leg of the view, read once. */
    public Optional<Leg> findLeg(LegId id) {
        return legs.computeIfAbsent(id, leg -> Leg.find(view, leg));
    }

    static boolean carries(Leg leg, PersonId person) {
        return leg.aboard().containsKey(person) && !(leg.state() instanceof LegState.Cancelled);
    }
}
