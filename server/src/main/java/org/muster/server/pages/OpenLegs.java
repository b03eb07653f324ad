package org.muster.server.pages;

import java.util.List;
import org.muster.core.movement.Leg;
import org.muster.core.roll.LegLine;
import org.muster.server.host.Rolls;
import org.springframework.stereotype.Component;

/** The legs that people can still be put on, for choices on forms. */
@Component
final class OpenLegs {
    private final Rolls rolls;

    OpenLegs(Rolls rolls) {
        this.rolls = rolls;
    }

    /** By planned departure; the roll of the present knows them without reading every leg. */
    List<Leg> list(Visit visit) {
        return visit.frame().moment().past()
                ? GateSheet.openLegs(
                        visit.view(), Leg.listAll(visit.view()).stream().map(LegLine::of).toList())
                : rolls.read(
                        visit.desk(), (roll, view) -> GateSheet.openLegs(view, roll.listLegs()));
    }
}
