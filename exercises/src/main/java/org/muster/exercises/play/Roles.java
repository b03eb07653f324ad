package org.muster.exercises.play;

import org.muster.core.fact.UserId;

/** Who acts in an exercise. */
final class Roles {
    static final UserId DUTY = new UserId("duty.officer");
    static final UserId OFFICER = new UserId("consular.officer");
    static final UserId GATE = new UserId("gate.operator");
    static final UserId PLANNER = new UserId("planner");
    static final UserId PRESS = new UserId("press.officer");
    static final UserId PUBLIC = UserId.PUBLIC;

    private Roles() {}
}
