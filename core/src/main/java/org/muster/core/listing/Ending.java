package org.muster.core.listing;

import java.util.HashSet;
import java.util.Set;
import org.muster.core.fact.ListId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingFact.ListEnded;
import org.muster.core.listing.ListingFact.RowLeftOut;
import org.muster.core.listing.ListingFact.RowListed;

/** What came of a list: rows that registered somebody, and rows about somebody who was known. */
record Ending(int created, int updated, int leftOut, boolean ended) {

    static Ending of(View view, ListId list) {
        Set<Listing> created = new HashSet<>();
        Set<Listing> updated = new HashSet<>();
        Set<Listing> leftOut = new HashSet<>();
        boolean ended = false;
        for (Recorded recorded : view.history(list)) {
            switch (recorded.fact()) {
                case RowListed row ->
                        (row.match().way() == Match.Way.NEW ? created : updated).add(row.at());
                case RowLeftOut row -> leftOut.add(row.at());
                case ListEnded end -> ended = true;
                default -> {}
            }
        }
        return new Ending(created.size(), updated.size(), leftOut.size(), ended);
    }
}
