package org.muster.core.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.core.gate.GateFact.DocumentRead;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.ListingFact.RowParted;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.RegisterFact.PersonRegistered;

/**
 * What everybody said of who a person is, put together: the first word on each detail stays, later
 * sources fill in what is unknown and add ways of reaching somebody, and only a correction
 * overwrites. The next version of a row speaks in the place of the earlier one; a row that is about
 * somebody else says nothing, unless nobody else ever said anything.
 */
final class Sayings {
    private final List<Saying> said = new ArrayList<>(2);
    private Optional<Word> first = Optional.empty();
    private @Nullable Rows rows;

    /** Something said of a person. */
    private sealed interface Saying {}

    private record Word(Source source, Details details) implements Saying {}

    private record Correction(Details details, List<Detail> dropped) implements Saying {}

    /** What a document says of its holder: never who registered them. */
    private record Shown(Details details) implements Saying {}

    /** Where a row spoke that does so no longer. */
    private record Silence() implements Saying {}

    /** Where each row speaks, and which never will again. Most persons are on no list twice. */
    private record Rows(Map<Listing, Integer> places, Set<Listing> replaced) {}

    void register(PersonRegistered registered) {
        Word word = new Word(registered.source(), registered.details());
        first = first.or(() -> Optional.of(word));
        said.add(word);
    }

    void correct(DetailsCorrected correction) {
        said.add(new Correction(correction.details(), correction.dropped()));
    }

    void show(DocumentRead read) {
        said.add(
                new Shown(
                        new Details(
                                read.name(),
                                read.born(),
                                read.sex(),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    /** What documents showed is no longer believed. */
    void withdrawShown() {
        said.replaceAll(saying -> saying instanceof Shown ? new Silence() : saying);
    }

    void list(RowListed row) {
        Word word = new Word(row.source(), row.words().details());
        first = first.or(() -> Optional.of(word));
        OptionalInt earlier = OptionalInt.empty();
        if (row.replaces().isPresent()) {
            earlier = silence(row.replaces().get());
            rows().replaced().add(row.replaces().get());
        }
        if (rows().replaced().contains(row.at())) {
            return; // its next version came first
        }
        Integer known = rows().places().get(row.at());
        int place = known != null ? known : earlier.orElse(said.size());
        rows().places().put(row.at(), place);
        if (place == said.size()) {
            said.add(word);
        } else {
            said.set(place, word);
        }
    }

    void part(RowParted parted) {
        var unused = silence(parted.at());
    }

    private OptionalInt silence(Listing at) {
        Integer place = rows().places().remove(at);
        if (place == null) {
            return OptionalInt.empty();
        }
        said.set(place, new Silence());
        return OptionalInt.of(place);
    }

    private Rows rows() {
        Rows known = rows;
        if (known == null) {
            known = new Rows(new HashMap<>(4), new HashSet<>(4));
            rows = known;
        }
        return known;
    }

    /** Where the first word came from; empty until there was one. */
    Optional<Source> source() {
        for (Saying saying : said) {
            if (saying instanceof Word word) {
                return Optional.of(word.source());
            }
        }
        return first.map(Word::source);
    }

    /** All of it together; only where there is a {@link #source}. */
    Details details() {
        Details details = null;
        List<Saying> early = new ArrayList<>(0);
        for (Saying saying : said) {
            switch (saying) {
                case Word word ->
                        details =
                                details == null ? word.details() : details.filledBy(word.details());
                case Correction correction -> details = after(details, correction, early);
                case Shown shown -> details = after(details, shown, early);
                case Silence silence -> {}
            }
        }
        Details known = details == null ? first.orElseThrow().details() : details;
        for (Saying saying : early) {
            known = after(known, saying);
        }
        return known;
    }

    /** What came before anybody registered the person waits until somebody did. */
    private static @Nullable Details after(
            @Nullable Details details, Saying saying, List<Saying> early) {
        if (details == null) {
            early.add(saying);
            return null;
        }
        return after(details, saying);
    }

    private static Details after(Details details, Saying saying) {
        return switch (saying) {
            case Correction correction ->
                    details.correctedBy(correction.details(), correction.dropped());
            case Shown shown -> details.filledBy(shown.details());
            case Word word -> details.filledBy(word.details());
            case Silence silence -> details;
        };
    }
}
