package org.muster.formats.pfif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;

/** Old versions are read under today's names; what is wrong is told and the rest read. */
class PfifReaderTest {

    /** As a board of 2009 would have written it. */
    static final String OLD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.1">
              <pfif:person>
                <pfif:person_record_id>board.example/17</pfif:person_record_id>
                <pfif:entry_date>2023-08-01T10:00:00Z</pfif:entry_date>
                <pfif:first_name>AMINA</pfif:first_name>
                <pfif:last_name>EXAMPLE</pfif:last_name>
                <pfif:home_zip>8001</pfif:home_zip>
                <pfif:other>wears glasses</pfif:other>
                <pfif:note>
                  <pfif:note_record_id>board.example/18</pfif:note_record_id>
                  <pfif:author_name>Her brother</pfif:author_name>
                  <pfif:source_date>2023-08-01T11:00:00Z</pfif:source_date>
                  <pfif:found>true</pfif:found>
                  <pfif:text>She called.</pfif:text>
                </pfif:note>
              </pfif:person>
            </pfif:pfif>
            """;

    private static final String TODAY =
            """
            <pfif xmlns="http://zesty.ca/pfif/1.4">
              <person>
                <person_record_id>board.example/1</person_record_id>
                <source_date>2023-08-01T10:00:00Z</source_date>
                <full_name>Amina Example</full_name>
                <sex>female</sex>
                <date_of_birth>1980-03</date_of_birth>
                <age>40-50</age>
              </person>
              <note>
                <note_record_id>other.example/2</note_record_id>
                <person_record_id>board.example/1</person_record_id>
                <author_name>A neighbour</author_name>
                <source_date>2023-08-01T12:00:00Z</source_date>
                <status>believed_alive</status>
                <text>Seen at the airport.</text>
              </note>
            </pfif>
            """;

    private static Reading<PfifBoard> read(String document) {
        return PfifRoundTripTest.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Reading<PfifBoard> read) {
        return read.problems().stream().map(FileProblem::code).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.2", "1.3"})
    void olderVersionsAreReadUnderTodaysNames(String version) {
        Reading<PfifBoard> read =
                read(
                        OLD.replace("/1.1", "/" + version)
                                .replace(
                                        "<pfif:first_name>",
                                        version.equals("1.3")
                                                ? "<pfif:source_date>2023-08-01T10:00:00Z</pfif:source_date>"
                                                        + "<pfif:full_name>AMINA EXAMPLE</pfif:full_name>"
                                                        + "<pfif:first_name>"
                                                : "<pfif:first_name>"));

        assertThat(read.problems()).isEmpty();
        PfifPerson person = read.found().orElseThrow().persons().getFirst();
        assertThat(person.get(PersonField.FULL_NAME)).isEqualTo("AMINA EXAMPLE");
        assertThat(person.get(PersonField.GIVEN_NAME)).isEqualTo("AMINA");
        assertThat(person.get(PersonField.FAMILY_NAME)).isEqualTo("EXAMPLE");
        assertThat(person.get(PersonField.HOME_POSTAL_CODE)).isEqualTo("8001");
        assertThat(person.get(PersonField.DESCRIPTION)).isEqualTo("wears glasses");
        assertThat(person.notes().getFirst().get(NoteField.AUTHOR_MADE_CONTACT)).isEqualTo("true");
        assertThat(person.notes().getFirst().findPersonId()).contains("board.example/17");
    }

    @Test
    void aNoteThatStandsApartComesToItsPerson() {
        Reading<PfifBoard> read = read(TODAY);

        assertThat(read.isClean()).isTrue();
        assertThat(read.found().orElseThrow().notes()).isEmpty();
        assertThat(read.found().orElseThrow().persons().getFirst().notes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <full_name>Amina Example</full_name> | <full_name/> | PFIF-010
                    <full_name>Amina Example</full_name> | <name>Amina</name> | PFIF-011
                    <sex>female</sex> | <sex>female</sex><sex>male</sex> | PFIF-013
                    <sex>female</sex> | female | PFIF-015
                    <sex>female</sex> | <sex>F</sex> | PFIF-020
                    1980-03</date_of_birth> | 1980-13</date_of_birth> | PFIF-020
                    <age>40-50</age> | <age>50-40</age> | PFIF-020
                    <age>40-50</age> | <first_name>Amina</first_name> | PFIF-011
                    10:00:00Z</source_date> | 10:00:00+01:00</source_date> | PFIF-020
                    10:00:00Z</source_date> | 25:00:00Z</source_date> | PFIF-020
                    <status>believed_alive</status> | <status>alive</status> | PFIF-020
                    <text>Seen at the airport.</text> | <text>Seen</text><note/> | PFIF-011
                    """)
    void oneFaultIsToldAndTheRestIsRead(String from, String to, String code) {
        String document = TODAY.replaceFirst(from, to);
        assertThat(document).isNotEqualTo(TODAY);
        Reading<PfifBoard> read = read(document);

        assertThat(codes(read)).contains(code);
        PfifBoard board = read.found().orElseThrow();
        assertThat(board.persons().getFirst().id()).isEqualTo("board.example/1");
        assertThat(board.persons().getFirst().notes().size() + board.notes().size()).isEqualTo(1);
    }

    @Test
    void aNoteThatStandsApartNamesItsPerson() {
        Reading<PfifBoard> read =
                read(
                        TODAY.replaceFirst(
                                "<person_record_id>board.example/1</person_record_id>\\s*<author",
                                "<author"));

        assertThat(codes(read)).containsExactly("PFIF-010");
        assertThat(read.found().orElseThrow().notes()).hasSize(1);
    }

    @Test
    void aRecordWithoutAnIdIsToldAndLeftOut() {
        Reading<PfifBoard> read = read(TODAY.replaceFirst("board.example/1", "17"));

        assertThat(codes(read)).containsExactly("PFIF-020");
        assertThat(read.found().orElseThrow().persons()).isEmpty();
        assertThat(read.found().orElseThrow().notes()).hasSize(1);
    }

    @Test
    void aRecordThatComesTwiceIsTold() {
        String person = TODAY.substring(TODAY.indexOf("  <person>"), TODAY.indexOf("  <note>"));
        Reading<PfifBoard> read = read(TODAY.replace("</pfif>", person + "</pfif>"));

        assertThat(codes(read)).containsExactly("PFIF-021");
        assertThat(read.found().orElseThrow().persons()).hasSize(1);
    }

    @Test
    void ofARecordThatComesTwiceNoNoteIsRead() {
        String person = OLD.substring(OLD.indexOf("  <pfif:person>"), OLD.indexOf("</pfif:pfif>"));
        String other = person.replace("example/18", "example/19").replace("She", "He");
        Reading<PfifBoard> read = read(OLD.replace("</pfif:pfif>", other + "</pfif:pfif>"));

        assertThat(codes(read)).containsExactly("PFIF-021");
        assertThat(read.problems().getFirst().rule()).contains("nor its notes");
        assertThat(read.found().orElseThrow().persons().getFirst().notes())
                .extracting(note -> note.get(NoteField.NOTE_RECORD_ID))
                .containsExactly("board.example/18");
    }

    @Test
    void aNoteInsideBelongsToThePersonAroundIt() {
        Reading<PfifBoard> read =
                read(
                        OLD.replace(
                                "<pfif:author_name>",
                                "<pfif:person_record_id>other.example/9</pfif:person_record_id>"
                                        + "<pfif:author_name>"));

        assertThat(codes(read)).containsExactly("PFIF-022");
        assertThat(read.found().orElseThrow().persons().getFirst().notes()).hasSize(1);
    }

    @Test
    void anotherStandardIsNotRead() {
        assertThat(read(TODAY.replace("/1.4", "/2.0")).found()).isEmpty();
        assertThat(codes(read(TODAY.replace("/1.4", "/2.0")))).containsExactly("PFIF-006");
    }
}
