package org.muster.core.movement;

import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.gate.GateFact.LeftGate;
import org.muster.core.gate.GateFact.PutOnStandby;

/**
 * Who still waits for a leg. The person's own history tells, because leaving the control centre, or
 * boarding another leg, is no part of this leg's.
 */
final class Standby {

    private Standby() {}

    static boolean waits(View view, PersonId person, LegId leg) {
        boolean waits = false;
        for (Recorded recorded : view.history(person)) {
            switch (recorded.fact()) {
                case PutOnStandby put when put.leg().equals(leg) -> waits = true;
                case Boarded boarded -> waits = false;
                case LeftGate left -> waits = false;
                default -> {}
            }
        }
        return waits;
    }
}
