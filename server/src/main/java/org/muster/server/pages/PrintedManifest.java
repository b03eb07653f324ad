package org.muster.server.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.register.TravelDocument;
import org.muster.formats.manifest.ManifestColumn;
import org.muster.formats.manifest.ManifestLine;
import org.muster.formats.manifest.ManifestSheet;
import org.muster.formats.manifest.SheetLanguage;
import org.muster.server.sheets.ManifestMarks;
import org.muster.server.sheets.ManifestRow;

/** A leg's manifest as it goes on paper, with its seal. */
final class PrintedManifest {
    private PrintedManifest() {}

    /** In French for readers of French, else in English, all of it. */
    static ManifestSheet of(Visit visit, Leg leg) {
        View view = visit.view();
        Frame reading = visit.frame();
        boolean french = reading.words().language().equals("fr");
        Frame frame = reading.with(Words.of(french ? "fr" : "en"));
        var plan = frame.operation().plan();
        return new ManifestSheet(
                french ? SheetLanguage.FR : SheetLanguage.EN,
                plan.exercise(),
                List.of(plan.name(), plan.post()),
                leg.plan().label(),
                leg.plan().from() + " → " + leg.plan().to(),
                times(leg, frame),
                Arrays.asList(ManifestColumn.values()),
                lines(view, leg, frame),
                ManifestMarks.seal(leg),
                frame.reader().name(),
                visit.desk().now(),
                plan.zone());
    }

    private static List<ManifestSheet.TimeLine> times(Leg leg, Frame frame) {
        List<ManifestSheet.TimeLine> times = new ArrayList<>();
        times.add(
                new ManifestSheet.TimeLine(
                        frame.word("leg.departs"), frame.zoned(leg.plan().departs())));
        leg.manifest()
                .ifPresent(closed ->
                        times.add(
                                new ManifestSheet.TimeLine(
                                        frame.word("leg.state.doors-shut"),
                                        frame.zoned(closed.stamp().instant()))));
        if (leg.state() instanceof LegState.Arrived arrived) {
            times.add(
                    new ManifestSheet.TimeLine(
                            frame.word("leg.state.arrived"), frame.zoned(arrived.at())));
        }
        if (frame.moment().past()) {
            times.add(new ManifestSheet.TimeLine(frame.word("sheet.as_of"), frame.asOf()));
        }
        return times;
    }

    private static List<ManifestLine> lines(View view, Leg leg, Frame frame) {
        return ManifestRow.listAll(view, leg).stream()
                .map(row ->
                        new ManifestLine(
                                row.number(),
                                row.name(),
                                row.ownScript(),
                                row.sex(),
                                Births.text(row.born()),
                                row.nationality(),
                                row.document().map(TravelDocument::number).orElse(""),
                                row.place(),
                                "",
                                row.household().map(Object::toString).orElse(""),
                                needs(row, frame)))
                .toList();
    }

    private static String needs(ManifestRow row, Frame frame) {
        return String.join(", ", row.needs().stream().map(frame::word).toList());
    }
}
