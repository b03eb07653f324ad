package org.muster.planning.json;

import java.time.Duration;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;

/** Legs. */
final class LegForm {
    private LegForm() {}

    static Leg read(Fields fields) {
        return new Leg(
                fields.get("id", Kind.TEXT),
                fields.get("from", Kind.TEXT),
                fields.get("to", Kind.TEXT),
                fields.get("departs", Kind.TIME),
                fields.get("arrives", Kind.TIME),
                fields.find("carrier", Kind.TEXT),
                fields.findInside("room", LoadForm::room),
                fields.findInside("taken", LoadForm::load).orElse(Load.NONE),
                fields.get("lead", Kind.LASTING),
                fields.get("back", Kind.LASTING, Duration.ZERO),
                fields.get("clearance", Kind.NUMBER),
                fields.findInt("distance"),
                fields.get("flown", Kind.FLAG, false));
    }

    static void write(Writing out, Leg leg) {
        out.text("id", leg.id());
        out.text("from", leg.from());
        out.text("to", leg.to());
        out.time("departs", leg.departs());
        out.time("arrives", leg.arrives());
        out.maybe("carrier", leg.carrier());
        leg.room().ifPresent(room -> out.inside("room", room, LoadForm::write));
        if (!leg.taken().equals(Load.NONE)) {
            out.inside("taken", leg.taken(), LoadForm::write);
        }
        out.lasting("lead", leg.lead());
        out.unlessZero("back", leg.back());
        out.number("clearance", leg.clearance());
        out.maybe("distance", leg.distance());
        out.ifTrue("flown", leg.flown());
    }
}
