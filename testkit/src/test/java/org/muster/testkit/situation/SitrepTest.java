package org.muster.testkit.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.fact.SitrepId;
import org.muster.core.fact.Stamp;
import org.muster.core.place.PlaceStatus;
import org.muster.core.register.Note;
import org.muster.core.sitrep.Drawing;
import org.muster.core.sitrep.Drawn;
import org.muster.core.sitrep.Drawn.OfState;
import org.muster.core.sitrep.Drawn.Total;
import org.muster.core.sitrep.Sitrep;
import org.muster.core.sitrep.SitrepAlarm;
import org.muster.core.sitrep.SitrepCommand.AbandonSitrep;
import org.muster.core.sitrep.SitrepCommand.ReviseSitrep;
import org.muster.core.sitrep.SitrepState;
import org.muster.core.tally.Count;
import org.muster.core.tally.CountingRule;
import org.muster.testkit.Scenario;

/** What changed since the last time is drawn from facts, and told once for good. */
class SitrepTest {
    private final Scenario s =
            Scenario.draw(
                    """
                    leg | leads | belted
                    F1  | out   | 9
                    F2  | out   | 9

                    person | born       | nationality | household | at
                    Awa    | 1990-01-02 | FRA         |           | band
                    Dan    | 1970-01-01 | CHN         |           | band
                    Eve    | 1971-01-01 | CHN         |           | band
                    Fay    | 1972-01-01 | FRA         |           | asked
                    Gus    | 1973-01-01 | FRA         |           | list
                    """);
    private final Situation around = new Situation(s);
    private final Sitreps sitreps = new Sitreps(s);

    private void flies(String leg, String... names) {
        s.open(leg).board(leg, names).shut(leg).depart(leg);
    }

