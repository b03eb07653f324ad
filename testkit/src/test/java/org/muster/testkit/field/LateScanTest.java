package org.muster.testkit.field;

import static org.muster.testkit.field.Field.FAMILY;

import org.junit.jupiter.api.Test;
import org.muster.core.gate.GateCommand.LeaveGate;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.movement.Seating;
import org.muster.core.register.Note;
import org.muster.testkit.Scenario;

/** A gate that did not know of the seal scans on: too late to be aboard, but seen all the same. */
class LateScanTest {

    @Test
    void aScanAfterTheSealPutsNobodyAboard() {
        Scenario scenario = Scenario.draw(FAMILY).open("F2").board("F2", "Awa", "Bo", "Cyr");
        lateScan(scenario.shut("F2"), "Dan", "F2").depart("F2");
        scenario.expect(
                """
                Awa: under way
                Dan: at the control centre
                """);
    }

    @Test
    void theLegHasNoHoldOnWhoeverWasScannedTooLate() {
        Scenario scenario = Scenario.draw(FAMILY).open("F2").shut("F2");
        lateScan(scenario, "Dan", "F2")
                .does(new LeaveGate(scenario.persons("Dan"), new Note("to fetch papers")))
                .cancel("F2")
                .expect("Dan: waiting to leave");
    }

    @Test
    void whoeverIsScannedTooLateWasSeenAtTheGate() {
        Scenario scenario =
                Scenario.draw(
                                """
                                leg | leads | belted
                                F1  | out   | 9

                                person | at
                                Awa    | asked
                                """)
                        .open("F1")
                        .shut("F1");
        lateScan(scenario, "Awa", "F1").expect("Awa: at the control centre");
    }

    @Test
    void aLateScanTakesNobodyOffTheLegThatHasThem() {
        Scenario scenario = Scenario.draw(FAMILY).open("F1").shut("F1").open("F2");
        scenario.board("F2", "Awa", "Bo", "Cyr").shut("F2").depart("F2");
        lateScan(scenario, "Awa", "F1").expect("Awa: under way");
    }

    private static Scenario lateScan(Scenario scenario, String name, String leg) {
        return scenario.elsewhere(
                new Boarded(scenario.person(name), scenario.leg(leg), Seating.SEAT));
    }
}
