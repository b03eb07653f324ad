package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.muster.core.clearance.ClearanceCommand;
import org.muster.core.clearance.ClearanceCommand.AskClearance;
import org.muster.core.clearance.ClearanceCommand.GiveClearance;
import org.muster.core.clearance.ClearanceCommand.NeedClearances;
import org.muster.core.clearance.ClearanceCommand.RefuseClearance;
import org.muster.core.clearance.ClearanceKind;
import org.muster.core.clearance.ClearanceRefusal;
import org.muster.core.fact.LegId;
import org.muster.testkit.Scenario;

/** When nothing is kept of the clearances of a leg. */
class ClearanceRefusalsTest extends RefusalCases {

    ClearanceRefusalsTest() {
        super(ClearanceRefusal.class);
    }

    @Override
    void listCases() {
        refused(
                ClearanceRefusal.NO_SUCH_LEG,
                s -> new NeedClearances(new LegId(7), List.of(ClearanceKind.SLOT)));
        refused(
                ClearanceRefusal.FROM_THE_FUTURE,
                s ->
                        new RefuseClearance(
                                s.leg("F1"),
                                ClearanceKind.SLOT,
                                "",
                                s.now().plus(Duration.ofHours(1))));
        refused(
                ClearanceRefusal.DEADLINE_BEFORE,
                s ->
                        new AskClearance(
                                s.leg("F1"),
                                ClearanceKind.SLOT,
                                "the airport",
                                Optional.of(s.now()),
                                OptionalInt.empty(),
                                s.now()));
        refused(
                ClearanceRefusal.NO_CHANCE,
                s ->
                        new AskClearance(
                                s.leg("F1"),
                                ClearanceKind.SLOT,
                                "the airport",
                                Optional.empty(),
                                OptionalInt.of(100),
                                s.now()));
        refused(
                ClearanceRefusal.NEVER_VALID,
                s ->
                        new GiveClearance(
                                s.leg("F1"),
                                ClearanceKind.SLOT,
                                "",
                                Optional.of(s.now()),
                                Optional.of(s.now()),
                                s.now()));
        refused(
                ClearanceRefusal.SO_ALREADY,
                s -> {
                    s.does(new NeedClearances(s.leg("F1"), List.of()));
                    return new NeedClearances(s.leg("F1"), List.of());
                });
    }

    private void refused(ClearanceRefusal code, Function<Scenario, ClearanceCommand> given) {
        when(
                code,
                s -> {
                    ClearanceCommand command = given.apply(s);
                    s.refusing(code).does(command);
                });
    }
}