    private static Total total(Drawn drawn, CountingRule rule) {
        return drawn.totals().stream()
                .filter(one -> one.now().rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static OfState state(Drawn drawn, AccountState state) {
        return drawn.states().stream()
                .filter(one -> one.state() == state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFirstOneTellsOfAllThatWas() {
        flies("F1", "Awa");
        SitrepId first = sitreps.issued("quiet");
        Drawn drawn = sitreps.drawn(first);
        assertThat(drawn.span().follows()).isEmpty();
        assertThat(total(drawn, CountingRule.CARRIED).difference().byLeg())
                .containsExactly(new Count("F1", 1));
        assertThat(drawn.personsBefore()).isZero();
        assertThat(drawn.persons()).isEqualTo(5);
    }

    @Test
    void theNextOneTellsWhatChangedAndWhichLegMadeIt() {
        flies("F1", "Awa");
        SitrepId first = sitreps.issued("quiet");
        s.later(Duration.ofHours(1));
        flies("F2", "Dan", "Eve");
        s.arrive("F1");
        Drawn drawn = sitreps.drawn(sitreps.drafted("busy"));
        assertThat(drawn.span().follows()).contains(first);
        Total carried = total(drawn, CountingRule.CARRIED);
        assertThat(carried.before().total()).isEqualTo(1);
        assertThat(carried.now().total()).isEqualTo(3);
        assertThat(carried.difference().byLeg()).containsExactly(new Count("F2", 2));
        assertThat(state(drawn, AccountState.ARRIVED))
                .isEqualTo(new OfState(AccountState.ARRIVED, 0, 1, List.of(new Count("F1", 1))));
        assertThat(state(drawn, AccountState.UNDER_WAY).byLeg())
                .containsExactly(new Count("F1", -1), new Count("F2", 2));
        assertThat(drawn.legs()).hasSize(2).allMatch(Drawn.OfLeg::moved);
    }

    /** Whatever is known of the hour later, who read the sitrep read what it says. */
    @Test
    void whatWasIssuedIsHeldAgainstWhatComesAfter() {
        flies("F1", "Awa");
        SitrepId first = sitreps.issued("quiet");
        Sitrep issued = sitreps.sitrep(first);
        assertThat(issued.state()).isInstanceOf(SitrepState.Issued.class);
        assertThat(issued.findIssue().orElseThrow().tallies()).hasSize(4);
        Drawn then = sitreps.drawn(first);
        assertThat(issued.seal(then.span(), then.seal()))
                .isEqualTo(issued.findIssue().orElseThrow().seal());
        s.later(Duration.ofHours(1));
        around.reported("stones");
        flies("F2", "Dan");
        assertThat(sitreps.drawn(first)).isEqualTo(then);
        s.refusing(org.muster.core.sitrep.SitrepRefusal.WRONG_STATE)
                .does(new ReviseSitrep(first, issued.version().id(), Sitreps.text("other words")));
    }

    @Test
    void eachSavingIsAVersionAndNobodyOverwritesAnother() {
        SitrepId id = sitreps.drafted("quiet");
        Sitrep before = sitreps.sitrep(id);
        s.does(new ReviseSitrep(id, before.version().id(), Sitreps.text("less quiet")));
        s.as("second")
                .refusing(org.muster.core.sitrep.SitrepRefusal.OTHER_VERSION)
                .does(new ReviseSitrep(id, before.version().id(), Sitreps.text("mine")));
        Sitrep now = sitreps.sitrep(id);
        assertThat(now.versions()).hasSize(2);
        assertThat(now.version().text()).isEqualTo(Sitreps.text("less quiet"));
        s.does(new ReviseSitrep(id, now.version().id(), Sitreps.text("mine")));
        sitreps.issued(id);
        assertThat(sitreps.sitrep(id).version().text()).isEqualTo(Sitreps.text("mine"));
    }

    @Test
    void aCorrectionCoversTheTimeOfWhatItPutsRight() {
        flies("F1", "Awa");
        SitrepId wrong = sitreps.issued("quiet");
        s.later(Duration.ofHours(1));
        flies("F2", "Dan");
        SitrepId right = sitreps.issued(sitreps.drafted("not quiet", Optional.of(wrong)));
        assertThat(Sitrep.listCorrections(s.viewNow(), wrong))
                .extracting(Sitrep::id)
                .containsExactly(right);
        Drawn drawn = sitreps.drawn(right);
        assertThat(drawn.span().since()).isEqualTo(sitreps.drawn(wrong).span().since());
        assertThat(total(drawn, CountingRule.CARRIED).difference().total()).isEqualTo(2);
        s.later(Duration.ofHours(1));
        assertThat(sitreps.drawn(sitreps.drafted("on")).span().follows()).contains(right);
    }

    @Test
    void whatHappensAroundIsDrawnToo() {
        sitreps.issued("quiet");
        s.later(Duration.ofHours(1));
        around.reported("stones");
        s.does(around.set("the school", PlaceStatus.CLOSED, "the crowd"));
        around.asked("let us land", Optional.of(s.now().plus(Duration.ofMinutes(1))));
        s.later(Duration.ofMinutes(2));
        Drawn drawn = sitreps.drawn(sitreps.drafted("busy"));
        assertThat(drawn.incidents()).hasSize(1).allMatch(Drawn.OfIncident::fresh);
        assertThat(drawn.demarches()).hasSize(1).allMatch(Drawn.OfDemarche::overdue);
        assertThat(drawn.places())
                .extracting(one -> one.place().status())
                .containsExactly(PlaceStatus.CLOSED);
        assertThat(drawn.alarms())
                .extracting(Drawn.Alarm::what)
                .contains(SitrepAlarm.GRAVE_INCIDENTS, SitrepAlarm.OVERDUE_DEMARCHES);
        Drawn later = sitreps.drawn(sitreps.issued("still"));
        assertThat(later.incidents()).hasSize(1);
        s.later(Duration.ofHours(1));
        Drawn next = sitreps.drawn(sitreps.drafted("on"));
        assertThat(next.incidents()).hasSize(1).noneMatch(Drawn.OfIncident::fresh);
        assertThat(next.places()).isEmpty();
    }

    @Test
    void seatsAndRequestsAreCounted() {
        sitreps.issued("quiet");
        s.later(Duration.ofMinutes(10)).ask("Gus");
        Drawn drawn = sitreps.drawn(sitreps.drafted("busy"));
        assertThat(drawn.requests().came()).isEqualTo(1);
        assertThat(total(drawn, CountingRule.ASKED).difference().total()).isEqualTo(1);
        assertThat(drawn.legs()).as("leave within a day").hasSize(2);
    }

    /** From two views alone, at any time afterwards. */
    @Test
    void whatIsDrawnOfAnHourNeverChanges() {
        Instant since = s.now();
        flies("F1", "Awa");
        SitrepId id = sitreps.issued("quiet");
        Drawn then = sitreps.drawn(id);
        s.later(Duration.ofHours(3));
        flies("F2", "Dan", "Eve");
        Drawn again = Drawing.draw(s.viewNow(), Scenario.ID, then.span());
        assertThat(again.seal()).isEqualTo(then.seal());
        assertThat(s.viewNow().asOf(Stamp.endOf(since)).persons()).hasSize(5);
        s.does(new AbandonSitrep(sitreps.drafted("no"), new Note("begun twice")));
        assertThat(Sitrep.listIssued(s.viewNow())).hasSize(1);
    }
}
