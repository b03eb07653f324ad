package org.muster.formats.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What independent writers wrote is read back equal, whatever stands in the cells. */
class WriteReadTest {

    private static final String[] PIECES = {
        "Aïcha", "محمد", "Мария", "O'Brien", "\"", "\"\"", ";", ",", "\n", "|", " ", "&", "<b>",
        "0012", "+227", "=1+1", "-", "王", "e\u0301", "😀", "_x0041_", "]]>"
    };

    @TempDir Path folder;

    private static List<List<String>> table(long seed) {
        Random random = new Random(seed);
        int width = 2 + random.nextInt(6);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                row.add(cell(random));
            }
            // a blank row is not passed on, and cells at the end may be left away
            row.set(width - 1, "end" + i);
            rows.add(row);
        }
        return rows;
    }

    private static String cell(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString().strip();
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void csv(char separator) throws IOException {
        for (long seed = 0; seed < 50; seed++) {
            List<List<String>> table = table(seed);
            Path file = folder.resolve("list.csv");
            try (CsvWriter csv =
                    CsvWriter.builder()
                            .fieldSeparator(separator)
                            .build(file, StandardCharsets.UTF_8)) {
                table.forEach(csv::writeRecord);
            }
            assertThat(Lists.read(file).texts()).as("seed %d", seed).isEqualTo(table);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void xlsx(boolean inline) throws IOException {
        for (long seed = 0; seed < 50; seed++) {
            List<List<String>> table = table(seed);
            Path file = folder.resolve("list.xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook workbook = new Workbook(out, "test", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Liste");
                for (int row = 0; row < table.size(); row++) {
                    for (int column = 0; column < table.get(row).size(); column++) {
                        String text = table.get(row).get(column);
                        if (inline) {
                            sheet.inlineString(row, column, text);
                        } else {
                            sheet.value(row, column, text);
                        }
                    }
                }
            }
            List<List<String>> expected =
                    table.stream()
                            .map(row ->
                                    row.stream().map(cell -> cell.replace("_x0041_", "A")).toList())
                            .toList();
            assertThat(Lists.read(file).texts()).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
