package org.muster.formats.paxlst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.formats.listing.DryRun;
import org.muster.formats.listing.DryRunSink;
import org.muster.formats.listing.ListedPerson;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.tabular.CellProblem;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.ListFile.Opened;
import org.muster.formats.tabular.ReadOptions;

/** Passengers as a table, read back as any list of people is. */
class PassengerTableTest {
    private static final String LIST =
            "UNB+UNOA:4+A+B+230802:1805+1'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'NAD+MS+++OPS'TDT+20+AF1'"
                    + "NAD+FL+++DIALLO:AWA:BINTA'ATT+2++F'DTM+329:890314'NAT+2+FRA'DOC+P+X1234561'DOC+P+X1234562'DOC+P+X1234563'LOC+91+FRA'DOC+V+VV'"
                    + "NAD+FL+++=CMD()'DTM+329:610000'NAT+2+XXX'DOC+I+00123456'"
                    + "NAD+FL+++KELLER:ANNA'ATT+2++M'DTM+329:740300'NAT+2+DEU'DOC+F+77A12345'"
                    + "NAD+FM+++PILOT:JO'CNT+42:3'UNT+28+1'UNZ+1+1'";

    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsReadAsAListOfPeople() throws IOException {
        List<ListedPerson> people = readBack(table().csv());
        assertThat(people)
                .extracting(one -> one.born())
                .containsExactly("1989-03-14", "1961-??-??", "1974-03-??");
        assertThat(people.getFirst().name().family()).isEqualToIgnoringCase("DIALLO");
        assertThat(people.get(1).name().family()).isEqualToIgnoringCase("=CMD()");
        assertThat(people.getFirst().name().given()).isEqualToIgnoringCase("AWA BINTA");
        assertThat(people).extracting(one -> one.sex()).containsExactly("female", "", "male");
        assertThat(people)
                .extracting(one -> one.nationalities())
                .containsExactly(List.of("FRA"), List.of(), List.of("DEU"));
        assertThat(people)
                .extracting(one -> one.documents().getFirst().number())
                .containsExactly("X1234561", "00123456", "77A12345");
    }

    @Test
    void nothingIsAFormulaAndWhatIsNotInItIsTold() {
        assertThat(new String(table().csv(), StandardCharsets.UTF_8)).contains("\n'=CMD(),,");
        assertThat(table().problems())
                .extracting(FileProblem::code, FileProblem::column, FileProblem::value)
                .containsExactly(
                        tuple("PAX-061", "passenger 1, DOC", "X1234562"),
                        tuple("PAX-061", "passenger 1, DOC", "X1234563"),
                        tuple("PAX-060", "", "1"),
                        tuple("PAX-062", "", "flights, issuers of documents, visas"));
        assertThat(table().problems().getFirst().sentence())
                .startsWith("list.edi, passenger 1, DOC: \"X1234562\" is a further document");
    }

    private static PassengerTable table() {
        return PassengerTable.of(
                "list.edi",
                PaxlstReader.read(
                                "list.edi",
                                LIST.getBytes(StandardCharsets.US_ASCII),
                                SampleLists.TODAY)
                        .found()
                        .orElseThrow()
                        .getFirst());
    }

    private List<ListedPerson> readBack(byte[] csv) throws IOException {
        List<ListedPerson> people = new ArrayList<>();
        DryRunSink sink =
                new DryRunSink() {
                    @Override
                    public void row(ReadRow row) {
                        assertThat(row.problems()).as(row.toString()).isEmpty();
                        people.add(row.person().orElseThrow());
                    }

                    @Override
                    public void problem(CellProblem problem) {
                        throw new AssertionError(problem.sentence());
                    }
                };
        Path file = Files.write(folder.resolve("list.csv"), csv);
        if (!(ListFile.open(file, ReadOptions.FIND_OUT) instanceof Opened.Readable(var list))) {
            throw new AssertionError("unreadable");
        }
        try (list) {
            var sheets =
                    new DryRun(Optional.empty(), SampleLists.TODAY)
                            .run(list, Optional.empty(), sink);
            assertThat(sheets.getFirst().questions()).isEmpty();
        }
        return people;
    }
}
