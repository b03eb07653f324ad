package org.muster.server.sheets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.operation.OperationPlan;
import org.muster.formats.tabular.writing.Value;

/** What is so of a whole manifest: its leg, its times and its seal. */
public final class ManifestMarks {
    private ManifestMarks() {}

    static List<Mark> list(Leg leg, OperationPlan plan, SheetWords words) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.onEachRow("sheet.leg", Value.text(leg.plan().label())));
        marks.add(Mark.of("sheet.vehicle", leg.plan().vehicle()));
        marks.add(Mark.of("sheet.route", leg.plan().from() + " → " + leg.plan().to()));
        marks.add(time("sheet.departs", Optional.of(leg.plan().departs()), plan));
        marks.add(
                time("sheet.doors_shut", leg.manifest().map(shut -> shut.stamp().instant()), plan));
        marks.add(
                time(
                        "sheet.arrived",
                        leg.state() instanceof LegState.Arrived arrived
                                ? Optional.of(arrived.at())
                                : Optional.empty(),
                        plan));
        marks.add(Mark.onEachRow("sheet.seal", Value.text(seal(leg))));
        if (seal(leg).isEmpty()) {
            marks.add(Mark.of("sheet.draft", words.get("sheet.not_sealed")));
        }
        return marks;
    }

    private static Mark time(String name, Optional<Instant> at, OperationPlan plan) {
        return Mark.of(name, at.map(known -> Value.time(known, plan.zone())).orElse(Value.NONE));
    }

    /** All of the seal's hash, in hexadecimal; empty while the doors are open. */
    public static String seal(Leg leg) {
        return leg.manifest()
                .map(recorded -> recorded.fact())
                .filter(ManifestClosed.class::isInstance)
                .map(fact -> ((ManifestClosed) fact).seal().hex())
                .orElse("");
    }
}
