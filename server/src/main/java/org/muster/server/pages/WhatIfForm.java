package org.muster.server.pages;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.server.plans.Draft;
import org.muster.server.plans.WhatIf;

/** Reads one change of an alternative out of a form. */
final class WhatIfForm {
    private WhatIfForm() {}

    static WhatIf read(Visit visit, Draft draft, String act) {
        return switch (act) {
            case "move" -> {
                String departs = visit.form().value("departs");
                if (departs.isEmpty()) {
                    throw new Typed("departs", visit.frame().word("leg.departs.empty"));
                }
                yield new WhatIf.Move(
                        leg(visit, draft),
                        Typed.read(
                                "departs",
                                () -> Moment.parse(departs, visit.frame().moment().zone())));
            }
            case "resize" ->
                    new WhatIf.Resize(
                            leg(visit, draft), number(visit, "seats", 0, WhatIf.MOST_SEATS));
            case "cancel" -> new WhatIf.Cancel(leg(visit, draft));
            case "add" -> new WhatIf.Add(freshKey(draft), LegForm.read(visit));
            case "close" -> new WhatIf.Close(visit.form().value("rallyPoint"));
            case "walk-ins" -> new WhatIf.WalkIns(number(visit, "people", 1, WhatIf.MOST_WALK_INS));
            default -> throw visit.noSuchAct(act);
        };
    }

    /** One that no leg of the alternative has, whoever named those. */
    private static String freshKey(Draft draft) {
        Set<String> taken =
                draft.changes().stream()
                        .filter(WhatIf.Add.class::isInstance)
                        .map(change -> ((WhatIf.Add) change).key())
                        .collect(Collectors.toSet());
        int number = 1;
        while (taken.contains("new-" + number)) {
            number++;
        }
        return "new-" + number;
    }

    /** One of the legs that the operation has, or that the alternative adds. */
    private static String leg(Visit visit, Draft draft) {
        String leg = visit.form().value("leg");
        if (!draft.asked().names().containsKey(leg)) {
            throw visit.notThere("leg", leg);
        }
        return leg;
    }

    /** A whole number that a field holds. */
    static int number(Visit visit, String field, int least, int most) {
        String typed = visit.form().value(field);
        OptionalInt number =
                typed.matches("\\d{1,6}")
                        ? OptionalInt.of(Integer.parseInt(typed))
                        : OptionalInt.empty();
        if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
            throw new Typed(
                    field,
                    visit.frame()
                            .word(
                                    "plan.number",
                                    typed,
                                    String.valueOf(least),
                                    String.valueOf(most)));
        }
        return number.getAsInt();
    }
}
