package org.muster.formats.pfif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.formats.Fuzz;
import org.muster.formats.problem.Reading;

/** What is written is read equal, and no document breaks the reader. */
class PfifRoundTripTest {

    static Reading<PfifBoard> read(byte[] document) {
        return PfifReader.read("board.xml", new ByteArrayInputStream(document));
    }

    @Test
    void boardsAreReadEqual() {
        for (long seed = 0; seed < 400; seed++) {
            PfifBoard board = new BoardDraws(seed).board();
            Reading<PfifBoard> read = read(PfifWriter.write(board));

            assertThat(read.problems()).as("seed %d", seed).isEmpty();
            assertThat(read.found()).as("seed %d", seed).contains(board);
        }
    }

    @Test
    void tombstonesAreReadEqual() {
        Instant late = Instant.parse("2024-01-01T00:00:00Z");
        int tombstones = 0;
        for (long seed = 0; seed < 100; seed++) {
            PfifBoard blanked = new BoardDraws(seed).board().at(late);
            Reading<PfifBoard> read = read(PfifWriter.write(blanked));

            assertThat(read.problems()).as("seed %d", seed).isEmpty();
            assertThat(read.found()).as("seed %d", seed).contains(blanked);
            tombstones += (int) blanked.persons().stream().filter(PfifPerson::isTombstone).count();
        }
        assertThat(tombstones).isPositive();
    }

    @Test
    void fieldsStandInTheOrderOfTheStandard() {
        String written =
                new String(
                        PfifWriter.write(new PfifBoard(List.of(all()), List.of())),
                        StandardCharsets.UTF_8);
        int last = 0;
        for (PersonField field : PersonField.values()) {
            int at = written.indexOf("<" + field.element() + ">");
            assertThat(at).as(field.element()).isGreaterThan(last);
            last = at;
        }
    }

    /** A person with every field. */
    private static PfifPerson all() {
        PfifPerson whole = new BoardDraws(1).person("board.example/1");
        for (long seed = 2; seed < 20; seed++) {
            PfifPerson other = new BoardDraws(seed).person("board.example/1");
            for (var said : other.values().entrySet()) {
                whole = whole.with(said.getKey(), said.getValue());
            }
        }
        assertThat(whole.values()).hasSize(PersonField.values().length);
        return whole;
    }

    @Test
    void noDocumentBreaksTheReader() {
        Fuzz.feed(
                List.of(
                        PfifWriter.write(new BoardDraws(2).board()),
                        PfifWriter.write(new BoardDraws(7).board()),
                        PfifReaderTest.OLD.getBytes(StandardCharsets.UTF_8)),
                "<>&\"'=/!?-[]; \n0Z.@:",
                input -> read(input));
    }
}
