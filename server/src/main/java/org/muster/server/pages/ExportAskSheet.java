package org.muster.server.pages;

import java.time.Duration;
import java.util.List;
import org.muster.core.export.ExportField;
import org.muster.core.movement.Leg;

/** The form on which an export is asked for. */
public record ExportAskSheet(List<Leg> legs, String until) {
    /** As long as most recipients need. */
    private static final Duration USUAL = Duration.ofDays(1);

    static ExportAskSheet of(Visit visit) {
        return new ExportAskSheet(
                Leg.listAll(visit.view()),
                visit.frame().moment().inForms(visit.desk().now().plus(USUAL)));
    }

    public boolean isTicked(Frame frame, ExportField field) {
        return frame.form().has("fields", field.name());
    }
}
