package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.identity.search.DeskSearch;
import org.muster.server.host.Searches;
import org.springframework.stereotype.Component;

/** Finds people by what somebody types: by index at present, by reading the view for the past. */
@Component
final class Searching {
    private static final int MOST = 200;

    private final Searches searches;

    Searching(Searches searches) {
        this.searches = searches;
    }

    /** Throws {@link IndexNotReady} while the index is being made. */
    List<PersonId> find(Visit visit, String typed) {
        Optional<List<PersonId>> referred = Finder.byReference(visit.view(), typed);
        if (referred.isPresent()) {
            return referred.get();
        }
        if (visit.frame().moment().past()) {
            return Finder.find(visit.view(), typed);
        }
        return hits(visit, typed).stream().map(DeskSearch.Found::person).toList();
    }

    /** Those who have, or were seen with, a document of this number. */
    List<PersonId> findByDocument(Visit visit, String number) {
        if (visit.frame().moment().past()) {
            return Finder.find(visit.view(), number);
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
