package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.field.Field.FAMILY;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.muster.core.gate.GateRefusal;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Load;
import org.muster.core.movement.MovementCommand.ReplanLeg;
import org.muster.core.movement.MovementRefusal;
import org.muster.testkit.Scenario;

/** How many a vehicle takes: belts, laps, rafts, floor. */
class CapacityTest {

    @Test
    void anInfantOnALapIsASoulAndNoSeat() {
        Scenario scenario = Scenario.draw(FAMILY).open("F1").board("F1", "Awa", "Bo:lap", "Cyr");
        assertThat(scenario.legNow("F1").load()).isEqualTo(new Load(2, 1, 0));
        assertThat(scenario.legNow("F1").load().souls()).isEqualTo(3);
    }

    @Test
    void nobodyTravelsOnALapFromTheSecondBirthday() {
        Scenario.draw(FAMILY)
                .open("F2")
                .refusing(GateRefusal.LAP_TOO_OLD)
                .board("F2", "Awa", "Bo", "Cyr:lap")
                .later(Duration.ofDays(397))
                .refusing(GateRefusal.LAP_TOO_OLD)
                .board("F2", "Awa", "Bo:lap", "Cyr");
    }

    @Test
    void raftsLimitSoulsWhereBeltsWouldNot() {
        Scenario.draw(
                        """
                        leg | leads | belted | rafts | floor | stretchers
                        F1  | out   | 9      | 2     |       |

                        person | born       | nationality | household | at
                        Awa    | 1990-01-02 | FRA         | Diallo    | band
                        Bo     | 2022-09-01 | FRA         | Diallo    | band
                        Dan    | 1970-01-01 | CHN         |           | band
                        """)
                .open("F1")
                .board("F1", "Awa", "Bo:lap")
                .refusing(GateRefusal.LIMIT_PASSED)
                .board("F1", "Dan");
    }

    @Test
    void aFloorLoadThatSomebodyAuthorisedReplacesTheBelts() {
        Scenario scenario =
                Scenario.draw(FAMILY)
                        .open("F1")
                        .refusing(GateRefusal.LIMIT_PASSED)
                        .board("F1", "Awa", "Bo", "Cyr");
        Capacities floor =
                new Capacities(
                        Capacities.ofSeats(2).belted(),
                        java.util.OptionalInt.empty(),
                        java.util.OptionalInt.of(3),
                        "General Synth",
                        java.util.OptionalInt.empty());
        scenario.does(
                        new ReplanLeg(
                                scenario.leg("F1"),
                                scenario.legPlan("F1", "out", floor),
                                "floor load ordered"))
                .board("F1", "Awa", "Bo", "Cyr")
                .refusing(MovementRefusal.SMALLER_THAN_LOAD)
                .does(
                        new ReplanLeg(
                                scenario.leg("F1"),
                                scenario.legPlan("F1", "out", Capacities.ofSeats(2)),
                                "order withdrawn"));
    }
}
