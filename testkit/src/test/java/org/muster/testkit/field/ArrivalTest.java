package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.field.Field.FAMILY;
import static org.muster.testkit.field.Field.carried;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.arrival.ArrivalCommand.CountByPartner;
import org.muster.core.arrival.ArrivalCommand.EndArrivals;
import org.muster.core.arrival.ArrivalCommand.ScanArrivals;
import org.muster.core.arrival.Arrivals;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.ConflictCommand.ExplainForPerson;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.register.Note;
import org.muster.testkit.Scenario;

/** Counted when they left and counted when they arrived. */
class ArrivalTest {
    private final Scenario s =
            Scenario.draw(FAMILY)
                    .open("F2")
                    .board("F2", "Awa", "Bo:lap", "Cyr")
                    .shut("F2")
                    .depart("F2")
                    .arrive("F2");

    @Test
    void whoIsNotScannedYetIsOnlyMissingOnceEverybodySteppedOff() {
        scan("Awa", "Bo");
        assertThat(arrivals().missing(s.legNow("F2"))).containsExactly(s.person("Cyr"));
        assertThat(kinds()).isEmpty();
        end();
        assertThat(kinds()).containsExactly(ConflictKind.NOT_ARRIVED);
        scan("Cyr");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whoStepsOffWithoutHavingBeenOnTheListIsADoubtAndNotSilentlyCounted() {
        scan("Awa", "Bo", "Cyr", "Dan");
        end();
        assertThat(arrivals().unexpected(s.legNow("F2"))).containsExactly(s.person("Dan"));
        assertThat(kinds()).containsExactly(ConflictKind.ARRIVED_UNSEEN);
        s.expect("Dan: at the control centre");
        assertThat(carried(s)).isEqualTo(3);
        s.correct("F2", Change.ADDED, "Dan").expect("Dan: arrived");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aMissingOneCanBeExplained() {
        scan("Awa", "Bo");
        end();
        s.does(
                new ExplainForPerson(
                        s.person("Cyr"),
                        ConflictKind.NOT_ARRIVED,
                        new Note("to hospital at once")));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aScanChangesNobodysAccount() {
        scan("Awa");
        s.expect("Awa: arrived");
        s.does(new ScanArrivals(s.leg("F1"), s.persons("Dan"), "Paris"));
        s.expect("Dan: at the control centre");
    }

    @Test
    void aPartnerWhoSignedForAnotherListOrCountedOthersDiffers() {
        String seal =
                ((ManifestClosed) s.legNow("F2").manifest().orElseThrow().fact()).seal().hex();
        count(3, seal);
        assertThat(kinds()).isEmpty();
        count(4, seal);
        assertThat(kinds()).containsExactly(ConflictKind.PARTNER_DIFFERS);
        count(3, "0".repeat(64));
        assertThat(kinds()).containsExactly(ConflictKind.PARTNER_DIFFERS);
        count(3, seal.substring(0, 16).toUpperCase(java.util.Locale.ROOT));
        assertThat(kinds()).isEmpty();
    }

    private void count(int count, String seal) {
        s.does(new CountByPartner(s.leg("F2"), "Italy", count, seal, "A. Bianchi"));
    }

    private void scan(String... names) {
        s.does(new ScanArrivals(s.leg("F2"), s.persons(names), "Paris"));
    }

    private void end() {
        s.does(new EndArrivals(s.leg("F2"), "Paris"));
    }

    private Arrivals arrivals() {
        return Arrivals.of(s.view(), s.leg("F2"));
    }

    private List<ConflictKind> kinds() {
        return Conflict.listAll(s.view()).stream().map(Conflict::kind).toList();
    }
}
