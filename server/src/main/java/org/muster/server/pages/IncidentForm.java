package org.muster.server.pages;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.incident.Credibility;
import org.muster.core.incident.Crowd;
import org.muster.core.incident.Grading;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentReport;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.incident.Reliability;
import org.muster.core.register.Note;

/** A report of an incident as it is typed. */
final class IncidentForm {
    private IncidentForm() {}

    static IncidentReport read(Visit visit) {
        Form form = visit.form();
        return new IncidentReport(
                Choices.find(form.value("kind"), IncidentKind.class).orElse(IncidentKind.OTHER),
                Typed.read("began", () -> visit.timeOrNow("began")),
                ended(visit),
                form.value("place"),
                PlacePages.position(form),
                new Crowd(number(visit, "crowdLow"), number(visit, "crowdHigh")),
                Choices.find(form.value("severity"), IncidentSeverity.class)
                        .orElseThrow(() ->
                                new Typed(
                                        "severity", visit.frame().word("incident.severity.none"))),
                new Note(form.value("text")),
                new Note(form.value("source")),
                grading(form));
    }

    /** What nobody graded cannot be judged. */
    static Grading grading(Form form) {
        return new Grading(
                Choices.find(form.value("reliability"), Reliability.class).orElse(Reliability.F),
                Choices.find(form.value("credibility"), Credibility.class)
                        .orElse(Credibility.NOT_JUDGED));
    }

    private static Optional<Instant> ended(Visit visit) {
        return time(visit, "ended");
    }

    /** The time typed into a field, if any was. */
    static Optional<Instant> time(Visit visit, String field) {
        return visit.form().value(field).isEmpty()
                ? Optional.empty()
                : Optional.of(Typed.read(field, () -> visit.timeOrNow(field)));
    }

    static OptionalInt number(Visit visit, String field) {
        String typed = visit.form().value(field).replaceAll("[\\s\u00a0\u202f]", "");
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!typed.matches("[0-9]{1,7}")) {
            throw new Typed(field, visit.frame().word("incident.crowd.wrong", typed));
        }
        return OptionalInt.of(Integer.parseInt(typed));
    }
}
