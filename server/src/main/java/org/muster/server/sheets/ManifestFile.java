package org.muster.server.sheets;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.fact.View;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.register.PersonName;
import org.muster.core.register.TravelDocument;
import org.muster.formats.tabular.writing.Value;

/**
 * A leg's manifest as workbook and CSV: the columns of the printed one in its order, then what
 * officers need besides. What facts do not hold is not there: crew, seats' numbers, a document's
 * expiry.
 */
public final class ManifestFile {
    private static final List<SheetColumn<ManifestRow>> COLUMNS =
            List.of(
                    column("sheet.number", 6, row -> Value.whole(row.number())),
                    column("sheet.name", 32, row -> Value.text(row.name())),
                    column("sheet.own_script", 26, row -> Value.text(row.ownScript())),
                    column("sheet.sex", 6, row -> Value.text(row.sex())),
                    column("sheet.born", 12, row -> Shown.born(row.born())),
                    column("sheet.nationality", 11, row -> Value.text(row.nationality())),
                    column("sheet.document_number", 18, row -> Value.text(document(row))),
                    new SheetColumn<>(
                            "sheet.place", 12, (row, words) -> Value.text(words.of(row.place()))),
                    column(
                            "sheet.household",
                            18,
                            row -> Value.text(row.household().map(Object::toString).orElse(""))),
                    new SheetColumn<>("sheet.needs", 24, ManifestFile::needs),
                    column("sheet.family_name", 22, row -> part(row, PersonName::family)),
                    column("sheet.given_names", 22, row -> part(row, PersonName::given)),
                    new SheetColumn<>("sheet.document_kind", 18, ManifestFile::kind),
                    column(
                            "sheet.document_issuer",
                            11,
                            row ->
                                    Value.text(
                                            row.document().map(TravelDocument::issuer).orElse(""))),
                    column("sheet.person", 20, row -> Value.text(row.person().toString())));

    private ManifestFile() {}

    private static SheetColumn<ManifestRow> column(
            String name, int width, java.util.function.Function<ManifestRow, Value> value) {
        return new SheetColumn<>(name, width, (row, words) -> value.apply(row));
    }

    /** Writes it and closes the stream. */
    public static void write(
            SheetFile file,
            OutputStream out,
            View view,
            Leg leg,
            SheetAsker asker,
            SheetWords words) {
        List<ManifestRow> rows = ManifestRow.listAll(view, leg);
        new SheetBook<>(
                        words.get("sheet.manifest", leg.plan().label()),
                        asker,
                        words,
                        SheetBook.marks(marks(leg, rows.size(), asker, words), asker, words),
                        COLUMNS)
                .write(file, out, rows::forEach);
    }

    private static List<Mark> marks(Leg leg, int souls, SheetAsker asker, SheetWords words) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.onEachRow("sheet.leg", Value.text(leg.plan().label())));
        marks.add(Mark.of("sheet.vehicle", leg.plan().vehicle()));
        marks.add(Mark.of("sheet.route", leg.plan().from() + " → " + leg.plan().to()));
        marks.add(time("sheet.departs", Optional.of(leg.plan().departs()), asker));
        marks.add(
                time(
                        "sheet.doors_shut",
                        leg.manifest().map(shut -> shut.stamp().instant()),
                        asker));
        marks.add(
                time(
                        "sheet.arrived",
                        leg.state() instanceof LegState.Arrived arrived
                                ? Optional.of(arrived.at())
                                : Optional.empty(),
                        asker));
        marks.add(Mark.of("sheet.souls", Value.whole(souls)));
        marks.add(Mark.onEachRow("sheet.seal", Value.text(seal(leg))));
        if (seal(leg).isEmpty()) {
            marks.add(Mark.of("sheet.draft", words.get("sheet.not_sealed")));
        }
        return marks;
    }

    private static Mark time(String name, Optional<Instant> at, SheetAsker asker) {
        return Mark.of(
                name, at.map(known -> Value.time(known, asker.plan().zone())).orElse(Value.NONE));
    }

    /** All of the seal's hash, in hexadecimal; empty while the doors are open. */
    public static String seal(Leg leg) {
        return leg.manifest()
                .map(recorded -> recorded.fact())
                .filter(ManifestClosed.class::isInstance)
                .map(fact -> ((ManifestClosed) fact).seal().hex())
                .orElse("");
    }

    private static String document(ManifestRow row) {
        return row.document().map(TravelDocument::number).orElse("");
    }

    private static Value part(
            ManifestRow row, java.util.function.Function<PersonName, String> part) {
        return row.parts().map(part).map(Value::text).orElse(Value.NONE);
    }

    private static Value kind(ManifestRow row, SheetWords words) {
        return row.document()
                .map(document -> Value.text(words.of(document.kind())))
                .orElse(Value.NONE);
    }

    private static Value needs(ManifestRow row, SheetWords words) {
        return Value.text(row.needs().stream().map(words::of).collect(Collectors.joining(", ")));
    }
}
