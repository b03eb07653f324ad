package org.muster.server.sheets;

import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muster.core.export.Canary;
import org.muster.core.export.Export;
import org.muster.core.export.ExportField;
import org.muster.core.export.ExportForm;
import org.muster.core.export.ExportKind;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.ContactPoint.Channel;
import org.muster.core.register.PersonName;
import org.muster.core.register.TravelDocument;
import org.muster.formats.tabular.writing.Value;

/**
 * An export as a workbook or CSV: the approved fields and no others, the people it is about with
 * its canaries among them by name, and whose it is on every sheet or row.
 */
public final class ExportBook {
    private static final Comparator<ExportRow> ORDER =
            Comparator.comparing(ExportRow::name, PersonName.ORDER)
                    .thenComparing(row -> row.person().value());

    private ExportBook() {}

    /** What is written: {@code view} is the operation as of the approval. */
    public record Matter(
            View view, OperationPlan plan, Export export, List<ExportPeople.Picked> people) {}

    /** Writes it and closes the stream. */
    public static void write(Matter matter, OutputStream out, SheetWords words) {
        Export export = matter.export();
        SheetAsker asker =
                new SheetAsker(
                        matter.plan(),
                        export.askedBy().value(),
                        export.decided().orElse(export.first()).stamp().instant(),
                        export.first().stamp().instant());
        List<SheetColumn<ExportRow>> columns = columns(export, matter.plan().zone());
        List<ExportRow> rows = rows(matter);
        new SheetBook<>(
                        words.get("sheet.export_title", export.id(), recipient(export)),
                        asker,
                        words,
                        SheetBook.marks(marks(matter, words), asker, words),
                        columns)
                .write(file(export.asked().form()), out, rows::forEach);
    }

    /** The kind of file that is inside. */
    public static SheetFile file(ExportForm form) {
        return switch (form) {
            case WORKBOOK -> SheetFile.XLSX;
            case CSV -> SheetFile.CSV;
        };
    }

    private static String recipient(Export export) {
        return export.asked().recipient().name().text()
                + ", "
                + export.asked().recipient().office().text();
    }

    private static List<ExportRow> rows(Matter matter) {
        List<ExportRow> rows =
                new ArrayList<>(
                        matter.people().stream()
                                .map(picked -> ExportRow.of(matter.view(), picked))
                                .toList());
        int people = rows.size();
        if (people > 0) {
            for (Canary canary : matter.export().canaries()) {
                int beside = Math.floorMod(canary.person().value(), people);
                rows.add(ExportRow.of(canary, rows.get(beside)));
            }
            rows.sort(ORDER);
        }
        return rows;
    }

    private static List<Mark> marks(Matter matter, SheetWords words) {
        Export export = matter.export();
        int people = matter.people().size();
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.onEachRow("sheet.export", Value.text(export.id().toString())));
        export.asked().rows().leg().flatMap(id -> Leg.find(matter.view(), id)).stream()
                .filter(leg -> export.asked().rows().kind() == ExportKind.MANIFEST)
                .forEach(leg -> marks.addAll(ManifestMarks.list(leg, matter.plan(), words)));
        marks.add(Mark.of("sheet.recipient", recipient(export)));
        marks.add(Mark.of("sheet.reason", export.asked().reason().text()));
        marks.add(
                Mark.of(
                        "sheet.approved_by",
                        export.decided().map(one -> one.by()).map(UserId::value).orElse("")));
        marks.add(Mark.of("sheet.persons", Value.whole(people)));
        marks.add(
                Mark.of("sheet.canaries", Value.whole(people == 0 ? 0 : export.canaries().size())));
        marks.add(Mark.of("sheet.handling", words.get("sheet.handling_text")));
        return marks;
    }

    private static List<SheetColumn<ExportRow>> columns(Export export, ZoneId zone) {
        return export.asked().fields().stream().map(field -> column(field, zone)).toList();
    }

    private static SheetColumn<ExportRow> column(ExportField field, ZoneId zone) {
        return switch (field) {
            case NAME -> text("sheet.name", 32, row -> row.name().onLists());
            case OWN_SCRIPT -> text("sheet.own_script", 26, row -> row.name().original());
            case FAMILY_NAME -> text("sheet.family_name", 22, row -> row.name().family());
            case GIVEN_NAMES -> text("sheet.given_names", 22, row -> row.name().given());
            case SEX -> text("sheet.sex", 6, row -> Shown.sex(row.details().sex()));
            case BORN ->
                    new SheetColumn<>(
                            "sheet.born", 12, (row, words) -> Shown.born(row.details().born()));
            case NATIONALITY -> text("sheet.nationality", 11, ExportRow::nationality);
            case STATE -> word("sheet.state", 22, ExportRow::state);
            case LEG -> text("sheet.leg", 12, ExportRow::leg);
            case SINCE ->
                    new SheetColumn<>(
                            "sheet.since",
                            20,
                            (row, words) ->
                                    row.since().map(at -> Value.time(at, zone)).orElse(Value.NONE));
            case PHONES -> text("sheet.phone", 26, row -> row.all(Channel.PHONE));
            case EMAILS -> text("sheet.email", 26, row -> row.all(Channel.EMAIL));
            case DOCUMENT_NUMBER ->
                    text(
                            "sheet.document_number",
                            18,
                            row -> row.document().map(TravelDocument::number).orElse(""));
            case DOCUMENT_KIND ->
                    word(
                            "sheet.document_kind",
                            18,
                            row -> row.document().map(TravelDocument::kind));
            case DOCUMENT_ISSUER ->
                    text(
                            "sheet.document_issuer",
                            11,
                            row -> row.document().map(TravelDocument::issuer).orElse(""));
            case PLACE -> word("sheet.place", 12, ExportRow::place);
            case HOUSEHOLD ->
                    text(
                            "sheet.household",
                            18,
                            row -> row.household().map(Object::toString).orElse(""));
            case NEEDS ->
                    new SheetColumn<>(
                            "sheet.needs",
                            24,
                            (row, words) ->
                                    Value.text(
                                            row.needs().stream()
                                                    .map(words::of)
                                                    .collect(Collectors.joining(", "))));
            case PERSON -> text("sheet.person", 20, row -> row.person().toString());
        };
    }

    private static SheetColumn<ExportRow> text(
            String key, int width, Function<ExportRow, String> text) {
        return new SheetColumn<>(key, width, (row, words) -> Value.text(text.apply(row)));
    }

    private static SheetColumn<ExportRow> word(
            String key, int width, Function<ExportRow, ? extends Optional<? extends Enum<?>>> of) {
        return new SheetColumn<>(
                key,
                width,
                (row, words) -> {
                    Optional<? extends Enum<?>> constant = of.apply(row);
                    return constant.isPresent() ? Value.text(words.of(constant.get())) : Value.NONE;
                });
    }
}
