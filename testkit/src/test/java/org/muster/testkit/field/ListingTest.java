package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.Scenario.LIST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListState;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.EndList;
import org.muster.core.listing.ListingCommand.LeftOut;
import org.muster.core.listing.ListingCommand.PartRow;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.listing.ListingCommand.TakenRow;
import org.muster.core.listing.ListingCommand.Target;
import org.muster.core.listing.Listings;
import org.muster.core.listing.Match;
import org.muster.core.listing.RowWords;
import org.muster.core.listing.Stay;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.Sex;
import org.muster.testkit.Rows;
import org.muster.testkit.Scenario;

/** Rows of lists, and what they say of people. */
class ListingTest {
    private static final ListId FIRST = new ListId(1);
    private static final ListId SECOND = new ListId(2);
    private static final Listing ROW_ONE = new Listing(FIRST, "", 1);

    private static final String NOBODY =
            """
            leg | leads | belted
            F1  | out   | 9
            """;

    private static Details details(String born, String phone) {
        return new Details(
                new PersonName("Sow", "Ada", ""),
                BirthDate.parse(born),
                Sex.UNKNOWN,
                List.of(new Nationality("FRA")),
                List.of(),
                phone.isEmpty()
                        ? List.of()
                        : List.of(new ContactPoint(ContactPoint.Channel.PHONE, phone)));
    }

    private static Scenario begun() {
        Scenario scenario = Scenario.draw(NOBODY);
        return scenario.does(begin(scenario, FIRST)).does(begin(scenario, SECOND));
    }

    private static BeginList begin(Scenario scenario, ListId list) {
        return new BeginList(list, new ListPlan("a.csv", "00", LIST, scenario.now(), 1, ""));
    }

    private static TakeRows take(ListId list, TakenRow... rows) {
        return new TakeRows(list, List.of(rows), List.of());
    }

    private static TakenRow version(int row, Details details, PersonId person, Listing replaces) {
        TakenRow plain = Rows.row(row, details, new Target.Known(person));
        return new TakenRow(
                "",
                row,
                plain.words(),
                plain.target(),
                new Match(Match.Way.VERSION, Optional.of(replaces), Optional.empty()),
                Optional.of(replaces),
                List.of());
    }

    private static Person ada(Scenario scenario) {
        return Person.get(scenario.view(), Rows.holder(scenario.view(), FIRST, 1));
    }

    @Test
    void aSecondListFillsInAndNeverOverwrites() {
        Scenario scenario =
                begun().does(
                                take(
                                        FIRST,
                                        Rows.row(
                                                1, details("", "+99911"), new Target.Newcomer(1))));
        PersonId ada = ada(scenario).id();
        scenario.does(
                take(SECOND, Rows.row(5, details("1980-02-03", "+99922"), new Target.Known(ada))));
        assertThat(ada(scenario).details().born()).isEqualTo(BirthDate.parse("1980-02-03"));
        assertThat(ada(scenario).details().contacts()).hasSize(2);
        scenario.does(take(SECOND, Rows.row(6, details("1970-01-01", ""), new Target.Known(ada))));
        assertThat(ada(scenario).details().born()).isEqualTo(BirthDate.parse("1980-02-03"));
    }

    @Test
    void theNextVersionOfARowSpeaksInItsPlaceAndACorrectionOutranksBoth() {
        Scenario scenario =
                begun().does(
                                take(
                                        FIRST,
                                        Rows.row(
                                                1,
                                                details("1980-02-03", "+99911"),
                                                new Target.Newcomer(1))));
        PersonId ada = ada(scenario).id();
        scenario.does(
                new CorrectDetails(
                        ada,
                        Details.ofName(new PersonName("Sowe", "", "")),
                        new Note("said so herself")));
        scenario.does(take(SECOND, version(1, details("1981-02-03", ""), ada, ROW_ONE)));
        Details now = Person.get(scenario.view(), ada).details();
        assertThat(now.born()).isEqualTo(BirthDate.parse("1981-02-03"));
        assertThat(now.name().family()).isEqualTo("Sowe");
        assertThat(now.contacts()).isEmpty();
        assertThat(Listings.of(scenario.view(), ada).listSilent()).hasSize(1);
    }

    @Test
    void aRowAboutSomebodyElseLeavesNothingBehind() {
        Scenario scenario =
                begun().does(
                                take(
                                        FIRST,
                                        Rows.row(1, details("", ""), new Target.Newcomer(1)),
                                        Rows.row(
                                                2,
                                                details("1980-02-03", ""),
                                                new Target.Newcomer(1))));
        PersonId ada = ada(scenario).id();
        scenario.does(
                new PartRow(
                        ada, new Listing(FIRST, "", 2), Optional.empty(), new Note("her sister")));
        assertThat(ada(scenario).details().born()).isEqualTo(BirthDate.UNKNOWN);
        PersonId sister = Rows.holder(scenario.view(), FIRST, 2);
        assertThat(sister).isNotEqualTo(ada);
        assertThat(Person.get(scenario.view(), sister).details().born())
                .isEqualTo(BirthDate.parse("1980-02-03"));
    }

    @Test
    void aListSaysWhereSomebodyWasAsOfTheList() {
        Scenario scenario = begun();
        RowWords words =
                new RowWords(
                        details("", ""),
                        Note.NONE,
                        OptionalInt.empty(),
                        Note.NONE,
                        Note.NONE,
                        Note.NONE,
                        Presence.AWAY,
                        new Stay(Optional.of(LocalDate.of(2023, 7, 1)), Optional.empty()),
                        "");
        scenario.does(
                take(
                        FIRST,
                        new TakenRow(
                                "",
                                1,
                                words,
                                new Target.Newcomer(1),
                                Match.NEW,
                                Optional.empty(),
                                List.of())));
        Person ada = ada(scenario);
        assertThat(ada.presenceNow()).isEqualTo(Presence.AWAY);
        assertThat(new Accounts(scenario.view()).get(ada.id()).state())
                .isEqualTo(AccountState.ABROAD);
    }

    @Test
    void aListKnowsWhatCameOfIt() {
        Scenario scenario =
                begun().does(
                                new TakeRows(
                                        FIRST,
                                        List.of(Rows.fresh(1, "Ada"), Rows.fresh(2, "Bea")),
                                        List.of(new LeftOut("", 3, List.of("no name")))))
                        .does(new EndList(FIRST));
        ListState state = ListState.find(scenario.view(), FIRST).orElseThrow();
        assertThat(state.taken()).isEqualTo(2);
        assertThat(state.ended().orElseThrow().created()).isEqualTo(2);
        assertThat(state.ended().orElseThrow().leftOut()).isEqualTo(1);
    }
}
