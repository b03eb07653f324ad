package org.muster.server.pages;

import java.util.List;
import org.muster.core.fact.PersonId;

/** Looks through the view itself: right for the past, and for registers of thousands. */
@org.springframework.stereotype.Component
final class LocalSearch implements Searching {
    @Override
    public List<PersonId> find(Visit visit, String typed) {
        return Finder.find(visit.view(), typed);
    }
}
