package org.muster.ledger.reads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;

/**
 * What is looked for in the log.
 *
 * @param operation and what lies in none, such as signing in
 * @param persons all references of one person; empty is whoever it was
 * @param from the earliest moment
 * @param until not at this moment, nor later
 * @param most so many of them at most, the latest
 */
public record ReadQuery(
        String operation,
        List<PersonId> persons,
        Optional<String> who,
        Optional<ReadOutcome> outcome,
        Instant from,
        Instant until,
        int most) {
    public ReadQuery {
        persons = List.copyOf(persons);
    }
}
