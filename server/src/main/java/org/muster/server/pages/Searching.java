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

    List<PersonId> find(Visit visit, String typed) {
        Optional<List<PersonId>> referred = Finder.byReference(visit.view(), typed);
        if (referred.isPresent()) {
            return referred.get();
        }
        if (visit.frame().moment().past()) {
            return Finder.find(visit.view(), typed);
        }
        return searches.find(visit.desk(), typed, MOST).stream()
                .map(DeskSearch.Found::person)
                .toList();
    }
}
