package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
 * @param others how the nationals are accounted for who are not named
 * @param nationals how many of the named are nationals too
 * @param named those of whom it may be told, by name
 * @param share of what the operation costs; empty where there is none, or where it is of so few
 *     that it would tell who
 */
public record LiaisonSheet(
        String state,
        FewPeople others,
        int nationals,
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
        Map<AccountState, Integer> others = new EnumMap<>(AccountState.class);
        List<Named> named = new ArrayList<>();
        AtomicInteger nationals = new AtomicInteger();
        roll.forEach(line -> {
            boolean national = line.nationality(Basis.COUNTED).equals(state.code());
            Optional<DisclosedBy> why = disclosure.find(line.person());
            why.ifPresent(known -> named.add(named(line, known)));
            if (national && why.isEmpty()) {
                others.merge(line.state(), 1, Integer::sum);
            } else if (national) {
                nationals.incrementAndGet();
            }
        });
        named.sort(
                Comparator.comparing(Named::name, PersonName.ORDER)
                        .thenComparing(one -> one.person().value()));
        FewPeople few = FewPeople.of(others);
        return new LiaisonSheet(
                state.code(),
                few,
                nationals.get(),
                named,
                share.filter(one -> !few.isTooFew() && one.persons() >= FewPeople.FEW),
                currency);
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
}
