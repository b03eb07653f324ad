package org.muster.testkit.field;

import static org.muster.testkit.field.Field.FAMILY;

import org.junit.jupiter.api.Test;
import org.muster.core.gate.GateCommand.SignSplit;
import org.muster.core.gate.GateRefusal;
import org.muster.testkit.Scenario;

/** Families at the door. */
class HouseholdTest {

    @Test
    void aHouseholdIsSplitOnlyBySignature() {
        Scenario scenario =
                Scenario.draw(FAMILY)
                        .open("F1")
                        .refusing(GateRefusal.HOUSEHOLD_SPLIT)
                        .board("F1", "Awa", "Bo:lap");
        scenario.does(
                        new SignSplit(
                                scenario.household("Diallo"),
                                scenario.leg("F1"),
                                "Consul Synth",
                                "the mother needs a surgeon"))
                .board("F1", "Awa", "Bo:lap")
                .expect(
                        """
                        Awa: on a manifest
                        Cyr: at the control centre
                        """);
    }

    @Test
    void aHouseholdIsNotTakenApartAtTheDoor() {
        Scenario.draw(FAMILY)
                .open("F2")
                .board("F2", "Awa", "Bo", "Cyr")
                .refusing(GateRefusal.HOUSEHOLD_SPLIT)
                .offLoad("F2", "Bo")
                .offLoad("F2", "Awa", "Bo", "Cyr")
                .expect("Bo: at the control centre");
    }
}
