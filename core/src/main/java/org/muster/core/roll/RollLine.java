package org.muster.core.roll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.account.AccountState;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.tally.Basis;

/**
 * One person on the roll: their account and what they count under. {@code leg} is the leg of the
 * account. Of the facts that prove it {@code own} are about this person alone, and {@code shared}
 * are the leg's, in one list for all whom it carries. Fields are flat and may be null because a
 * million lines are held.
 */
public record RollLine(
        PersonId person,
        PersonName name,
        AccountState state,
        @Nullable LegLine leg,
        long sinceMillis,
        @Nullable Nationality counted,
        @Nullable Nationality verified,
        @Nullable Nationality claimed,
        int own,
        List<Recorded> shared) {

    /** When they came into their state. */
    public Instant since() {
        return Instant.ofEpochMilli(sinceMillis);
    }

    /** The code of the nationality they count under; empty where it is not known. */
    public String nationality(Basis basis) {
        Nationality nationality =
                switch (basis) {
                    case COUNTED -> counted;
                    case VERIFIED -> verified;
                    case CLAIMED -> claimed;
                };
        return nationality == null ? "" : nationality.code();
    }

    public Optional<LegLine> findLeg() {
        return Optional.ofNullable(leg);
    }

    /** Whether a leg has taken them out of the country, alive or dead. */
    public boolean carriedOut() {
        return leg != null && leg.carriesOut();
    }
}
