package org.muster.core.campaign;

import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.fact.CellId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.place.Place;
import org.muster.core.register.Nationality;
import org.muster.core.register.Presence;

/**
 * Whom a campaign is for: everybody of whom all that is given here is true. Nobody who is dead, and
 * nobody of whom it is not known whether it is true.
 *
 * @param states of account; empty is any
 * @param presence as last heard; unknown means those of whom nobody knows
 * @param nationality any of those that they say they have, or that was seen
 * @param leg on which they have a seat: offered, accepted, or aboard
 * @param cell in which they are
 * @param from the place from which the leg of their seat leaves, such as a rally point; empty is
 *     any
 * @param routedTo the place to which they are on the way or will be, by a seat or by what a
 *     campaign told them
 */
public record Audience(
        List<AccountState> states,
        Optional<Presence> presence,
        Optional<Nationality> nationality,
        Optional<LegId> leg,
        Optional<CellId> cell,
        String from,
        Optional<String> routedTo) {

    public Audience {
        states = List.copyOf(states);
        from = from.strip();
        routedTo = routedTo.map(String::strip).filter(place -> !place.isEmpty());
    }

    /** One that asks for no way. */
    public Audience(
            List<AccountState> states,
            Optional<Presence> presence,
            Optional<Nationality> nationality,
            Optional<LegId> leg,
            Optional<CellId> cell,
            String from) {
        this(states, presence, nationality, leg, cell, from, Optional.empty());
    }

    /** Everybody in one of these states. */
    public static Audience of(AccountState... states) {
        return new Audience(
                List.of(states),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** Whether a seat on that leg is one that it names. */
    boolean fits(View view, LegId id) {
        return fits(id, Leg.find(view, id));
    }

    boolean fits(LegId id, Optional<Leg> known) {
        return leg.filter(one -> !one.equals(id)).isEmpty()
                && (from.isEmpty()
                        || known.filter(one -> Place.isSame(one.plan().from(), from)).isPresent());
    }

    /** Whether a seat on a leg is needed to belong to it. */
    boolean asksForSeat() {
        return leg.isPresent() || !from.isEmpty();
    }

    /** Seals of campaigns go over it: one without a way reads as it did before there were any. */
    @Override
    public String toString() {
        String before =
                "Audience[states=%s, presence=%s, nationality=%s, leg=%s, cell=%s, from=%s"
                        .formatted(states, presence, nationality, leg, cell, from);
        return before + routedTo.map(place -> ", routedTo=" + place).orElse("") + "]";
    }
}
