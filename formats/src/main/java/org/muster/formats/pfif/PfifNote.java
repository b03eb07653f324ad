package org.muster.formats.pfif;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What somebody says of a person. A field that nobody filled in is not there. */
public record PfifNote(Map<NoteField, String> values) {

    /**
     * @throws IllegalArgumentException without an id, or with a value that its field cannot hold
     */
    public PfifNote {
        EnumMap<NoteField, String> said = new EnumMap<>(NoteField.class);
        values.forEach((field, text) -> {
            if (!text.isEmpty()) {
                if (!field.kind().takes(text)) {
                    throw new IllegalArgumentException(field.element() + " " + field.kind().rule());
                }
                said.put(field, text);
            }
        });
        if (!said.containsKey(NoteField.NOTE_RECORD_ID)) {
            throw new IllegalArgumentException("a note needs a note_record_id");
        }
        values = Collections.unmodifiableMap(said);
    }

    public String id() {
        return get(NoteField.NOTE_RECORD_ID);
    }

    /** Whom it is about; empty when that is not known. */
    public Optional<String> findPersonId() {
        return Optional.ofNullable(values.get(NoteField.PERSON_RECORD_ID));
    }

    /** What stands in a field; empty when nothing does. */
    public String get(NoteField field) {
        return values.getOrDefault(field, "");
    }

    PfifNote with(NoteField field, String text) {
        EnumMap<NoteField, String> more = new EnumMap<>(NoteField.class);
        more.putAll(values);
        more.put(field, text);
        return new PfifNote(more);
    }
}
