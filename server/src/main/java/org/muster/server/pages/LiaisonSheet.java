package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.cost.Share;
import org.muster.core.disclosure.DisclosedBy;
import org.muster.core.disclosure.Disclosure;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.roll.Roll;
import org.muster.core.roll.RollLine;
import org.muster.core.tally.Basis;

/**
 * What another state is told of its nationals: how many there are and how they are accounted for,
 * and by name only those of whom it may be told.
 *
 * @param state its code
 * @param named those of whom it may be told, by name; others are in {@code counts} alone
 * @param share of what the operation costs; empty where there is none
 */
public record LiaisonSheet(
        String state,
        Map<AccountState, Integer> counts,
        List<Named> named,
        Optional<Share> share,
        String currency) {

    /** Somebody of whom that state may be told. */
    public record Named(
            PersonId person,
            PersonName name,
            AccountState state,
            String leg,
            Instant since,
            DisclosedBy why) {}

    static LiaisonSheet of(
            View view, Roll roll, Nationality state, Optional<Share> share, String currency) {
        Disclosure disclosure = Disclosure.with(view, state);
        Map<AccountState, Integer> counts = new EnumMap<>(AccountState.class);
        List<Named> named = new ArrayList<>();
        roll.forEach(line -> {
            if (line.nationality(Basis.COUNTED).equals(state.code())) {
                counts.merge(line.state(), 1, Integer::sum);
            }
            disclosure.find(line.person()).ifPresent(why -> named.add(named(line, why)));
        });
        named.sort(
                Comparator.comparing(Named::name, PersonName.ORDER)
                        .thenComparing(one -> one.person().value()));
        return new LiaisonSheet(state.code(), counts, named, share, currency);
    }

    private static Named named(RollLine line, DisclosedBy why) {
        return new Named(
                line.person(),
                line.name(),
                line.state(),
                line.findLeg().map(leg -> leg.plan().label()).orElse(""),
                line.since(),
                why);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
