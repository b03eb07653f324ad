package org.muster.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.muster.core.demarche.DemarcheFact.DemarcheMade;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.incident.IncidentFact.IncidentReported;
import org.muster.core.incident.IncidentFact.IncidentUpdated;
import org.muster.core.place.PlaceFact.PlaceSet;
import org.muster.core.post.PostFact.PostStatusSet;
import org.muster.core.tripwire.Firing;
import org.muster.core.tripwire.Signal;
import org.muster.core.tripwire.Tripwire;
import org.muster.exercises.folder.ConditionPhrase;
import org.muster.exercises.play.Exercise;

/** The tripwires of an exercise: when each would have fired, and by what. */
final class TripwireTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PrintWriter out;
    private final Exercise exercise;

    TripwireTable(PrintWriter out, Exercise exercise) {
        this.out = out;
        this.exercise = exercise;
    }

    void print(View view) {
        List<Tripwire> tripwires = Tripwire.listAll(view);
        if (!tripwires.isEmpty()) {
            out.printf("%nTripwires: when each would have fired, and by what (local)%n");
            tripwires.forEach(this::print);
            out.flush();
        }
    }

    private void print(Tripwire tripwire) {
        var plan = tripwire.plan();
        out.printf(
                "%s: %d within %d hours of: %s%n",
                plan.name().text(),
                plan.needed(),
                plan.within().toHours(),
                String.join(
                        "; ",
                        plan.conditions().listAll().stream().map(ConditionPhrase::print).toList()));
        if (tripwire.firings().isEmpty()) {
            out.println("  not reached");
        }
        tripwire.firings().forEach(this::print);
    }

    private void print(Firing firing) {
        out.printf("  %s fired%n", local(firing.at()));
        firing.signals().forEach(this::print);
    }

    private void print(Signal signal) {
        out.printf(
                "    %s %s: %s (%s)%n",
                local(signal.at()),
                ConditionPhrase.print(signal.condition()),
                tell(signal.fact()),
                signal.fact().id());
    }

    private String local(Instant at) {
        return TIME.format(at.atZone(exercise.folder().operation().zone()));
    }

    private static String tell(Recorded recorded) {
        return switch (recorded.fact()) {
            case IncidentReported told -> told.report().text().text();
            case IncidentUpdated told -> told.report().text().text();
            case PostStatusSet set -> set.said().reason();
            case PlaceSet set -> set.name() + " " + set.status();
            case DemarcheMade made -> made.asked().text();
            default -> recorded.fact().getClass().getSimpleName();
        };
    }
}
