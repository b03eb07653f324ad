package org.muster.formats.pfif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing leaves that no consent names, and what left is taken back. */
class ReleaseTest {

    private static final Instant NOW = Instant.parse("2023-07-31T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2023-09-01T00:00:00Z");
    private static final Release NAME_ONLY =
            new Release.Named(Set.of(PersonField.FULL_NAME), Set.of(), UNTIL);

    private final PfifPerson person = new BoardDraws(11).person("board.example/1");

    @Test
    void whoWasNotAskedDoesNotLeave() {
        String written =
                new String(
                        PfifWriter.write(List.of(person), one -> Release.NOTHING, NOW),
                        StandardCharsets.UTF_8);

        assertThat(written).doesNotContain("board.example").doesNotContain("<person");
    }

    @Test
    void onlyWhatIsNamedLeaves() {
        for (long seed = 0; seed < 300; seed++) {
            PfifPerson whole = new BoardDraws(seed).person("board.example/1");
            Release.Named named = named(new Random(seed));
            String written =
                    new String(
                            PfifWriter.write(List.of(whole), one -> named, NOW),
                            StandardCharsets.UTF_8);

            whole.values()
                    .forEach((field, text) -> {
                        if (!named.person().contains(field) && field.kind() == ValueKind.TEXT) {
                            assertThat(written).as(field.element()).doesNotContain(escaped(text));
                        }
                    });
            whole.notes()
                    .forEach(note ->
                            note.values()
                                    .forEach((field, text) -> {
                                        if (!named.notes().contains(field)
                                                && field.kind() == ValueKind.TEXT) {
                                            assertThat(written)
                                                    .as(field.element())
                                                    .doesNotContain(escaped(text));
                                        }
                                    }));
            assertThat(PfifRoundTripTest.read(written.getBytes(StandardCharsets.UTF_8)).problems())
                    .isEmpty();
        }
    }

    private static Release.Named named(Random random) {
        Set<PersonField> person = EnumSet.noneOf(PersonField.class);
        for (PersonField field : PersonField.values()) {
            if (random.nextInt(3) == 0 || field == PersonField.FULL_NAME && random.nextBoolean()) {
                person.add(field);
            }
        }
        Set<NoteField> notes = EnumSet.noneOf(NoteField.class);
        for (NoteField field : NoteField.values()) {
            if (random.nextInt(3) > 0) {
                notes.add(field);
            }
        }
        return new Release.Named(person, notes, UNTIL);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void withoutANameNothingLeavesAtAll() {
        Release noName = new Release.Named(Set.of(PersonField.HOME_CITY), Set.of(), UNTIL);

        assertThat(noName.apply(person, NOW)).isEmpty();
        assertThat(noName.apply(person, UNTIL)).isEmpty();
    }

    @Test
    void whatLeavesEndsWithTheConsent() {
        PfifPerson told = NAME_ONLY.apply(withoutExpiry(), NOW).orElseThrow();

        assertThat(told.findExpiry()).contains(UNTIL);
        assertThat(told.get(PersonField.FULL_NAME)).isEqualTo(person.get(PersonField.FULL_NAME));
        assertThat(told.notes()).isEmpty();
        assertThat(NAME_ONLY.apply(withoutExpiry(), UNTIL).orElseThrow().isTombstone()).isTrue();
    }

    @Test
    void anEarlierExpiryStays() {
        PfifPerson early = person.with(PersonField.EXPIRY_DATE, "2023-08-02T00:00:00Z");

        assertThat(NAME_ONLY.apply(early, NOW).orElseThrow().findExpiry())
                .contains(Instant.parse("2023-08-02T00:00:00Z"));
    }

    @Test
    void aConsentTakenBackLeavesATombstone() {
        PfifPerson told = new Release.Withdrawn(NOW).apply(person, NOW).orElseThrow();

        assertThat(told.isTombstone()).isTrue();
        assertThat(told.findExpiry()).contains(NOW);
        assertThat(told.id()).isEqualTo(person.id());
    }

    @Test
    void atTheExpiryAllButIdAndDatesIsGone() {
        PfifPerson ends = withoutExpiry().with(PersonField.EXPIRY_DATE, UNTIL.toString());

        assertThat(ends.at(UNTIL.minusSeconds(1))).isEqualTo(ends);
        PfifPerson blank = ends.at(UNTIL);
        assertThat(blank.notes()).isEmpty();
        assertThat(blank.values().keySet())
                .isSubsetOf(
                        PersonField.PERSON_RECORD_ID,
                        PersonField.SOURCE_DATE,
                        PersonField.ENTRY_DATE,
                        PersonField.EXPIRY_DATE);
        assertThat(blank.at(UNTIL)).isEqualTo(blank);
        assertThat(Optional.of(blank).filter(PfifPerson::isTombstone)).isPresent();
    }

    private PfifPerson withoutExpiry() {
        return person.with(PersonField.EXPIRY_DATE, "");
    }
}
