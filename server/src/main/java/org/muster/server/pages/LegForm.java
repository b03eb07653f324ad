package org.muster.server.pages;

import java.util.OptionalInt;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;

/** Reads a leg's plan out of a form's fields. */
final class LegForm {
    private LegForm() {}

    static LegPlan read(Visit visit) {
        Form form = visit.form();
        String departs = form.value("departs");
        if (departs.isEmpty()) {
            throw new Typed("departs", visit.frame().word("leg.departs.empty"));
        }
        return new LegPlan(
                form.value("label"),
                Choices.pick("mode", Mode.class, form),
                form.value("vehicle"),
                form.value("from"),
                form.value("to"),
                Choices.pick("leads", Leads.class, form),
                Typed.read("departs", () -> Moment.parse(departs, visit.frame().moment().zone())),
                Typed.read(
                        "floorAuthority",
                        () ->
                                new Capacities(
                                        number(visit, "belted"),
                                        number(visit, "rafts"),
                                        number(visit, "floor"),
                                        form.value("floorAuthority"),
                                        number(visit, "stretchers"))));
    }

    private static OptionalInt number(Visit visit, String field) {
        String typed = visit.form().value(field);
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseUnsignedInt(typed));
        } catch (NumberFormatException e) {
            throw new Typed(field, visit.frame().word("problem.number", typed));
        }
    }
}
