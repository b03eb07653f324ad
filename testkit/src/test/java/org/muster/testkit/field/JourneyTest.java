package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.field.Field.FAMILY;
import static org.muster.testkit.field.Field.carried;
import static org.muster.testkit.field.Field.count;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.gate.GateCommand.LeaveGate;
import org.muster.core.gate.GateCommand.PutOnStandbyList;
import org.muster.core.register.Note;
import org.muster.core.request.RequestCommand.WithdrawRequest;
import org.muster.core.tally.CountingRule;
import org.muster.testkit.Scenario;

/** From the shed to home, with the ways round. */
class JourneyTest {

    @Test
    void aWalkInWhoNeverAskedIsCarriedAndCounted() {
        Scenario scenario =
                Scenario.draw(FAMILY)
                        .open("F2")
                        .board("F2", "Dan")
                        .shut("F2")
                        .depart("F2")
                        .arrive("F2")
                        .expect("Dan: arrived");
        assertThat(carried(scenario)).isEqualTo(1);
        assertThat(count(scenario, CountingRule.ASKED)).isZero();
    }

    @Test
    void twoConvoysThenAnAircraftCarryEachPersonOnce() {
        Scenario scenario =
                Scenario.draw(FAMILY)
                        .open("C1")
                        .board("C1", "Awa", "Bo", "Cyr")
                        .shut("C1")
                        .depart("C1")
                        .arrive("C1")
                        .open("C2")
                        .board("C2", "Dan")
                        .shut("C2")
                        .depart("C2")
                        .expect(
                                """
                                Awa: on the way
                                Dan: under way
                                """);
        assertThat(carried(scenario)).isZero();
        scenario.arrive("C2")
                .checkIn("Awa", "Bo", "Cyr", "Dan")
                .open("F2")
                .board("F2", "Awa", "Bo:lap", "Cyr", "Dan")
                .shut("F2")
                .depart("F2")
                .expect("Awa: under way");
        assertThat(carried(scenario)).isEqualTo(4);
    }

    @Test
    void whoeverWithdrawsAtTheControlCentreAndLeavesItNoLongerWaits() {
        Scenario scenario =
                Scenario.draw(
                        """
                        person | at
                        Awa    | asked
                        """);
        scenario.checkIn("Awa")
                .does(new WithdrawRequest(scenario.request("Awa"), List.of()))
                .expect("Awa: at the control centre")
                .does(new LeaveGate(scenario.persons("Awa"), new Note("stays with her father")))
                .expect("Awa: contacted");
    }

    @Test
    void standbyEndsWithLeavingOrBoardingAnotherLeg() {
        Scenario scenario = Scenario.draw(FAMILY).open("F2");
        scenario.does(
                new PutOnStandbyList(
                        scenario.leg("F1"), scenario.persons("Awa", "Bo", "Cyr", "Dan")));
        scenario.board("F2", "Dan");
        scenario.does(new LeaveGate(scenario.persons("Cyr"), new Note("to fetch papers")));
        assertThat(scenario.legNow("F1").standby())
                .containsExactly(scenario.person("Awa"), scenario.person("Bo"));
    }
}
