package org.muster.core.estimate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.History;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
import org.muster.core.listing.Stay;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;

/**
 * What the facts about one person say of where they are at a moment: the list they are counted on,
 * what is to be expected of its people, and every sign since.
 *
 * @param source the one list they are counted on, or how else they became known
 * @param since when what that list says was so
 * @param carriedOut when a leg took them out of the country
 * @param death the fact that they died
 */
record Reading(
        String source,
        Expectation expectation,
        Instant since,
        Instant moment,
        List<Sign> signs,
        Optional<Instant> carriedOut,
        Optional<Recorded> death) {
    /** An answer counts as one for so long; after that it fades like a list. */
    private static final Duration HOLDS = Duration.ofDays(30);

    private static final Set<Source.Kind> LISTS =
            Set.of(
                    Source.Kind.CONSULAR_REGISTER,
                    Source.Kind.TRAVELLER_LIST,
                    Source.Kind.PARTNER_LIST);

    /** A list that names the person. */
    private record Named(Source source, Expectation expectation, Instant since) {
        /** A trip that is on says more than a register; else the newer list does. */
        static final Comparator<Named> ORDER =
                Comparator.comparing((Named one) -> one.expectation() == Expectation.TRIP_ON)
                        .thenComparing(Named::since)
                        .thenComparing(one -> one.source().kind())
                        .thenComparing(one -> one.source().reference());
    }

    /** Empty for whoever is not in the register. */
    static Optional<Reading> of(
            View view, Accounts accounts, PersonId person, Instant moment, ZoneId zone) {
        Optional<Account> account = accounts.find(person);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        History history = view.history(person);
        List<RowListed> rows = Listings.of(history).listSpeaking();
        Named named = named(history, rows, moment.atZone(zone).toLocalDate());
        return Optional.of(
                new Reading(
                        named.source().reference().isBlank()
                                ? named.source().kind().name()
                                : named.source().reference(),
                        named.expectation(),
                        named.since(),
                        moment,
                        new Signs(moment, zone).list(history, rows),
                        account.get().leg().flatMap(accounts::findLeg).flatMap(Reading::left),
                        account.filter(one -> one.state() == AccountState.DEAD)
                                .map(Account::proof)));
    }

    /** When a leg left the country with people aboard; empty while it has not. */
    static Optional<Instant> left(Leg leg) {
        return leg.carriesOut() ? Optional.of(departed(leg)) : Optional.empty();
    }

    /** An arrived leg no longer says when it left; it did so no later than it arrived. */
    private static Instant departed(Leg leg) {
        return switch (leg.state()) {
            case LegState.Departed departed -> departed.at();
            case LegState.Arrived arrived ->
                    leg.plan().departs().isBefore(arrived.at())
                            ? leg.plan().departs()
                            : arrived.at();
            case LegState.Planned p -> leg.plan().departs();
            case LegState.Boarding b -> leg.plan().departs();
            case LegState.DoorsShut d -> leg.plan().departs();
            case LegState.Cancelled c -> leg.plan().departs();
        };
    }

    private static Named named(History history, List<RowListed> rows, LocalDate today) {
        Optional<Named> best = rows.stream().map(row -> named(row, today)).max(Named.ORDER);
        for (Recorded recorded : history) {
            if (recorded.fact() instanceof PersonRegistered registered) {
                Expectation expectation = expected(registered.source());
                Named entry = new Named(registered.source(), expectation, recorded.happened());
                if (best.isEmpty()
                        || best.get().expectation() == Expectation.UNLISTED
                                && expectation == Expectation.LISTED) {
                    best = Optional.of(entry);
                }
            }
        }
        return best.orElseGet(() ->
                new Named(new Source(Source.Kind.STAFF, ""), Expectation.UNLISTED, Instant.EPOCH));
    }

    private static Named named(RowListed row, LocalDate today) {
        Expectation expectation =
                row.words().stay().equals(Stay.UNKNOWN)
                        ? expected(row.source())
                        : Signs.isOn(row.words().stay(), today)
                                ? Expectation.TRIP_ON
                                : Expectation.TRIP_OFF;
        return new Named(row.source(), expectation, row.asOf());
    }

    private static Expectation expected(Source source) {
        return LISTS.contains(source.kind()) ? Expectation.LISTED : Expectation.UNLISTED;
    }

    /** The latest sign up to the moment. */
    Optional<Sign> latest() {
        Sign latest = null;
        for (Sign sign : signs) {
            if (!sign.at().isAfter(moment)) {
                latest = sign;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Whether a leg has taken them out of the country by the moment. */
    boolean isOut() {
        return carriedOut.filter(out -> !out.isAfter(moment)).isPresent();
    }

    /** The answer that counts: here, away, or none that is fresh enough. */
    Presence answer() {
        return latest().filter(sign -> sign.at().plus(HOLDS).isAfter(moment))
                .map(Sign::presence)
                .orElse(Presence.UNKNOWN);
    }

    /** How many days the list is old. */
    int days() {
        return (int) Math.clamp(Duration.between(since, moment).toDays(), 0, 36_500);
    }

    /** For how many days a sign has been fading. */
    double fading(Sign sign) {
        Duration age = Duration.between(sign.at().plus(HOLDS), moment);
        return age.isNegative() ? 0 : age.toMinutes() / 1_440.0;
    }
}
