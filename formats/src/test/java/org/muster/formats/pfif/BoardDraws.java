package org.muster.formats.pfif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws boards from a seed; every text is one that stands nowhere else on its board. */
final class BoardDraws {

    private static final List<String> SEXES = List.of("female", "male", "other");
    private static final List<String> BIRTHS = List.of("1980", "1980-02", "1980-02-29");
    private static final List<String> AGES = List.of("0", "43", "40-50");
    private static final List<String> STATUSES =
            List.of("information_sought", "believed_alive", "believed_missing", "is_note_author");

    private final Random random;
    private int texts;

    BoardDraws(long seed) {
        this.random = new Random(seed);
    }

    PfifBoard board() {
        List<PfifPerson> persons = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            persons.add(person("board.example/person." + i));
        }
        List<PfifNote> apart = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            apart.add(note("board.example/apart." + i, "other.example/p"));
        }
        return new PfifBoard(persons, apart);
    }

    PfifPerson person(String id) {
        Map<PersonField, String> values = new EnumMap<>(PersonField.class);
        for (PersonField field : PersonField.values()) {
            if (field.isNeeded() || random.nextBoolean()) {
                values.put(field, value(field.kind()));
            }
        }
        values.put(PersonField.PERSON_RECORD_ID, id);
        List<PfifNote> notes = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            notes.add(note(id + ".note." + i, id));
        }
        return new PfifPerson(values, notes);
    }

    private PfifNote note(String id, String about) {
        Map<NoteField, String> values = new EnumMap<>(NoteField.class);
        for (NoteField field : NoteField.values()) {
            if (field.isNeeded() || random.nextBoolean()) {
                values.put(field, value(field.kind()));
            }
        }
        values.put(NoteField.NOTE_RECORD_ID, id);
        values.put(NoteField.PERSON_RECORD_ID, about);
        return new PfifNote(values);
    }

    private String value(ValueKind kind) {
        return switch (kind) {
            case TEXT -> "Aïcha <" + ++texts + "> & آمنة";
            case RECORD_ID -> "linked.example/" + ++texts;
            case TIME ->
                    "2023-08-0%dT1%d:30:00Z".formatted(1 + random.nextInt(9), random.nextInt(9));
            case SEX -> one(SEXES);
            case BIRTH -> one(BIRTHS);
            case AGE -> one(AGES);
            case YES_NO -> String.valueOf(random.nextBoolean());
            case STATUS -> one(STATUSES);
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
