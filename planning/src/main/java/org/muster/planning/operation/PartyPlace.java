package org.muster.planning.operation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.muster.core.account.Account;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;

/**
 * Where a party is said to be: where a leg brought one of its members inside the country, else what
 * lists say of them, the latest first. A word of a list may be anything, and may tell who somebody
 * is: only one that names a place of the ground is of use, and to be shown.
 */
public final class PartyPlace {
    private PartyPlace() {}

    public static List<String> list(View view, List<Account> members) {
        return Stream.concat(
                        members.stream().flatMap(member -> broughtTo(view, member).stream()),
                        members.stream()
                                .flatMap(member -> listed(view, member.person(), row -> true)))
                .distinct()
                .toList();
    }

    /** What lists had said of people by a moment, the latest first. */
    public static List<String> listSaidBy(View view, Collection<PersonId> members, Instant moment) {
        return members.stream()
                .flatMap(member -> listed(view, member, row -> !row.asOf().isAfter(moment)))
                .distinct()
                .toList();
    }

    private static Optional<String> broughtTo(View view, Account member) {
        return member.leg()
                .flatMap(leg -> Leg.find(view, leg))
                .filter(leg -> leg.plan().leads() == Leads.INSIDE)
                .filter(leg -> leg.state() instanceof LegState.Arrived)
                .map(leg -> leg.plan().to());
    }

    private static Stream<String> listed(View view, PersonId member, Predicate<RowListed> which) {
        return Listings.of(view, member).listSpeaking().stream()
                .filter(which)
                .filter(row -> !row.words().place().text().isEmpty())
                .sorted(Comparator.comparing(RowListed::asOf).reversed())
                .map(row -> row.words().place().text());
    }
}
