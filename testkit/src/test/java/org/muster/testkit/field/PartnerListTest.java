package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.field.Field.FAMILY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.arrival.ArrivalCommand.ComparePartnerList;
import org.muster.core.arrival.ArrivalCommand.DecidePartnerRow;
import org.muster.core.arrival.ArrivalCommand.PartnerRow;
import org.muster.core.arrival.Differing;
import org.muster.core.arrival.PartnerList;
import org.muster.core.arrival.PartnerMatch;
import org.muster.core.arrival.PartnerReport;
import org.muster.core.arrival.PartnerReport.Line;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.ConflictCommand.ExplainForLeg;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.listing.Listing;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.movement.Leg;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.testkit.Scenario;

/** A partner's list beside the manifest, name by name. */
class PartnerListTest {
    private final Scenario s =
            Scenario.draw(FAMILY).open("F2").board("F2", "Awa", "Bo:lap", "Cyr").shut("F2");

    @Test
    void everybodyOfEitherListIsInTheReportOnce() {
        compare(1, found("Awa"), found("Dan"), doubt("Bo", "Cyr"), nobody("Eva"));
        PartnerReport report = latest();
        assertThat(persons(report.both())).containsExactly(s.person("Awa"));
        assertThat(persons(report.onlyTheirs())).containsExactly(s.person("Dan"));
        assertThat(report.onlyTheirs()).hasSize(2);
        assertThat(report.doubts()).hasSize(1);
        assertThat(report.onlyOurs()).isEmpty();
        decide(1, 3, Optional.of(s.person("Bo")));
        assertThat(latest().doubts()).isEmpty();
        assertThat(persons(latest().both())).containsExactly(s.person("Awa"), s.person("Bo"));
        assertThat(latest().onlyOurs()).containsExactly(s.person("Cyr"));
        decide(1, 3, Optional.empty());
        assertThat(latest().onlyOurs()).containsExactly(s.person("Bo"), s.person("Cyr"));
        assertThat(latest().onlyTheirs()).hasSize(3);
    }

    @Test
    void nobodyBecomesKnownByBeingOnAPartnersList() {
        long before = s.view().persons().count();
        int accounts = s.view().history(s.person("Dan")).size();
        compare(1, found("Dan"), nobody("Eva"));
        assertThat(s.view().persons().count()).isEqualTo(before);
        assertThat(s.view().history(s.person("Dan"))).hasSize(accounts);
    }

    @Test
    void twoListsThatNameTheSameAreNoConflictAndOthersAreUntilSettled() {
        compare(1, found("Awa"), found("Bo"), found("Cyr"));
        assertThat(kinds()).isEmpty();
        compare(2, found("Awa"), found("Bo"), found("Dan"), found("Awa"));
        assertThat(latest().twice()).hasSize(1);
        assertThat(kinds()).containsExactly(ConflictKind.PARTNER_DIFFERS);
        s.does(new ExplainForLeg(s.leg("F2"), ConflictKind.PARTNER_DIFFERS, "seen by both"));
        assertThat(kinds()).isEmpty();
        compare(3, found("Awa"), found("Bo"), found("Dan"));
        assertThat(kinds()).containsExactly(ConflictKind.PARTNER_DIFFERS);
        s.correct("F2", Change.REMOVED, "Cyr").correct("F2", Change.ADDED, "Dan");
        assertThat(latest().agrees()).isTrue();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void earlierListsAreStillThereAndOneComparedAgainKeepsWhatWasDecided() {
        compare(1, found("Awa"), doubt("Bo", "Cyr"));
        decide(1, 2, Optional.of(s.person("Cyr")));
        compare(2, found("Awa"));
        assertThat(PartnerReport.listAll(s.view(), leg()))
                .extracting(report -> report.list().id().value(), PartnerReport::latest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, true),
                        org.assertj.core.groups.Tuple.tuple(1L, false));
        compare(1, found("Awa"), doubt("Bo", "Cyr"));
        assertThat(latest().list().id()).isEqualTo(new ListId(1));
        assertThat(persons(latest().both())).containsExactly(s.person("Awa"), s.person("Cyr"));
    }

    @Test
    void itSaysWhatIsWrittenDifferentlyAndSilenceIsNoDifference() {
        Details ours = details("Diallo", "Awa Marie", "1990-01-02", Sex.FEMALE, "FRA", "12AB");
        assertThat(Differing.between(ours, ours)).isEmpty();
        assertThat(Differing.between(ours, details("MARIE-AWA", "Diálló", "", Sex.UNKNOWN, "", "")))
                .isEmpty();
        assertThat(
                        Differing.between(
                                ours,
                                details("Dialo", "Awa", "1990-02-01", Sex.MALE, "NER", "12AC")))
                .containsExactly(Differing.values());
    }

    private static Details details(
            String family, String given, String born, Sex sex, String nationality, String number) {
        return new Details(
                new PersonName(family, given, ""),
                BirthDate.parse(born),
                sex,
                nationality.isEmpty() ? List.of() : List.of(new Nationality(nationality)),
                number.isEmpty()
                        ? List.of()
                        : List.of(new TravelDocument(TravelDocument.Kind.PASSPORT, "FRA", number)),
                List.of());
    }

    private record Said(String name, PartnerMatch match) {}

    private Said found(String name) {
        return new Said(name, PartnerMatch.found(s.person(name)));
    }

    private Said doubt(String... names) {
        return new Said(names[0], PartnerMatch.doubt(s.persons(names)));
    }

    private static Said nobody(String name) {
        return new Said(name, PartnerMatch.NOBODY);
    }

    private void compare(long list, Said... said) {
        List<PartnerRow> rows = new java.util.ArrayList<>();
        for (Said one : said) {
            Details words = Details.ofName(new PersonName(one.name(), "", ""));
            rows.add(new PartnerRow("", rows.size() + 1, words, one.match()));
        }
        s.does(
                new ComparePartnerList(
                        s.leg("F2"),
                        new PartnerList(
                                new ListId(list), "Italy", "pax.csv", "00", "00", rows.size(), 0),
                        rows));
    }

    private void decide(long list, int row, Optional<PersonId> person) {
        s.does(new DecidePartnerRow(s.leg("F2"), new Listing(new ListId(list), "", row), person));
    }

    private PartnerReport latest() {
        return PartnerReport.listAll(s.view(), leg()).getFirst();
    }

    private Leg leg() {
        return s.legNow("F2");
    }

    private static List<PersonId> persons(List<Line> lines) {
        return lines.stream().flatMap(line -> line.persons().stream()).toList();
    }

    private List<ConflictKind> kinds() {
        return Conflict.listAll(s.view()).stream().map(Conflict::kind).toList();
    }
}
