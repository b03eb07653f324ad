package org.muster.core.account;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;

/**
 * The one state a person is accounted for in, and the facts that prove it, oldest first. {@code
 * leg} is the leg that carries or carried them.
 */
public record Account(
        PersonId person, AccountState state, List<Recorded> evidence, Optional<LegId> leg) {
    public Account {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an account without evidence is a guess");
        }
    }

    /** The fact that brought the person into this state. */
    public Recorded proof() {
        return evidence.getLast();
    }
}
