package org.muster.core.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;

/** What is done with, or told of, the clearances of a leg; see {@link ClearanceFact}. */
public sealed interface ClearanceCommand extends Command {
    LegId leg();

    record NeedClearances(LegId leg, List<ClearanceKind> kinds) implements ClearanceCommand {
        public NeedClearances {
            kinds = kinds.stream().distinct().sorted().toList();
        }
    }

    record AskClearance(
            LegId leg,
            ClearanceKind kind,
            String of,
            Optional<Instant> deadline,
            OptionalInt percent,
            Instant at)
            implements ClearanceCommand {
        public AskClearance {
            of = of.strip();
        }
    }

    record GiveClearance(
            LegId leg,
            ClearanceKind kind,
            String reference,
            Optional<Instant> from,
            Optional<Instant> until,
            Instant at)
            implements ClearanceCommand {
        public GiveClearance {
            reference = reference.strip();
        }
    }

    record RefuseClearance(LegId leg, ClearanceKind kind, String reason, Instant at)
            implements ClearanceCommand {
        public RefuseClearance {
            reason = reason.strip();
        }
    }
}
