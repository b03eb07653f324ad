package org.muster.server.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
import org.muster.core.listing.RowWords;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Origin;
import org.muster.identity.link.Reach;

/** Persons as rows that can be compared. */
public final class ListedRows {
    /** Whoever was registered at a desk, by a call or a form: that is on no list. */
    private static final String DESK = "desk";

    private ListedRows() {}

    /** A row of a list. Files of one source are one list. */
    public static Listed of(Listing at, Source source, RowWords words) {
        return of(at.toString(), new Origin(nameOf(source), at.row(), words.together()), words);
    }

    /** Somebody as they are entered just now. */
    public static Listed typed(Details details) {
        return of("typed", new Origin(DESK, 1, ""), RowWords.of(details));
    }

    static String nameOf(Source source) {
        return source.kind() + ":" + source.reference();
    }

    /** All that is known of a person: a row for each list, and one for what no list says. */
    static List<Listed> of(View view, PersonId id) {
        List<Listed> rows = new ArrayList<>();
        Listings.of(view, id)
                .listSpeaking()
                .forEach(row -> rows.add(of(row.at(), row.source(), row.words())));
        boolean registered =
                view.history(id).stream()
                        .anyMatch(recorded -> recorded.fact() instanceof PersonRegistered);
        if (registered || rows.isEmpty()) {
            Person.find(view, id).ifPresent(person -> rows.add(of(person)));
        }
        return rows;
    }

    private static Listed of(Person person) {
        String household = person.household().map(HouseholdId::toString).orElse("");
        return of(
                person.id().toString(),
                new Origin(DESK, 1, household),
                RowWords.of(person.details()));
    }

    /** The names of all rows that a person has or had, under any reference. */
    static List<String> names(View view, PersonId id) {
        List<String> names = new ArrayList<>();
        view.sameness().references(id).forEach(reference -> names.add(reference.toString()));
        view.history(id)
                .forEach(recorded -> {
                    if (recorded.fact() instanceof RowListed row) {
                        names.add(row.at().toString());
                    }
                });
        return names;
    }

    private static Listed of(String id, Origin origin, RowWords words) {
        Details details = words.details();
        return new Listed(
                id,
                origin,
                Optional.of(details.name()),
                details.born(),
                details.sex(),
                Set.copyOf(details.claimed()),
                details.documents(),
                new Reach(
                        reachedBy(details, ContactPoint.Channel.PHONE),
                        reachedBy(details, ContactPoint.Channel.EMAIL),
                        words.address().text(),
                        words.place().text()),
                words.age(),
                words.bornAs().text());
    }

    private static List<String> reachedBy(Details details, ContactPoint.Channel channel) {
        return details.contacts().stream()
                .filter(contact -> contact.channel() == channel)
                .map(ContactPoint::value)
                .toList();
    }
}
