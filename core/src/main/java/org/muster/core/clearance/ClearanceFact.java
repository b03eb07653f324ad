package org.muster.core.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Subject;

/**
 * What became of the clearances of a leg. Nothing in it is sealed: every gate has to know what a
 * leg is without, so its words name nobody.
 */
public sealed interface ClearanceFact extends Fact, Dated {
    LegId leg();

    /** When it was so. */
    Instant at();

    @Override
    default List<Subject> subjects() {
        return List.of(leg());
    }

    @Override
    default Instant dated() {
        return at();
    }

    /** Somebody says which ones the leg needs; none of them is an answer too. */
    record ClearancesNeeded(LegId leg, List<ClearanceKind> kinds, Instant at)
            implements ClearanceFact {
        public ClearancesNeeded {
            kinds = kinds.stream().distinct().sorted().toList();
        }
    }

    /**
     * It was asked for, or asked for again, or its chance is judged anew.
     *
     * @param of of whom; empty where nobody says
     * @param deadline by when it must be there; empty where none is known
     * @param percent how likely it is given, from 1 to 99; empty where nobody judges
     */
    record ClearanceAsked(
            LegId leg,
            ClearanceKind kind,
            String of,
            Optional<Instant> deadline,
            OptionalInt percent,
            Instant at)
            implements ClearanceFact {}

    /**
     * It was given.
     *
     * @param reference its number; empty where it has none
     * @param from since when a departure is allowed; empty: at once
     * @param until the last moment at which one is; empty where no end was set
     */
    record ClearanceGiven(
            LegId leg,
            ClearanceKind kind,
            String reference,
            Optional<Instant> from,
            Optional<Instant> until,
            Instant at)
            implements ClearanceFact {
        boolean allows(Instant departs) {
            return from.filter(departs::isBefore).isEmpty()
                    && until.filter(departs::isAfter).isEmpty();
        }
    }

    /** It was refused, or taken back after it was given. */
    record ClearanceRefused(LegId leg, ClearanceKind kind, String reason, Instant at)
            implements ClearanceFact {}
}
