package org.muster.planning.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * People who travel together and are never split.
 *
 * @param priority the name of a class of the policy
 * @param place where they are: a town, a rally point or a terminal
 * @param ready from when on they can set out
 * @param chance that they come when called, above 0 and at most 1; empty when nobody knows
 * @param wishes the havens they would go to; empty when any will do
 * @param nationals how many of them count for which state, by its ISO 3166 code
 * @param told the leg that they were told, if they were told one
 * @param pinned whether they must go on the leg that they were told and on no other
 */
public record Party(
        String id,
        Load load,
        String priority,
        String place,
        Instant ready,
        OptionalDouble chance,
        List<String> wishes,
        Map<String, Integer> nationals,
        Optional<String> told,
        boolean pinned) {
    public Party {
        wishes = List.copyOf(wishes);
        nationals = Map.copyOf(nationals);
    }

    public int souls() {
        return load.souls();
    }

    public Party withTold(Optional<String> leg) {
        return new Party(id, load, priority, place, ready, chance, wishes, nationals, leg, false);
    }

    public Party withPinned(boolean pin) {
        return new Party(id, load, priority, place, ready, chance, wishes, nationals, told, pin);
    }
}
