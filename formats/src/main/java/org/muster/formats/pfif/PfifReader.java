package org.muster.formats.pfif;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.formats.problem.Reading;
import org.muster.formats.xml.XmlElement;
import org.muster.formats.xml.XmlField;
import org.muster.formats.xml.XmlLimits;
import org.muster.formats.xml.XmlSource;
import org.muster.formats.xml.XmlTree;

/**
 * Reads PFIF 1.1 to 1.4. A record without an id is told and left out, since nothing later could
 * speak of it; of any other, what stands wrong is told and left out. Fields may stand in any order.
 * A note that stands apart comes to its person, where the document has one.
 */
public final class PfifReader {

    private final XmlSource source;
    private final Version version;
    private final Map<String, PfifPerson> persons = new LinkedHashMap<>();
    private final Map<String, List<PfifNote>> notes = new LinkedHashMap<>();
    private final Map<String, PfifNote> noteById = new LinkedHashMap<>();

    private PfifReader(XmlSource source, Version version) {
        this.source = source;
        this.version = version;
    }

    /**
     * Reads one document; the stream is left open.
     *
     * @param file what problems call it
     */
    public static Reading<PfifBoard> read(String file, InputStream in) {
        XmlSource source = new XmlSource(file, "PFIF");
        Optional<XmlElement> root = XmlTree.read(in, XmlLimits.USUAL, source);
        return source.answer(root.flatMap(found -> board(XmlField.root(source, found))));
    }

    private static Optional<PfifBoard> board(XmlField root) {
        Optional<Version> version = Version.find(root.element().namespace());
        if (version.isEmpty() || !root.element().name().equals("pfif")) {
            root.source()
                    .tell(
                            "006",
                            root.line(),
                            root.path(),
                            root.element().namespace(),
                            "is no PFIF from 1.1 to 1.4, so nothing was read.",
                            "Ask for <pfif xmlns=\"" + Version.V1_4.namespace() + "\">.");
            return Optional.empty();
        }
        return Optional.of(new PfifReader(root.source(), version.get()).read(root));
    }

    private PfifBoard read(XmlField root) {
        int number = 0;
        for (XmlElement child : root.element().children()) {
            XmlField record =
                    new XmlField(
                            source, child, root.path() + "/" + child.name() + "[" + ++number + "]");
            if (child.is(version.namespace(), "person")) {
                person(record);
            } else if (child.is(version.namespace(), "note")) {
                note(record, Optional.empty());
            } else {
                record.tell(
                        "011", "is neither a person nor a note and was not read.", "Remove it.");
            }
        }
        List<PfifPerson> found = new ArrayList<>();
        persons.forEach((id, person) ->
                found.add(
                        new PfifPerson(
                                person.values(),
                                Optional.ofNullable(notes.remove(id)).orElse(List.of()))));
        return new PfifBoard(found, notes.values().stream().flatMap(List::stream).toList());
    }

    private void person(XmlField record) {
        RecordFields<PersonField> fields = RecordFields.read(record, version, PersonField.class);
        String id = fields.values().getOrDefault(PersonField.PERSON_RECORD_ID, "");
        fields.tellMissing(PersonField::isNeeded, this::mayBeMissing);
        if (persons.containsKey(id)) {
            fields.tellRepeated(PersonField.PERSON_RECORD_ID, id);
            return;
        }
        fields.notes().forEach(note -> note(note, Optional.of(id).filter(text -> !text.isEmpty())));
        if (id.isEmpty()) {
            return;
        }
        persons.put(id, withFullName(new PfifPerson(fields.values(), List.of())));
    }

    /** Boards before 1.3 knew no full name, and one that has expired has none any more. */
    private boolean mayBeMissing(PersonField field, Map<PersonField, String> values) {
        if (!version.hasFullNames()) {
            return field == PersonField.FULL_NAME || field == PersonField.SOURCE_DATE;
        }
        return field == PersonField.FULL_NAME
                && values.containsKey(PersonField.EXPIRY_DATE)
                && values.keySet().stream().allMatch(PersonField::outlastsExpiry);
    }

    private PfifPerson withFullName(PfifPerson person) {
        if (version.hasFullNames() || !person.get(PersonField.FULL_NAME).isEmpty()) {
            return person;
        }
        String parts =
                person.get(PersonField.GIVEN_NAME) + " " + person.get(PersonField.FAMILY_NAME);
        return person.with(PersonField.FULL_NAME, parts.strip());
    }

    private void note(XmlField record, Optional<String> about) {
        RecordFields<NoteField> fields = RecordFields.read(record, version, NoteField.class);
        fields.tellMissing(
                field ->
                        field.isNeeded()
                                || (field == NoteField.PERSON_RECORD_ID && about.isEmpty()),
                (field, values) -> false);
        fields.notes()
                .forEach(inside ->
                        inside.tell(
                                "011",
                                "is a note inside a note and was not read.",
                                "Move it out."));
        String id = fields.values().getOrDefault(NoteField.NOTE_RECORD_ID, "");
        if (id.isEmpty()) {
            return;
        }
        PfifNote note = new PfifNote(fields.values());
        if (about.isPresent() && !note.findPersonId().equals(about)) {
            if (note.findPersonId().isPresent()) {
                record.source()
                        .tell(
                                "022",
                                record.line(),
                                record.path() + "/person_record_id",
                                note.get(NoteField.PERSON_RECORD_ID),
                                "is not the person in whose record the note stands, "
                                        + about.get()
                                        + ", which was taken.",
                                "Correct it, or move the note.");
            }
            note = note.with(NoteField.PERSON_RECORD_ID, about.get());
        }
        if (noteById.putIfAbsent(id, note) != null) {
            fields.tellRepeated(NoteField.NOTE_RECORD_ID, id);
            return;
        }
        notes.computeIfAbsent(note.get(NoteField.PERSON_RECORD_ID), absent -> new ArrayList<>())
                .add(note);
    }
}
