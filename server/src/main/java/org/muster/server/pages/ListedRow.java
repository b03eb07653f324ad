package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.fact.View;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListState;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
import org.muster.core.listing.Match;
import org.muster.core.listing.RowWords;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Presence;
import org.muster.core.register.Sex;
import org.muster.core.sameness.Likeness;
import org.muster.identity.link.Weights;
import org.muster.server.lists.KeptWeights;

/**
 * One row of a list about a person: where it stands, how it came to them and why, and what it says
 * that the person's details do not.
 *
 * @param speaks whether it is still held to be about them, and no later version replaced it
 */
public record ListedRow(
        Listing at,
        String file,
        String where,
        String source,
        Instant asOf,
        Match.Way way,
        String like,
        Optional<Why> why,
        List<Said> says,
        boolean speaks) {

    /** A word of the row, by the key of what it is. */
    public record Said(String key, String text) {}

    /** All rows about a person, those that speak first. */
    static List<ListedRow> listAll(View view, Listings listings, Details details, Frame frame) {
        return Stream.concat(
                        listings.listSpeaking().stream()
                                .map(row -> of(view, row, details, frame, true)),
                        listings.listSilent().stream()
                                .map(row -> of(view, row, details, frame, false)))
                .toList();
    }

    private static ListedRow of(
            View view, RowListed row, Details details, Frame frame, boolean speaks) {
        FactWords words = new FactWords(view, frame);
        return new ListedRow(
                row.at(),
                file(view, row.at()),
                where(row.at(), frame),
                words.source(row.source()),
                row.asOf(),
                row.match().way(),
                row.match()
                        .with()
                        .map(like -> file(view, like) + " · " + where(like, frame))
                        .orElse(""),
                row.match().likeness().map(likeness -> why(view, likeness, frame)),
                says(row.words(), details, frame),
                speaks);
    }

    private static Why why(View view, Likeness likeness, Frame frame) {
        Optional<Weights> judged =
                KeptWeights.find(view, frame.operation().id(), likeness.weights());
        return Why.of(likeness, judged, frame.words());
    }

    private static String where(Listing at, Frame frame) {
        return at.sheet().isEmpty()
                ? frame.word("listed.row", at.row())
                : frame.word("listed.rowOfSheet", at.row(), at.sheet());
    }

    private static String file(View view, Listing at) {
        return ListState.findPlan(view, at.list())
                .map(ListPlan::file)
                .orElseGet(() -> at.list().toString());
    }

    private static List<Said> says(RowWords words, Details known, Frame frame) {
        List<Said> said = new ArrayList<>();
        Details details = words.details();
        if (!details.name().equals(known.name())) {
            add(said, "name", (details.name().onLists() + " " + details.name().original()).strip());
        }
        if (!details.born().equals(known.born())) {
            add(said, "born", Births.text(details.born()));
        }
        if (details.sex() != known.sex() && details.sex() != Sex.UNKNOWN) {
            add(said, "sex", frame.word(details.sex()));
        }
        if (!details.claimed().equals(known.claimed())) {
            details.claimed().stream()
                    .map(Nationality::code)
                    .forEach(code -> add(said, "nationality", frame.state(code)));
        }
        add(said, "listed.address", words.address().text());
        add(said, "listed.place", words.place().text());
        add(said, "listed.remark", words.remark().text());
        if (words.presence() != Presence.UNKNOWN) {
            add(said, "person.presence", frame.word(words.presence()));
        }
        words.stay().from().ifPresent(day -> add(said, "listed.from", day.toString()));
        words.stay().until().ifPresent(day -> add(said, "listed.until", day.toString()));
        add(said, "listed.together", words.together());
        return List.copyOf(said);
    }

    private static void add(List<Said> said, String key, String text) {
        if (!text.isEmpty()) {
            said.add(new Said(key, text));
        }
    }

    /** The phones and other ways of contact of one channel. */
    static List<String> reach(Details details, ContactPoint.Channel channel) {
        return details.contacts().stream()
                .filter(contact -> contact.channel() == channel)
                .map(ContactPoint::value)
                .toList();
    }
}
