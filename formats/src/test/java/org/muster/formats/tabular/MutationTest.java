package org.muster.formats.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged in any way, a file is read or told about, and never breaks the reader. */
class MutationTest {

    private static final int ROUNDS = 150;
    private static final Limits SMALL = new Limits(5_000, 50, 1_000, 1 << 20, 8 << 20, 300);

    @TempDir Path folder;

    @Test
    void text() throws IOException {
        String text = "Liste\n\nnom;né le\n\"Bélanger\";12/03/1980\nمحمد;1985\n";
        mutate("list.csv", text.getBytes(StandardCharsets.UTF_8), 1);
        mutate("list.csv", text.getBytes(Charset.forName("windows-1256")), 2);
        mutate("list.csv", text.getBytes(StandardCharsets.UTF_16LE), 3);
    }

    @Test
    void workbooksFromOutside() throws IOException {
        Path file = folder.resolve("list.xlsx");
        mutate("list.xlsx", Files.readAllBytes(Zips.xlsx(file, "<sheetData/>")), 4);
        mutate("list.ods", Files.readAllBytes(Zips.ods(file, "<table:table-row/>")), 5);
    }

    /** Damage to the XML itself, which the checksums of a zip would hide behind themselves. */
    @Test
    void workbooksFromInside() throws IOException {
        String rows =
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><f>A</f><v>0</v></c><c r=\"C1\"><v>29221.5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>";
        String odsRows =
                "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>";
        Random random = new Random(6);
        for (int round = 0; round < ROUNDS; round++) {
            Path xlsx = folder.resolve("in.xlsx");
            check(
                    Zips.xlsx(
                            xlsx,
                            mutated(rows, random),
                            "",
                            mutated("<cellXfs><xf numFmtId=\"14\"/></cellXfs>", random)),
                    round);
            check(Zips.ods(folder.resolve("in.ods"), mutated(odsRows, random)), round);
        }
    }

    private void mutate(String name, byte[] whole, long seed) throws IOException {
        Random random = new Random(seed);
        Path file = folder.resolve(name);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = whole.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            check(file, round);
        }
    }

    private static void check(Path file, int round) {
        Lists.Whole read = Lists.read(file, ReadOptions.FIND_OUT.withLimits(SMALL));
        assertThat(read.rows().size()).as("round %d", round).isLessThanOrEqualTo(5_000);
        assertThat(read.problems())
                .as("round %d", round)
                .allSatisfy(problem -> {
                    assertThat(problem.code()).startsWith("TAB-");
                    assertThat(problem.rule()).isNotEmpty();
                    assertThat(problem.wayOut()).isNotEmpty();
                });
    }

    private static String mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        String signs = "<>/\"=&;9-A\0\u0085";
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(changed.length());
            if (random.nextBoolean()) {
                changed.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
            } else {
                changed.deleteCharAt(at);
            }
        }
        return changed.toString();
    }
}
