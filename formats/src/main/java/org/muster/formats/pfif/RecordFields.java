package org.muster.formats.pfif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.muster.formats.xml.XmlElement;
import org.muster.formats.xml.XmlField;

/**
 * The fields of one record, as far as their values fit.
 *
 * @param seen those that stand in it, fitting or not
 * @param notes the notes inside it
 */
record RecordFields<F extends Enum<F> & RecordField>(
        XmlField record,
        Map<F, String> values,
        Map<F, XmlField> seen,
        List<XmlField> notes,
        List<F> all) {

    static <F extends Enum<F> & RecordField> RecordFields<F> read(
            XmlField record, Version version, Class<F> type) {
        Map<String, F> byName = new LinkedHashMap<>();
        for (F field : type.getEnumConstants()) {
            byName.put(field.element(), field);
        }
        RecordFields<F> fields =
                new RecordFields<>(
                        record,
                        new EnumMap<>(type),
                        new EnumMap<>(type),
                        new ArrayList<>(),
                        List.of(type.getEnumConstants()));
        if (!record.text().isEmpty()) {
            record.tell("015", "stands between the elements and was not read.", "Remove it.");
        }
        for (XmlElement child : record.element().children()) {
            XmlField field =
                    new XmlField(record.source(), child, record.path() + "/" + child.name());
            F known = byName.get(version.today(child.name()));
            if (child.is(version.namespace(), "note")) {
                fields.notes().add(field);
            } else if (known == null || !child.namespace().equals(version.namespace())) {
                field.tell(
                        "011",
                        "is no field that PFIF knows here, and was not read.",
                        "Remove it, or move it into the description.");
            } else {
                fields.take(known, field);
            }
        }
        return fields;
    }

    private void take(F known, XmlField field) {
        ValueKind kind = known.kind();
        if (!field.element().children().isEmpty()) {
            field.tell("016", "holds elements, which were not read.", "Write text in it.");
        }
        if (seen.putIfAbsent(known, field) != null) {
            field.tell("013", "stands here a second time; the first is read.", "Remove one.");
        } else if (!field.text().isEmpty() && !kind.takes(field.text())) {
            field.tell("020", kind.rule() + " It was left out.", kind.wayOut());
        } else if (!field.text().isEmpty()) {
            values.put(known, field.text());
        }
    }

    /** Tells what the standard needs and nobody filled in. */
    void tellMissing(Predicate<F> needed, BiPredicate<F, Map<F, String>> mayBeMissing) {
        for (F field : all) {
            boolean blank = seen.get(field) == null || seen.get(field).text().isEmpty();
            if (needed.test(field) && blank && !mayBeMissing.test(field, values)) {
                record.source()
                        .tell(
                                "010",
                                record.line(),
                                record.path() + "/" + field.element(),
                                "",
                                "is missing or empty, but needed.",
                                "Add <" + field.element() + ">.");
            }
        }
    }

    void tellRepeated(F idField, String id) {
        record.source()
                .tell(
                        "021",
                        record.line(),
                        record.path() + "/" + idField.element(),
                        id,
                        "stands in this document a second time; the first record was read"
                                + (notes.isEmpty()
                                        ? "."
                                        : ", and of this one nothing, nor its notes."),
                        "Ask for each record once.");
    }
}
