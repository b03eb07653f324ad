package org.muster.testkit.refusal;

import org.muster.core.conflict.ConflictCommand.ExplainForLeg;
import org.muster.core.conflict.ConflictCommand.ExplainForPerson;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.conflict.ConflictRefusal;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.movement.Seating;
import org.muster.core.register.Note;

/** When an explanation of a conflict is refused. */
class ConflictRefusalsTest extends RefusalCases {

    ConflictRefusalsTest() {
        super(ConflictRefusal.class);
    }

    @Override
    void listCases() {
        when(
                ConflictRefusal.NO_SUCH_CONFLICT,
                s -> {
                    s.refusing(ConflictRefusal.NO_SUCH_CONFLICT)
                            .does(
                                    new ExplainForPerson(
                                            s.person("Dan"), ConflictKind.NOT_ON_MANIFEST, REASON));
                    s.refusing(ConflictRefusal.NO_SUCH_CONFLICT)
                            .does(
                                    new ExplainForLeg(
                                            s.leg("F1"), ConflictKind.OVER_CAPACITY, "because"));
                });
        when(
                ConflictRefusal.REASON_NEEDED,
                s -> {
                    s.open("F2").shut("F2");
                    s.elsewhere(new Boarded(s.person("Dan"), s.leg("F2"), Seating.SEAT));
                    s.refusing(ConflictRefusal.REASON_NEEDED)
                            .does(
                                    new ExplainForPerson(
                                            s.person("Dan"),
                                            ConflictKind.NOT_ON_MANIFEST,
                                            Note.NONE));
                });
    }
}
