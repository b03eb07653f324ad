package org.muster.formats.tabular.writing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comma separated values by the letter of RFC 4180, and nothing in them that runs. */
class CsvFileTest {
    private static final String[] PIECES = {
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", " ", "\u00a0", "\ufeff", "1",
        "x", ",", ";", "\"", "é", "محمد", "陈", "😀"
    };

    private static String plain(Object... values) {
        return CsvFile.text(CsvForm.PLAIN, List.of("h"), out -> out.row(Value.row(values)))
                .substring(3);
    }

    private static String excel(String text) {
        return CsvFile.text(CsvForm.EXCEL, List.of("h"), out -> out.row(Value.row(text)))
                .substring(4);
    }

    @Test
    void linesEndInCrLfAndOnlyWhatMustBeIsQuoted() {
        assertThat(plain("a", "b,c", "say \"hi\"", "two\nlines", "", " edge", "a;b"))
                .isEqualTo("a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",,\" edge\",\"a;b\"\r\n");
        assertThat(plain("x")).isEqualTo("x\r\n");
    }

    @Test
    void kindsStandAsPeopleAndProgramsReadThem() {
        ZoneId niamey = ZoneId.of("Africa/Niamey");
        Instant shut = Instant.parse("2023-08-02T18:12:00.5Z");
        assertThat(
                        plain(
                                -5,
                                12L,
                                new BigDecimal("-1000.00"),
                                new BigDecimal("1E+3"),
                                LocalDate.of(1987, 4, 12),
                                Value.time(shut, niamey),
                                Value.NONE))
                .isEqualTo("-5,12,-1000.00,1000,1987-04-12,2023-08-02T19:12:00+01:00,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+22790123456",
                "-1",
                "@x",
                "\t=x",
                "\rx",
                "\nx",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                " +227",
                "\u00a0=1",
                "\ufeff=1",
                "'=1"
            })
    void noTextIsAFormula(String text) {
        assertThat(plain(text).replace("\"", "")).isEqualTo("'" + text + "\r\n");
        assertThat(excel(text).replace("\"", "")).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void whatOnlyLooksOddIsLeftAlone() {
        for (String text : List.of("O'Brien", "a=1", "'quoted'", "1-2", "00123", "Ünal-Øst")) {
            assertThat(plain(text)).isEqualTo(text + "\r\n");
        }
    }

    @Test
    void excelKeepsTextsOfDigits() {
        for (String text : List.of("00123", "2.279E+10", "03/04/1980", "1987-04-12", "９０")) {
            assertThat(excel(text)).isEqualTo("'" + text + "\r\n");
        }
        assertThat(excel("12AB")).isEqualTo("12AB\r\n");
        // a day and a count are what they are
        assertThat(
                        CsvFile.text(
                                CsvForm.EXCEL,
                                List.of(),
                                out -> out.row(Value.row(7, LocalDate.of(2023, 8, 2)))))
                .endsWith("7,2023-08-02\r\n");
    }

    @Test
    void theMarkStandsOnlyWhereItIsAskedFor() {
        assertThat(bytes(CsvForm.EXCEL))
                .startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 'n');
        assertThat(bytes(CsvForm.PLAIN)).startsWith((byte) 'n');
    }

    private static byte[] bytes(CsvForm form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvFile csv = CsvFile.to(bytes, form)) {
            csv.headings(List.of("nom"));
            csv.row(Value.row("é"));
        }
        assertThat(new String(bytes.toByteArray(), StandardCharsets.UTF_8)).endsWith("é\r\n");
        return bytes.toByteArray();
    }

    @Test
    void anotherReaderGetsEveryTextBack() {
        Random random = new Random(4180);
        for (int round = 0; round < 300; round++) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = random.nextInt(6); j > 0; j--) {
                    text.append(PIECES[random.nextInt(PIECES.length)]);
                }
                row.add(text.toString());
            }
            row.add("end");
            String csv =
                    CsvFile.text(
                            CsvForm.PLAIN,
                            List.of("h"),
                            out -> out.row(row.stream().map(Value::text).toList()));
            CsvRecord read =
                    CsvReader.builder().allowExtraFields(true).ofCsvRecord(csv).stream()
                            .skip(1)
                            .findFirst()
                            .orElseThrow();
            assertThat(read.getFields())
                    .allMatch(cell -> !cell.matches("(?s)[=+\\-@\t\r\n＝＋－＠].*"));
            assertThat(read.getFields().stream().map(FormulaGuard::bare).toList()).isEqualTo(row);
        }
    }
}
