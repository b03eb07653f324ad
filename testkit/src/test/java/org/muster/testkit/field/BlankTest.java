package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.gate.GateCommand.Identify;
import org.muster.core.gate.GateCommand.WithdrawIdentity;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Detail;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.testkit.Scenario;

/** What is left blank was not said; what is no longer believed is taken back in so many words. */
class BlankTest {

    private static final Nationality FRA = new Nationality("FRA");
    private static final Nationality NER = new Nationality("NER");
    private static final Note REASON = new Note("seen on paper");
    private static final Details FULL =
            new Details(
                    new PersonName("Diallo", "Awa", "ديالو"),
                    BirthDate.of(LocalDate.of(1990, 1, 2)),
                    Sex.FEMALE,
                    List.of(FRA),
                    List.of(new TravelDocument(TravelDocument.Kind.PASSPORT, "FRA", "SYN1")),
                    List.of(new ContactPoint(ContactPoint.Channel.PHONE, "+227 00 00 00 01")));

    private static final Details NOTHING_NEW = Details.ofName(new PersonName("Diallo", "", ""));

    private final Scenario scenario =
            Scenario.draw(
                    """
                    person | nationality
                    Awa    | NER
                    """);

    @Test
    void aLookWithoutANationalityDoesNotClearTheVerifiedOne() {
        identify(Optional.of(FRA), Optional.of(NER));
        identify(Optional.empty(), Optional.empty());
        assertThat(person().verified()).contains(FRA);
        assertThat(person().countAs()).contains(NER);
    }

    @Test
    void aVerifiedNationalityIsTakenBackInSoManyWords() {
        identify(Optional.of(FRA), Optional.of(FRA));
        scenario.does(new WithdrawIdentity(scenario.person("Awa"), new Note("forged")));
        assertThat(person().verified()).isEmpty();
        assertThat(person().counted()).contains(NER);
        identify(Optional.of(NER), Optional.empty());
        assertThat(person().verified()).contains(NER);
    }

    @Test
    void aCorrectionThatSaysOneThingLeavesTheOthers() {
        correct(FULL);
        correct(Details.ofName(new PersonName("Dialo", "", "")));
        assertThat(person().details())
                .isEqualTo(
                        new Details(
                                new PersonName("Dialo", "Awa", "ديالو"),
                                FULL.born(),
                                FULL.sex(),
                                FULL.claimed(),
                                FULL.documents(),
                                FULL.contacts()));
    }

    @Test
    void aBirthDateThatIsSaidReplacesTheWholeOfTheEarlierOne() {
        correct(FULL);
        correct(
                new Details(
                        new PersonName("Diallo", "", ""),
                        BirthDate.ofYear(1991),
                        Sex.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(person().details().born()).isEqualTo(BirthDate.ofYear(1991));
    }

    @Test
    void whatIsNoLongerBelievedIsDroppedByName() {
        for (Detail detail : Detail.values()) {
            correct(FULL);
            correct(NOTHING_NEW, detail);
            Details left = person().details();
            assertThat(left).isNotEqualTo(FULL);
            assertThat(left.correctedBy(FULL, List.of())).isEqualTo(FULL);
            for (Detail other : Detail.values()) {
                Details without = left.correctedBy(NOTHING_NEW, List.of(other));
                assertThat(without.equals(left)).isEqualTo(other == detail);
            }
        }
    }

    private Person person() {
        return Person.get(scenario.view(), scenario.person("Awa"));
    }

    private void correct(Details details, Detail... dropped) {
        scenario.does(
                new CorrectDetails(scenario.person("Awa"), details, List.of(dropped), REASON));
    }

    private void identify(Optional<Nationality> verified, Optional<Nationality> countAs) {
        scenario.does(new Identify(scenario.person("Awa"), Optional.empty(), verified, countAs));
    }
}
