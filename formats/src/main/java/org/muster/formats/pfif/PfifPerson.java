package org.muster.formats.pfif;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who is sought or was found, as one board has it, and what is said of them. A field that
 * nobody filled in is not there.
 *
 * @param notes all of them about this person
 */
public record PfifPerson(Map<PersonField, String> values, List<PfifNote> notes) {

    /**
     * @throws IllegalArgumentException without an id, with a value that its field cannot hold, or
     *     with a note about somebody else
     */
    public PfifPerson {
        EnumMap<PersonField, String> said = new EnumMap<>(PersonField.class);
        values.forEach((field, text) -> {
            if (!text.isEmpty()) {
                if (!field.kind().takes(text)) {
                    throw new IllegalArgumentException(field.element() + " " + field.kind().rule());
                }
                said.put(field, text);
            }
        });
        String id = said.get(PersonField.PERSON_RECORD_ID);
        if (id == null) {
            throw new IllegalArgumentException("a person needs a person_record_id");
        }
        for (PfifNote note : notes) {
            if (!note.findPersonId().equals(Optional.of(id))) {
                throw new IllegalArgumentException("note " + note.id() + " is not about " + id);
            }
        }
        values = Collections.unmodifiableMap(said);
        notes = List.copyOf(notes);
    }

    public String id() {
        return get(PersonField.PERSON_RECORD_ID);
    }

    /** What stands in a field; empty when nothing does. */
    public String get(PersonField field) {
        return values.getOrDefault(field, "");
    }

    /** Until when it may be kept. */
    public Optional<Instant> findExpiry() {
        return Optional.ofNullable(values.get(PersonField.EXPIRY_DATE)).map(Instant::parse);
    }

    /** Whether nothing but its id and dates is there. */
    public boolean isTombstone() {
        return notes.isEmpty()
                && values.containsKey(PersonField.EXPIRY_DATE)
                && values.keySet().stream().allMatch(PersonField::outlastsExpiry);
    }

    /** The same without its notes and all but its id and dates. */
    public PfifPerson blanked() {
        EnumMap<PersonField, String> kept = new EnumMap<>(PersonField.class);
        values.forEach((field, text) -> {
            if (field.outlastsExpiry()) {
                kept.put(field, text);
            }
        });
        return new PfifPerson(kept, List.of());
    }

    /** How it may be kept and shown at a moment: as it is, or blanked once it has expired. */
    public PfifPerson at(Instant now) {
        return findExpiry().filter(expiry -> !expiry.isAfter(now)).isPresent() ? blanked() : this;
    }

    PfifPerson with(PersonField field, String text) {
        EnumMap<PersonField, String> more = new EnumMap<>(PersonField.class);
        more.putAll(values);
        more.put(field, text);
        return new PfifPerson(more, notes);
    }
}
