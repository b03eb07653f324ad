package org.muster.server.pages;

import org.muster.core.clearance.ClearanceCommand.AskClearance;
import org.muster.core.clearance.ClearanceCommand.GiveClearance;
import org.muster.core.clearance.ClearanceCommand.NeedClearances;
import org.muster.core.clearance.ClearanceCommand.RefuseClearance;
import org.muster.core.clearance.ClearanceKind;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;

/** What is typed about the clearances of a leg. */
final class ClearanceForm {
    private ClearanceForm() {}

    static Command read(Visit visit, LegId leg, String act) {
        Form form = visit.form();
        return switch (act) {
            case "need" ->
                    new NeedClearances(leg, Choices.ticked("kinds", ClearanceKind.class, form));
            case "ask" ->
                    new AskClearance(
                            leg,
                            kind(form),
                            form.value("of"),
                            IncidentForm.time(visit, "deadline"),
                            IncidentForm.number(visit, "percent"),
                            Typed.read("at", () -> visit.timeOrNow("at")));
            case "give" ->
                    new GiveClearance(
                            leg,
                            kind(form),
                            form.value("reference"),
                            IncidentForm.time(visit, "from"),
                            IncidentForm.time(visit, "until"),
                            Typed.read("at", () -> visit.timeOrNow("at")));
            case "refuse" ->
                    new RefuseClearance(
                            leg,
                            kind(form),
                            form.value("why"),
                            Typed.read("at", () -> visit.timeOrNow("at")));
            default -> throw visit.noSuchAct(act);
        };
    }

    private static ClearanceKind kind(Form form) {
        return Choices.pick("kind", ClearanceKind.class, form);
    }
}
