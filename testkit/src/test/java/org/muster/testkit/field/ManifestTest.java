package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.field.Field.FAMILY;
import static org.muster.testkit.field.Field.carried;

import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.gate.GateCommand.LeaveGate;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.testkit.Scenario;

/** Legs that are cancelled, and lists that were wrong when they were sealed. */
class ManifestTest {

    @Test
    void aCancelledLegReturnsItsPeopleToTheControlCentre() {
        Scenario scenario =
                Scenario.draw(FAMILY)
                        .open("F2")
                        .board("F2", "Dan")
                        .shut("F2")
                        .correct("F2", Change.ADDED, "Cyr")
                        .cancel("F2")
                        .expect(
                                """
                                Dan: at the control centre
                                Cyr: at the control centre
                                """);
        assertThat(scenario.account("Dan").proof().fact())
                .hasToString(
                        scenario.view()
                                .history(scenario.leg("F2"))
                                .listAll()
                                .getLast()
                                .fact()
                                .toString());
        scenario.open("F1").board("F1", "Dan").expect("Dan: on a manifest");
    }

    @Test
    void whoeverWasAddedToACancelledLegUnseenCanStillLeave() {
        Scenario scenario =
                Scenario.draw(
                        """
                        leg | leads | belted
                        F1  | out   | 9

                        person | at
                        Awa    | list
                        """);
        scenario.open("F1").shut("F1").correct("F1", Change.ADDED, "Awa").cancel("F1");
        scenario.expect("Awa: at the control centre")
                .does(new LeaveGate(scenario.persons("Awa"), new Note("went home")))
                .expect("Awa: waiting to leave");
    }

    @Test
    void aCorrectionAfterDoorsShutStandsBesideTheSeal() {
        Scenario scenario =
                Scenario.draw(FAMILY).open("F2").board("F2", "Dan").shut("F2").depart("F2");
        var seal = scenario.legNow("F2").manifest();
        scenario.correct("F2", Change.ADDED, "Cyr").correct("F2", Change.REMOVED, "Dan");
        scenario.expect(
                """
                Cyr: under way
                Dan: at the control centre
                """);
        assertThat(scenario.legNow("F2").manifest()).isEqualTo(seal);
        assertThat(carried(scenario)).isEqualTo(1);
    }

    @Test
    void aDeathOnTheWayHomeStaysOnTheManifestAndInTheTotal() {
        Scenario scenario =
                Scenario.draw(FAMILY).open("F2").board("F2", "Dan").shut("F2").depart("F2");
        scenario.does(new RecordDeath(scenario.person("Dan"), Scenario.LIST, Note.NONE));
        assertThat(scenario.state("Dan")).isEqualTo(AccountState.DEAD);
        assertThat(carried(scenario)).isEqualTo(1);
        assertThat(scenario.legNow("F2").load().souls()).isEqualTo(1);
    }
}
