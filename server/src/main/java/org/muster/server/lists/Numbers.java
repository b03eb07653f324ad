package org.muster.server.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.listing.ListingCommand.Target;
import org.muster.server.lists.IntakePlan.PlannedRow;
import org.muster.server.lists.IntakePlan.Whose;

/** Newcomers of one piece of a list by number; those of earlier pieces are known by now. */
final class Numbers {
    private final Map<String, PersonId> known;
    private final Map<String, Integer> numbers = new HashMap<>();

    Numbers(Map<String, PersonId> known, List<PlannedRow> rows) {
        this.known = known;
        for (PlannedRow row : rows) {
            if (row.whose() instanceof Whose.Newcomer newcomer
                    && !known.containsKey(newcomer.group())) {
                numbers.putIfAbsent(newcomer.group(), numbers.size() + 1);
            }
        }
    }

    Target get(Whose whose) {
        return find(whose)
                .orElseThrow(() -> new IllegalStateException(whose + " is in another piece"));
    }

    /** Empty for a newcomer of a later piece. */
    Optional<Target> find(Whose whose) {
        return switch (whose) {
            case Whose.Known person -> Optional.of(new Target.Known(person.person()));
            case Whose.Newcomer newcomer -> {
                PersonId person = known.get(newcomer.group());
                Integer number = numbers.get(newcomer.group());
                yield person != null
                        ? Optional.of(new Target.Known(person))
                        : Optional.ofNullable(number).map(Target.Newcomer::new);
            }
        };
    }
}
