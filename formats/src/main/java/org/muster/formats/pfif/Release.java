package org.muster.formats.pfif;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a person may leave us. Who was not asked has said nothing, so nothing leaves. */
public sealed interface Release {

    /** Nothing leaves, not even that we know of them. */
    Release NOTHING = new Withheld();

    /** The person as may be told at a moment; absent when nothing may. */
    Optional<PfifPerson> apply(PfifPerson person, Instant now);

    /** Nothing leaves. */
    record Withheld() implements Release {
        @Override
        public Optional<PfifPerson> apply(PfifPerson person, Instant now) {
            return Optional.empty();
        }
    }

    /**
     * These fields leave, until the consent ends. The ids and dates that PFIF needs go with them; a
     * name does not, so that without one nothing leaves.
     *
     * @param notes fields of notes; none: no notes leave
     * @param until when the consent ends, and everybody who has the record must blank it
     */
    record Named(Set<PersonField> person, Set<NoteField> notes, Instant until) implements Release {

        public Named {
            person = Set.copyOf(person);
            notes = Set.copyOf(notes);
            until = until.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public Optional<PfifPerson> apply(PfifPerson whole, Instant now) {
            boolean hasName =
                    person.contains(PersonField.FULL_NAME)
                            && !whole.get(PersonField.FULL_NAME).isEmpty();
            if (!hasName) {
                return Optional.empty();
            }
            PfifPerson dated = ending(whole, until);
            PfifPerson told = dated.at(now);
            return Optional.of(told.isTombstone() ? told : kept(dated));
        }

        private PfifPerson kept(PfifPerson dated) {
            EnumMap<PersonField, String> values = new EnumMap<>(PersonField.class);
            dated.values()
                    .forEach((field, text) -> {
                        if (field.outlastsExpiry() || person.contains(field)) {
                            values.put(field, text);
                        }
                    });
            return new PfifPerson(
                    values, dated.notes().stream().flatMap(note -> kept(note).stream()).toList());
        }

        /** A note of which something that PFIF needs may not be told does not leave at all. */
        private Optional<PfifNote> kept(PfifNote note) {
            Set<NoteField> told =
                    EnumSet.of(
                            NoteField.NOTE_RECORD_ID,
                            NoteField.PERSON_RECORD_ID,
                            NoteField.ENTRY_DATE,
                            NoteField.SOURCE_DATE);
            told.addAll(notes);
            EnumMap<NoteField, String> values = new EnumMap<>(NoteField.class);
            note.values()
                    .forEach((field, text) -> {
                        if (told.contains(field)) {
                            values.put(field, text);
                        }
                    });
            boolean whole =
                    List.of(NoteField.values()).stream()
                            .filter(NoteField::isNeeded)
                            .allMatch(values::containsKey);
            return whole ? Optional.of(new PfifNote(values)) : Optional.empty();
        }
    }

    /**
     * The consent was taken back after something had left: whoever has the record is told to blank
     * it.
     *
     * @param at when it was taken back
     */
    record Withdrawn(Instant at) implements Release {

        public Withdrawn {
            at = at.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public Optional<PfifPerson> apply(PfifPerson person, Instant now) {
            return Optional.of(ending(person, at).blanked());
        }
    }

    /** The same, to be blanked at that moment if not before. */
    private static PfifPerson ending(PfifPerson person, Instant at) {
        Instant ends = person.findExpiry().filter(expiry -> expiry.isBefore(at)).orElse(at);
        return person.with(
                PersonField.EXPIRY_DATE, ends.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
