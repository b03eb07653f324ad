package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.gate.GateCommand.LeaveGate;
import org.muster.core.gate.GateCommand.PutOnStandbyList;
import org.muster.core.gate.GateCommand.SignSplit;
import org.muster.core.gate.GateRefusal;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Load;
import org.muster.core.movement.MovementCommand.ReplanLeg;
import org.muster.core.movement.MovementRefusal;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.core.request.RequestCommand.WithdrawRequest;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;

/** What happens in sheds and on aprons, as small worlds. */
class FieldTest {

    private static final String FAMILY =
            """
            leg | leads  | belted | rafts | floor | stretchers
            F1  | out    | 2      |       |       |
            F2  | out    | 9      |       |       |
            C1  | inside | 30     |       |       |
            C2  | inside | 30     |       |       |

            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | band
            Bo     | 2022-09-01 | FRA         | Diallo    | band
            Cyr    | 1985-05-05 | NER         | Diallo    | band
            Dan    | 1970-01-01 | CHN         |           | band
            """;

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
    void anOldListReadInLateSendsNobodyAbroad() {
        Scenario scenario = Scenario.draw(FAMILY);
        scenario.does(
                new RecordPresence(
                        scenario.persons("Dan"),
                        Presence.AWAY,
                        scenario.now().minus(Duration.ofDays(30)),
                        Scenario.LIST));
        scenario.expect("Dan: at the control centre");
    }

    @Test
    void theLatestObservationCountsNotTheLatestRecorded() {
        Scenario scenario =
                Scenario.draw(
                        """
                        person | at
                        Awa    | list
                        """);
        Duration day = Duration.ofDays(1);
        presence(scenario, Presence.AWAY, day);
        scenario.expect("Awa: abroad");
        presence(scenario, Presence.HERE, day.multipliedBy(2));
        scenario.expect("Awa: abroad");
        presence(scenario, Presence.HERE, Duration.ZERO);
        scenario.expect("Awa: unknown");
        assertThat(Person.get(scenario.view(), scenario.person("Awa")).presenceNow())
                .isEqualTo(Presence.HERE);
    }

    private static void presence(Scenario scenario, Presence presence, Duration ago) {
        scenario.does(
                new RecordPresence(
                        scenario.persons("Awa"),
                        presence,
                        scenario.now().minus(ago),
                        Scenario.LIST));
    }

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

    @Test
    void aDeathOnTheWayHomeStaysOnTheManifestAndInTheTotal() {
        Scenario scenario =
                Scenario.draw(FAMILY).open("F2").board("F2", "Dan").shut("F2").depart("F2");
        scenario.does(new RecordDeath(scenario.person("Dan"), Scenario.LIST, Note.NONE));
        assertThat(scenario.state("Dan")).isEqualTo(AccountState.DEAD);
        assertThat(carried(scenario)).isEqualTo(1);
        assertThat(scenario.legNow("F2").load().souls()).isEqualTo(1);
    }

    private static int carried(Scenario scenario) {
        return count(scenario, CountingRule.CARRIED);
    }

    private static int count(Scenario scenario, CountingRule rule) {
        return Counting.count(scenario.view(), rule, Basis.COUNTED, scenario.now(), ZoneOffset.UTC)
                .total();
    }
}
