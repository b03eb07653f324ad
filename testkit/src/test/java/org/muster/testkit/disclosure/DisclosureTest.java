package org.muster.testkit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.core.disclosure.DisclosedBy;
import org.muster.core.disclosure.Disclosure;
import org.muster.core.disclosure.DisclosureCommand.AgreeDisclosure;
import org.muster.core.disclosure.DisclosureCommand.AttributeList;
import org.muster.core.disclosure.DisclosureCommand.EndDisclosure;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.PartRow;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.testkit.Rows;
import org.muster.testkit.Scenario;

/** A state is told by name of those who let it be told, and of those on its own list. */
class DisclosureTest {
    private static final Nationality GERMANY = new Nationality("DEU");
    private static final Nationality SPAIN = new Nationality("ESP");
    private static final ListId THEIRS = new ListId(7);

    private Scenario s;

    @BeforeEach
    void start() {
        s =
                Scenario.draw(
                        """
                        leg | leads | belted
                        F1  | out   | 9

                        person | born       | nationality | household | at
                        Awa    | 1990-01-02 | DEU         |           | gate
                        Dan    | 1970-01-01 | DEU         |           | gate
                        """);
        s.does(
                new BeginList(
                        THEIRS,
                        new ListPlan(
                                "berlin.csv",
                                "00",
                                new Source(Source.Kind.PARTNER_LIST, "Berlin"),
                                s.now(),
                                1,
                                "")));
        s.does(new TakeRows(THEIRS, List.of(Rows.fresh(1, "Greta")), List.of()));
    }

    private PersonId greta() {
        return s.view()
                .persons()
                .filter(id -> Person.get(s.view(), id).details().name().family().equals("Greta"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<DisclosedBy> to(Nationality state, PersonId person) {
        return Disclosure.with(s.viewNow(), state).find(person);
    }

    private void agrees(String name, Instant at) {
        s.does(new AgreeDisclosure(s.person(name), GERMANY, Consent.Way.IN_PERSON, Note.NONE, at));
    }

    @Test
    void aNationalityAloneTellsNothing() {
        assertThat(to(GERMANY, s.person("Awa"))).isEmpty();
    }

    @Test
    void whoAgreesIsToldToThatStateAlone() {
        agrees("Awa", s.now());
        assertThat(to(GERMANY, s.person("Awa"))).contains(DisclosedBy.CONSENT);
        assertThat(to(SPAIN, s.person("Awa"))).isEmpty();
        assertThat(to(GERMANY, s.person("Dan"))).isEmpty();
    }

    @Test
    void whatWasSaidLastCountsWheneverItIsRecorded() {
        Instant morning = s.now();
        s.later(Duration.ofHours(3));
        s.does(new EndDisclosure(s.person("Awa"), GERMANY, new Note("afraid"), s.now()));
        agrees("Awa", morning);
        assertThat(to(GERMANY, s.person("Awa"))).isEmpty();
        s.later(Duration.ofHours(1));
        agrees("Awa", s.now());
        assertThat(to(GERMANY, s.person("Awa"))).contains(DisclosedBy.CONSENT);
    }

    @Test
    void whoStandsOnAStatesOwnListIsKnownToItUnlessTheySaidNo() {
        assertThat(to(GERMANY, greta())).isEmpty();
        s.does(new AttributeList(THEIRS, GERMANY));
        assertThat(to(GERMANY, greta())).contains(DisclosedBy.OWN_LIST);
        assertThat(to(SPAIN, greta())).isEmpty();
        s.does(new EndDisclosure(greta(), GERMANY, new Note("persecuted there"), s.now()));
        assertThat(to(GERMANY, greta())).isEmpty();
    }

    @Test
    void aListThatWasAnothersAndARowThatWasSomebodyElsesTellNothing() {
        s.does(new AttributeList(THEIRS, GERMANY)).does(new AttributeList(THEIRS, SPAIN));
        assertThat(to(GERMANY, greta())).isEmpty();
        assertThat(to(SPAIN, greta())).contains(DisclosedBy.OWN_LIST);

        PersonId awa = s.person("Awa");
        s.does(new TakeRows(THEIRS, List.of(Rows.known(2, "Awa", awa)), List.of()));
        assertThat(to(SPAIN, awa)).contains(DisclosedBy.OWN_LIST);
        s.does(
                new PartRow(
                        awa,
                        new Listing(THEIRS, "", 2),
                        Optional.of(s.person("Dan")),
                        new Note("that was Dan")));
        assertThat(to(SPAIN, awa)).isEmpty();
        assertThat(to(SPAIN, s.person("Dan"))).contains(DisclosedBy.OWN_LIST);
    }
}
