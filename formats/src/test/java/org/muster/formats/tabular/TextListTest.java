package org.muster.formats.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextListTest {

    private static final String FRENCH =
            "nom;prénom;lieu\nBélanger;Zoé;Agadez\nLefèvre;Gaël;Théza\nNoël;François;Nîmes\n";
    private static final String ARABIC =
            "الاسم;المدينة\nمحمد بن علي;تونس\nفاطمة الزهراء;وهران\nعبد القادر;الدار البيضاء\n";
    private static final String RUSSIAN =
            "фамилия;имя\nИванова;Мария\nСмирнов;Алексей\nКузнецова;Елена\n";
    private static final String GREEK = "επώνυμο;όνομα\nΠαπαδόπουλος;Γιώργος\nΝικολάου;Ελένη\n";
    private static final String HEBREW = "שם;עיר\nכהן;חיפה\nלוי;ירושלים\n";

    @TempDir Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("list.csv"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "french, UTF-8", "french, windows-1252", "french, UTF-16LE", "french, UTF-16BE",
        "arabic, UTF-8", "arabic, windows-1256", "arabic, ISO-8859-6", "arabic, UTF-16LE",
        "russian, UTF-8", "russian, windows-1251", "russian, ISO-8859-5", "russian, KOI8-R",
        "greek, windows-1253", "hebrew, windows-1255"
    })
    void findsTheEncodingByItself(String language, String encoding) throws IOException {
        String text =
                switch (language) {
                    case "french" -> FRENCH;
                    case "arabic" -> ARABIC;
                    case "russian" -> RUSSIAN;
                    case "greek" -> GREEK;
                    default -> HEBREW;
                };
        Lists.Whole read = Lists.read(file(text.getBytes(Charset.forName(encoding))));
        assertThat(read.texts())
                .isEqualTo(text.lines().map(line -> List.of(line.split(";", -1))).toList());
        assertThat(read.findings().getFirst().value()).isEqualTo(encoding);
        assertThat(read.findings().getFirst().why()).isNotEmpty();
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstHeading(String encoding) throws IOException {
        Lists.Whole read =
                Lists.read(file(("\uFEFF" + FRENCH).getBytes(Charset.forName(encoding))));
        assertThat(read.texts().getFirst()).containsExactly("nom", "prénom", "lieu");
        assertThat(read.findings().getFirst().why()).contains("mark");
    }

    @Test
    void lettersOfTheEuroAgeAreReadInIso885915() throws IOException {
        byte[] bytes =
                "nom;lieu\nŠkoda;cœur\nŽižek;Œuvre\nŠašić;sœur\n"
                        .getBytes(Charset.forName("ISO-8859-15"));
        assertThat(Lists.read(file(bytes)).texts().get(1)).containsExactly("Škoda", "cœur");
    }

    @Test
    void aPersonMaySayTheEncoding() throws IOException {
        byte[] bytes = FRENCH.getBytes(StandardCharsets.ISO_8859_1);
        ReadOptions said =
                new ReadOptions(
                        Optional.of(Charset.forName("windows-1250")),
                        Optional.empty(),
                        Limits.USUAL);
        Lists.Whole read = Lists.read(file(bytes), said);
        assertThat(read.findings().getFirst().why()).isEqualTo("you said so");
        assertThat(read.texts().get(2).getFirst()).isEqualTo("Lefčvre");
    }

    @Test
    void someBrokenSignsInUtf8AreToldAndNotMoreIsLost() throws IOException {
        byte[] good = FRENCH.repeat(10).getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(good, good.length + 4);
        all[good.length] = 'A';
        all[good.length + 1] = (byte) 0xE9;
        all[good.length + 2] = ';';
        all[good.length + 3] = 'x';
        Lists.Whole read = Lists.read(file(all));
        assertThat(read.texts().getLast()).containsExactly("A\uFFFD", "x");
        assertThat(read.texts().get(1)).containsExactly("Bélanger", "Zoé", "Agadez");
        assertThat(read.codes()).containsExactly("TAB-003");
    }

    @ParameterizedTest
    @CsvSource({"semicolon, ;", "comma, ','", "tab, '\t'", "bar, |"})
    void findsTheSeparator(String word, char separator) throws IOException {
        String text = "List, of people; as it came | today\n\na~b~c\n1~2;x~3,y\n4~5~6\n7~8~9\n";
        Lists.Whole read = Lists.read(file(text.replace('~', separator)));
        assertThat(read.findings().getLast().value()).isEqualTo(word);
        assertThat(read.texts().getLast()).containsExactly("7", "8", "9");
        assertThat(read.rows().getLast().number()).isEqualTo(6);
    }

    @Test
    void excelsOwnLineDecidesTheSeparator() throws IOException {
        Lists.Whole read = Lists.read(file("sep=;\na,b;c\n1,2;3\n"));
        assertThat(read.texts()).containsExactly(List.of("a,b", "c"), List.of("1,2", "3"));
        assertThat(read.rows().getFirst().number()).isEqualTo(2);
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNothing() throws IOException {
        StringBuilder text = new StringBuilder("a;b\n1;\"two\n");
        for (int i = 0; i < 500; i++) {
            text.append(i).append(";x\n");
        }
        text.append("last;\"open\n");
        Lists.Whole read = Lists.read(file(text.toString()));
        assertThat(read.rows()).hasSize(503);
        assertThat(read.texts().get(1)).containsExactly("1", "\"two");
        assertThat(read.problems()).extracting(CellProblem::row).containsExactly(2L, 503L);
        assertThat(read.codes()).containsOnly("TAB-005");
    }

    @Test
    void quotedCellsKeepBreaksAndQuotes() throws IOException {
        Lists.Whole read = Lists.read(file("a;b\r\n\"one;\"\"two\"\"\r\nthree\";4\r\n5;6\r\n"));
        assertThat(read.texts().get(1)).containsExactly("one;\"two\"\nthree", "4");
        assertThat(read.rows().getLast().number()).isEqualTo(4);
    }

    @Test
    void unseenSignsAreTakenOutAndTold() throws IOException {
        Lists.Whole read = Lists.read(file("a;b\nNo\0ur;\u202B+227 90\u202C\n\u200Fx;y\n"));
        assertThat(read.texts().get(1)).containsExactly("Nour", "+227 90");
        assertThat(read.texts().get(2)).containsExactly("x", "y");
        assertThat(read.codes()).containsExactly("TAB-029", "TAB-033");
        assertThat(read.problems()).extracting(CellProblem::row).containsExactly(2L, 2L);
    }

    @Test
    void rowsBeyondTheLimitAreNotReadAndTold() throws IOException {
        String text = "a;b\n" + "1;2\n".repeat(50);
        Lists.Whole read =
                Lists.read(file(text), ReadOptions.FIND_OUT.withLimits(Limits.USUAL.withRows(20)));
        assertThat(read.rows()).hasSize(20);
        assertThat(read.codes()).containsExactly("TAB-025");
        assertThat(read.problems().getFirst().row()).isEqualTo(21);
    }

    @Test
    void aLineWithoutEndCostsBoundedMemory() throws IOException {
        Lists.Whole read = Lists.read(file("a;b\n" + "x".repeat(3_000_000) + "\n1;2\n"));
        assertThat(read.texts().getLast()).containsExactly("1", "2");
        assertThat(read.codes()).contains("TAB-031");
        assertThat(read.rows().stream().flatMap(row -> row.cells().stream()))
                .allMatch(cell -> cell.text().length() <= Limits.USUAL.cellLength());
    }
}
