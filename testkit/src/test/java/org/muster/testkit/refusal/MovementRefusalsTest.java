package org.muster.testkit.refusal;

import org.muster.core.fact.LegId;
import org.muster.core.movement.CallForwardPlan;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.MovementCommand.ArriveLeg;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.DepartLeg;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementCommand.ReplanLeg;
import org.muster.core.movement.MovementCommand.SetCallForward;
import org.muster.core.movement.MovementRefusal;

/** When a command about legs is refused. */
class MovementRefusalsTest extends RefusalCases {

    MovementRefusalsTest() {
        super(MovementRefusal.class);
    }

    @Override
    void listCases() {
        movement();
    }

    private void movement() {
        when(
                MovementRefusal.NO_SUCH_LEG,
                s -> s.refusing(MovementRefusal.NO_SUCH_LEG).does(new OpenBoarding(new LegId(5))));
        when(
                MovementRefusal.WRONG_STATE,
                s -> s.refusing(MovementRefusal.WRONG_STATE).depart("F1"));
        when(
                MovementRefusal.LABEL_TAKEN,
                s ->
                        s.refusing(MovementRefusal.LABEL_TAKEN)
                                .does(new PlanLeg(s.legPlan("f1", "out", Capacities.UNKNOWN))));
        when(
                MovementRefusal.BLANK,
                s ->
                        s.refusing(MovementRefusal.BLANK)
                                .does(new PlanLeg(s.legPlan(" ", "out", Capacities.UNKNOWN))));
        when(
                MovementRefusal.REASON_NEEDED,
                s ->
                        s.refusing(MovementRefusal.REASON_NEEDED)
                                .does(new CancelLeg(s.leg("F1"), " ")));
        when(
                MovementRefusal.IN_THE_FUTURE,
                s ->
                        s.open("F1")
                                .shut("F1")
                                .refusing(MovementRefusal.IN_THE_FUTURE)
                                .does(new DepartLeg(s.leg("F1"), s.now().plusSeconds(3600))));
        when(
                MovementRefusal.BEFORE_DEPARTURE,
                s ->
                        s.open("F1")
                                .shut("F1")
                                .depart("F1")
                                .refusing(MovementRefusal.BEFORE_DEPARTURE)
                                .does(new ArriveLeg(s.leg("F1"), s.now().minusSeconds(3600))));
        when(
                MovementRefusal.SMALLER_THAN_LOAD,
                s ->
                        s.open("F2")
                                .board("F2", "Awa", "Bo")
                                .refusing(MovementRefusal.SMALLER_THAN_LOAD)
                                .does(
                                        new ReplanLeg(
                                                s.leg("F2"),
                                                s.legPlan("F2", "out", Capacities.ofSeats(1)),
                                                "smaller aircraft")));
        when(
                MovementRefusal.OUT_OF_RANGE,
                s ->
                        s.refusing(MovementRefusal.OUT_OF_RANGE)
                                .does(
                                        new SetCallForward(
                                                s.leg("F1"),
                                                new CallForwardPlan(
                                                        0, 0, 1, 1, 60, 1, 1, false, true))));
    }
}
