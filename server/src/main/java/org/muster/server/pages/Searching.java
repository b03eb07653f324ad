package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.fact.PersonId;
import org.muster.identity.search.DeskSearch;
import org.muster.server.access.Masks;
import org.muster.server.host.Searches;
import org.muster.server.join.KnownElsewhere;
import org.springframework.stereotype.Component;

/** Finds people by what somebody types: by index at present, by reading the view for the past. */
@Component
final class Searching {
    private static final int MOST = 200;

    private final Searches searches;

    private final KnownElsewhere elsewhere;

    Searching(Searches searches, KnownElsewhere elsewhere) {
        this.searches = searches;
        this.elsewhere = elsewhere;
    }

    /**
     * Whose passport it may be that nobody was seen with here: those whose name this gate may not
     * read, by its number; else those of this name, here or elsewhere.
     */
    List<PersonId> findHolders(Visit visit, Scan.Passport passport) {
        List<PersonId> byNumber = elsewhere.findByDocument(visit.view(), passport.document());
        if (!byNumber.isEmpty()) {
            return byNumber;
        }
        return Stream.concat(
                        find(visit, passport.name()).stream(),
                        elsewhere
                                .findByNameAndBirth(
                                        visit.view(), passport.fullName(), passport.born())
                                .stream())
                .distinct()
                .toList();
    }

    /** Throws {@link IndexNotReady} while the index is being made. */
    List<PersonId> find(Visit visit, String typed) {
        Optional<List<PersonId>> referred = Finder.byReference(visit.view(), typed);
        if (referred.isPresent()) {
            return referred.get();
        }
        if (visit.frame().moment().past()) {
            return Finder.find(visit.view(), typed, Masks.of(visit.frame().reader().roles()));
        }
        return hits(visit, typed).stream().map(DeskSearch.Found::person).toList();
    }

    /** Those who have, or were seen with, a document of this number. */
    List<PersonId> findByDocument(Visit visit, String number) {
        if (visit.frame().moment().past()) {
            return Finder.find(visit.view(), number, Masks.of(visit.frame().reader().roles()));
        }
        return hits(visit, number).stream()
                .filter(found -> found.reason() == DeskSearch.Reason.DOCUMENT)
                .map(DeskSearch.Found::person)
                .toList();
    }

    private List<DeskSearch.Found> hits(Visit visit, String typed) {
        return switch (searches.find(visit.desk(), typed, MOST)) {
            case Searches.Result.Hits hits -> hits.found();
            case Searches.Result.NotYet notYet -> throw new IndexNotReady(notYet.percent());
        };
    }

    /** The index of persons is being made after a start; {@code percent} of them are in it. */
    static final class IndexNotReady extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int percent;

        IndexNotReady(int percent) {
            super("the index of persons is at " + percent + " %", null, false, false);
            this.percent = percent;
        }

        int percent() {
            return percent;
        }
    }
}
