package org.muster.planning.json;

import org.muster.planning.model.Road;
import org.muster.planning.model.Road.Means;
import org.muster.planning.model.Road.Risk;

/** Roads. */
final class RoadForm {
    private RoadForm() {}

    static Road read(Fields fields) {
        return new Road(
                fields.get("id", Kind.TEXT),
                fields.get("from", Kind.TEXT),
                fields.get("to", Kind.TEXT),
                fields.get("travel", Kind.LASTING),
                fields.get("means", Kind.oneOf(Means.class)),
                fields.findInt("perHour"),
                fields.find("escorts", Kind.TEXT),
                fields.each("closed", LoadForm::span),
                fields.each("risks", RoadForm::risk));
    }

    static void write(Writing out, Road road) {
        out.text("id", road.id());
        out.text("from", road.from());
        out.text("to", road.to());
        out.lasting("travel", road.travel());
        out.text("means", road.means().name());
        out.maybe("perHour", road.perHour());
        out.maybe("escorts", road.escorts());
        out.each("closed", road.closed(), LoadForm::write);
        out.each("risks", road.risks(), RoadForm::write);
    }

    private static Risk risk(Fields fields) {
        return new Risk(LoadForm.span(fields), fields.get("weight", Kind.NUMBER));
    }

    private static void write(Writing out, Risk risk) {
        LoadForm.write(out, risk.span());
        out.number("weight", risk.weight());
    }
}
