package org.muster.core.station;

import static org.muster.core.station.StationRefusal.*;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.register.RegisterRules;
import org.muster.core.station.StationCommand.ConfirmMinor;
import org.muster.core.station.StationCommand.KeyForm;
import org.muster.core.station.StationCommand.PassStation;
import org.muster.core.station.StationCommand.PlanStations;
import org.muster.core.station.StationFact.MinorConfirmed;
import org.muster.core.station.StationFact.StationsPlanned;

/** Decides what becomes of commands at stations. */
public final class StationRules {
    private StationRules() {}

    public static Decision decide(View view, StationCommand command, Context context) {
        return switch (command) {
            case PlanStations plan -> plan(plan);
            case PassStation pass -> PassingRules.pass(view, pass, context);
            case ConfirmMinor confirm -> confirm(view, confirm, context);
            case KeyForm key -> FormRules.key(view, key, context);
        };
    }

    private static Decision plan(PlanStations plan) {
        List<Refusal> reasons = new ArrayList<>();
        refuseBlank(reasons, "gate", plan.gate());
        if (!plan.stations().contains(Station.MANIFEST)) {
            reasons.add(Refusal.of(NO_MANIFEST, "stations", plan.gate()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new StationsPlanned(
                                        plan.operation(),
                                        plan.gate().strip(),
                                        plan.mode(),
                                        plan.stations())));
    }

    private static Decision confirm(View view, ConfirmMinor confirm, Context context) {
        List<Refusal> reasons =
                RegisterRules.refuseUnknown(view, "person", List.of(confirm.person()));
        if (confirm.second().strip().equalsIgnoreCase(context.by().value())) {
            reasons.add(Refusal.of(SECOND_IS_SAME, "second", confirm.second()));
        }
        if (confirm.reason().text().isEmpty()) {
            reasons.add(Refusal.of(REASON_NEEDED, "reason", "Sending a minor on alone"));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new MinorConfirmed(
                                        confirm.person(),
                                        confirm.second().strip(),
                                        confirm.reason())));
    }

    static void refuseBlank(List<Refusal> reasons, String field, String value) {
        if (value.isBlank()) {
            reasons.add(Refusal.of(BLANK, field, field));
        }
    }
}
