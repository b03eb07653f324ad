package org.muster.testkit.refusal;

import static org.muster.testkit.Scenario.LIST;

import org.muster.core.fact.Band;
import org.muster.core.fact.HouseholdId;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.gate.GateCommand.OffLoad;
import org.muster.core.gate.GateCommand.SignSplit;
import org.muster.core.gate.GateCommand.WithdrawIdentity;
import org.muster.core.gate.GateRefusal;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.core.station.StationCommand.ConfirmMinor;

/** When a command at a gate is refused. */
class GateRefusalsTest extends RefusalCases {

    GateRefusalsTest() {
        super(GateRefusal.class);
    }

    @Override
    void listCases() {
        gate();
        boarding();
        identity();
    }

    private void gate() {
        when(
                GateRefusal.NOT_AT_GATE,
                s ->
                        s.refusing(GateRefusal.NOT_AT_GATE)
                                .does(new GiveBand(s.person("Fay"), new Band("FREE1"))));
        when(
                GateRefusal.ALREADY_AT_GATE,
                s -> s.refusing(GateRefusal.ALREADY_AT_GATE).checkIn("Eve"));
        when(
                GateRefusal.BAND_TAKEN,
                s ->
                        s.refusing(GateRefusal.BAND_TAKEN)
                                .does(new GiveBand(s.person("Eve"), s.bandOf("Dan"))));
        when(
                GateRefusal.DEAD,
                s ->
                        s.does(new RecordDeath(s.person("Gus"), LIST, Note.NONE))
                                .refusing(GateRefusal.DEAD)
                                .checkIn("Gus"));
        when(
                GateRefusal.BLANK,
                s -> s.refusing(GateRefusal.BLANK).does(new CheckIn(s.persons("Gus"), " ")));
        when(
                GateRefusal.SIGNER_NEEDED,
                s ->
                        s.refusing(GateRefusal.SIGNER_NEEDED)
                                .does(
                                        new SignSplit(
                                                s.household("Diallo"),
                                                s.leg("F1"),
                                                " ",
                                                "surgery")));
        when(
                GateRefusal.NO_SUCH_HOUSEHOLD,
                s ->
                        s.refusing(GateRefusal.NO_SUCH_HOUSEHOLD)
                                .does(
                                        new SignSplit(
                                                new HouseholdId(5), s.leg("F1"), "Consul", "why")));
    }

    private void identity() {
        when(
                GateRefusal.NOT_IDENTIFIED,
                s ->
                        s.refusing(GateRefusal.NOT_IDENTIFIED)
                                .does(new WithdrawIdentity(s.person("Eve"), REASON)));
        when(
                GateRefusal.SEALED,
                s ->
                        s.open("F2")
                                .board("F2", "Dan")
                                .shut("F2")
                                .refusing(GateRefusal.SEALED)
                                .offLoad("F2", "Dan")
                                .refusing(GateRefusal.SEALED)
                                .board("F2", "Awa", "Bo"));
        when(
                GateRefusal.NO_LAP,
                s ->
                        s.register("Hal", "2023-05-01")
                                .does(new ConfirmMinor(s.person("Hal"), "Consul Synth", REASON))
                                .checkIn("Hal")
                                .band("Hal")
                                .open("F2")
                                .refusing(GateRefusal.NO_LAP)
                                .board("F2", "Hal:lap")
                                .board("F2", "Dan", "Hal:lap")
                                .refusing(GateRefusal.NO_LAP)
                                .offLoad("F2", "Dan"));
    }

    private void boarding() {
        when(
                GateRefusal.NO_BAND,
                s -> s.open("F2").refusing(GateRefusal.NO_BAND).board("F2", "Eve"));
        when(
                GateRefusal.LIMIT_PASSED,
                s -> s.open("F1").refusing(GateRefusal.LIMIT_PASSED).board("F1", "Awa", "Bo"));
        when(
                GateRefusal.LAP_TOO_OLD,
                s -> s.open("F2").refusing(GateRefusal.LAP_TOO_OLD).board("F2", "Awa", "Bo:lap"));
        when(
                GateRefusal.HOUSEHOLD_SPLIT,
                s -> s.open("F2").refusing(GateRefusal.HOUSEHOLD_SPLIT).board("F2", "Awa"));
        when(
                GateRefusal.ABOARD_ELSEWHERE,
                s ->
                        s.open("F1")
                                .open("F2")
                                .board("F1", "Dan")
                                .refusing(GateRefusal.ABOARD_ELSEWHERE)
                                .board("F2", "Dan"));
        when(
                GateRefusal.NOT_ABOARD,
                s -> s.open("F2").refusing(GateRefusal.NOT_ABOARD).offLoad("F2", "Dan"));
        when(
                GateRefusal.REASON_NEEDED,
                s ->
                        s.open("F2")
                                .board("F2", "Dan")
                                .refusing(GateRefusal.REASON_NEEDED)
                                .does(new OffLoad(s.leg("F2"), s.persons("Dan"), Note.NONE)));
    }
}
