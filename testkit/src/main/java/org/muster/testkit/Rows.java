package org.muster.testkit;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingCommand.TakenRow;
import org.muster.core.listing.ListingCommand.Target;
import org.muster.core.listing.Listings;
import org.muster.core.listing.Match;
import org.muster.core.listing.RowWords;
import org.muster.core.register.Details;
import org.muster.core.register.PersonName;

/** Rows of lists with little in them. */
public final class Rows {
    private Rows() {}

    /** A row with a name, about somebody who is known. */
    public static TakenRow known(int row, String name, PersonId person) {
        return row(row, Details.ofName(new PersonName(name, "", "")), new Target.Known(person));
    }

    /** A row with a name, about somebody new. */
    public static TakenRow fresh(int row, String name) {
        return row(row, Details.ofName(new PersonName(name, "", "")), new Target.Newcomer(row));
    }

    public static TakenRow row(int row, Details details, Target target) {
        return new TakenRow(
                "", row, RowWords.of(details), target, Match.NEW, Optional.empty(), List.of());
    }

    /** Whom a row is about. */
    public static PersonId holder(View view, ListId list, int row) {
        Listing at = new Listing(list, "", row);
        return view.persons()
                .filter(person -> Listings.of(view, person).find(at).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
