package org.muster.planning.offers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whom to call now, and what comes of it.
 *
 * @param choices every waiting party in order, with what is said of it
 * @param before what is expected of those called so far
 * @param after the same with those that are proposed
 * @param nextWave when to look again: an offer of this wave or an earlier one has expired then, and
 *     somebody who waits can still be called in time
 * @param share the share of seats for other states of the Union, with the proposed
 */
public record Proposal(
        List<Choice> choices,
        Outlook before,
        Outlook after,
        Optional<Instant> nextWave,
        UnionShare share) {
    public Proposal {
        choices = List.copyOf(choices);
    }

    public List<Choice> listCalled() {
        return choices.stream().filter(Choice::called).toList();
    }

    public int seats() {
        return listCalled().stream().mapToInt(choice -> choice.party().size().seats()).sum();
    }

    public int souls() {
        return listCalled().stream().mapToInt(choice -> choice.party().size().souls()).sum();
    }
}
