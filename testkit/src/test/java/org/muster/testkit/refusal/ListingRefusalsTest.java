package org.muster.testkit.refusal;

import static org.muster.testkit.Scenario.LIST;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.ListId;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.EndList;
import org.muster.core.listing.ListingCommand.PartRow;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.listing.ListingRefusal;
import org.muster.core.register.RegisterRefusal;
import org.muster.testkit.Rows;
import org.muster.testkit.Scenario;

/** When a command about lists is refused. */
class ListingRefusalsTest extends RefusalCases {
    private static final ListId FIRST = new ListId(1);

    ListingRefusalsTest() {
        super(ListingRefusal.class);
    }

    @Override
    void listCases() {
        taking();
        parting();
    }

    private void taking() {
        when(
                ListingRefusal.NO_SUCH_LIST,
                s ->
                        s.refusing(ListingRefusal.NO_SUCH_LIST)
                                .does(new TakeRows(FIRST, List.of(), List.of()))
                                .refusing(ListingRefusal.NO_SUCH_LIST)
                                .does(new EndList(FIRST)));
        when(
                ListingRefusal.ALREADY_BEGUN,
                s -> begun(s).refusing(ListingRefusal.ALREADY_BEGUN).does(begin(s, 0)));
        when(
                ListingRefusal.NO_ROWS,
                s ->
                        begun(s).refusing(ListingRefusal.NO_ROWS)
                                .does(new TakeRows(FIRST, List.of(), List.of()))
                                .refusing(RegisterRefusal.NO_SUCH_PERSON)
                                .does(
                                        new TakeRows(
                                                FIRST,
                                                List.of(Rows.known(1, "Nobody", NOBODY)),
                                                List.of())));
        when(
                ListingRefusal.IN_THE_FUTURE,
                s -> s.refusing(ListingRefusal.IN_THE_FUTURE).does(begin(s, 3600)));
        when(
                ListingRefusal.ALREADY_ENDED,
                s ->
                        taken(s).does(new EndList(FIRST))
                                .refusing(ListingRefusal.ALREADY_ENDED)
                                .does(new EndList(FIRST)));
    }

    private void parting() {
        when(
                ListingRefusal.NO_SUCH_ROW,
                s ->
                        taken(s).refusing(ListingRefusal.NO_SUCH_ROW)
                                .does(part(s, "Gus", 7, Optional.empty())));
        when(
                ListingRefusal.ONLY_ROW,
                s -> {
                    Scenario with = taken(s);
                    with.does(part(with, "Gus", 1, Optional.empty()));
                    with.refusing(ListingRefusal.ONLY_ROW)
                            .does(
                                    new PartRow(
                                            Rows.holder(with.view(), FIRST, 1),
                                            at(1),
                                            Optional.of(with.person("Gus")),
                                            REASON));
                });
        when(
                ListingRefusal.SAME_PERSON,
                s ->
                        taken(s).refusing(ListingRefusal.SAME_PERSON)
                                .does(part(s, "Gus", 1, Optional.of("Gus"))));
    }

    private static BeginList begin(Scenario s, int seconds) {
        return new BeginList(
                FIRST, new ListPlan("a.csv", "00", LIST, s.now().plusSeconds(seconds), 1, ""));
    }

    private static Scenario begun(Scenario s) {
        return s.does(begin(s, 0));
    }

    /** A list with one row, about Gus. */
    private static Scenario taken(Scenario s) {
        return begun(s).does(
                        new TakeRows(
                                FIRST, List.of(Rows.known(1, "Gus", s.person("Gus"))), List.of()));
    }

    private static PartRow part(Scenario s, String from, int row, Optional<String> to) {
        return new PartRow(s.person(from), at(row), to.map(s::person), REASON);
    }

    private static Listing at(int row) {
        return new Listing(FIRST, "", row);
    }
}
