package org.muster.planning.why;

import java.util.List;
import java.util.Optional;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;

/**
 * Why a party is where the plan puts it.
 *
 * @param on the leg that it is on; empty: it is left behind
 * @param others the legs before that, the first first; of who is left behind, all legs
 */
public record Answer(Party party, Optional<Leg> on, List<LegAnswer> others) implements Told {
    public Answer {
        others = List.copyOf(others);
    }

    /** Why it is on its leg, in a word. */
    public enum Standing {
        PINNED,
        AS_TOLD,
        /** Nothing before was possible. */
        EARLIEST,
        /** Something before was possible, and would have made something else worse. */
        BETTER_FOR_OTHERS,
        /** Something before was possible and would be better: the plan is not the best one. */
        NOT_BEST,
        LEFT
    }

    /** A leg that one change alone would open. */
    public record WayOut(String leg, Change change) {}

    public Standing standing() {
        boolean improves =
                others.stream()
                        .filter(LegAnswer::isPossible)
                        .anyMatch(leg ->
                                leg.effects().stream()
                                        .findFirst()
                                        .filter(it -> it.better() > 0)
                                        .isPresent());
        if (improves) {
            return Standing.NOT_BEST;
        }
        if (on.isEmpty()) {
            return Standing.LEFT;
        }
        boolean told = party.told().equals(on.map(Leg::id));
        if (told) {
            return party.pinned() ? Standing.PINNED : Standing.AS_TOLD;
        }
        return others.stream().anyMatch(LegAnswer::isPossible)
                ? Standing.BETTER_FOR_OTHERS
                : Standing.EARLIEST;
    }

    /** What would change it: for each leg that one reason alone is against, what ends it. */
    public List<WayOut> waysOut() {
        return others.stream()
                .filter(leg -> leg.against().size() == 1)
                .flatMap(leg ->
                        leg.against().getFirst().changes().stream()
                                .map(change -> new WayOut(leg.leg().id(), change)))
                .toList();
    }

    @Override
    public String key() {
        return "reason.standing." + standing().name();
    }

    @Override
    public List<Object> values() {
        return List.of(party.id(), on.map(Leg::id).orElse(""));
    }

    @Override
    public String sentence() {
        String pattern =
                switch (standing()) {
                    case PINNED -> "party %s must go on leg %s";
                    case AS_TOLD -> "party %s keeps leg %s, which it was told";
                    case EARLIEST -> "party %s is on leg %s, the first on which it can go";
                    case BETTER_FOR_OTHERS ->
                            "party %s is on leg %s; an earlier one would make something else worse";
                    case NOT_BEST ->
                            "party %s could go better than now (%s): this plan is not the best";
                    case LEFT -> "party %s is left: there is no leg on which it can go";
                };
        return Told.say(pattern, values());
    }
}
