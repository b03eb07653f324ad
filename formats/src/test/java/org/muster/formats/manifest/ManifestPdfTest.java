package org.muster.formats.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * The sheet's text against approved files. The PDFs themselves are left in {@code target/manifests}
 * for a look; after a wanted change, copy the text beside them over the approved one.
 */
class ManifestPdfTest {

    private static final Path LOOK = Path.of("target", "manifests");

    @ParameterizedTest
    @EnumSource(SheetLanguage.class)
    void textIsAsApproved(SheetLanguage language) throws IOException {
        approve(
                "exercise-" + language,
                ManifestPdf.print(SampleSheets.landscape(language, true, 70)));
    }

    @Test
    void mixedNamesKeepTheirDirections() throws IOException {
        approve("mixed-EN", ManifestPdf.print(SampleSheets.mixed()));
    }

    @Test
    void arabicNamesSurviveWhereverTheyStand() throws IOException {
        // letters come out as they lie on the paper from left to right, in their joined forms
        String seen =
                Normalizer.normalize(
                        text(ManifestPdf.print(SampleSheets.mixed())), Normalizer.Form.NFKC);
        for (String name :
                List.of(
                        "عائشة موسى",
                        "محمد الراشد",
                        "لالة فاطمة",
                        "محمد علي",
                        "عملية نيامي",
                        "ملاحظة",
                        "عائشة")) {
            assertThat(seen).as(name).contains(seen(name));
        }
        assertThat(seen)
                .contains("BEN " + seen("لالة") + " Fatima")
                .contains("(Abu Ali)")
                .contains("CHEN 陈 Xiaoming", "陈晓明 Xiaoming")
                .contains("Jean " + seen("محمد علي"));
    }

    /** From left to right; lam with alif is one sign, which comes apart in the order of reading. */
    private static String seen(String arabic) {
        return new StringBuilder(arabic).reverse().toString().replace("ال", "لا");
    }

    @Test
    void aScannerReadsTheWholeSealOffThePaper() throws Exception {
        String seal = "0123456789abcdef".repeat(4);
        byte[] pdf = ManifestPdf.print(SampleSheets.upright(SheetLanguage.EN, seal));
        assertThat(text(pdf)).contains("Seal " + seal);
        try (PdfReader reader = new PdfReader(pdf)) {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PRStream stream
                        && PdfName.IMAGE.equals(stream.get(PdfName.SUBTYPE))) {
                    codes.add(
                            scan(
                                    PdfReader.getStreamBytes(stream),
                                    stream.getAsNumber(PdfName.WIDTH).intValue()));
                }
            }
            assertThat(codes).containsExactly(seal);
        }
    }

    private static String scan(byte[] rows, int side) throws Exception {
        // the corner lies in the quiet zone
        int light = rows[0] & 0x80;
        BitMatrix bits = new BitMatrix(side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean one = (rows[y * ((side + 7) / 8) + x / 8] & (0x80 >> (x % 8))) != 0;
                if (one != (light != 0)) {
                    bits.set(x, y);
                }
            }
        }
        int[] around = bits.getEnclosingRectangle();
        BitMatrix code = new BitMatrix(around[2]);
        for (int y = 0; y < around[3]; y++) {
            for (int x = 0; x < around[2]; x++) {
                if (bits.get(around[0] + x, around[1] + y)) {
                    code.set(x, y);
                }
            }
        }
        return new Decoder().decode(code).getText();
    }

    @Test
    void everyPageBearsWhoAskedAndWhenTwiceAndFaint() throws IOException {
        byte[] pdf = ManifestPdf.print(SampleSheets.landscape(SheetLanguage.FR, false, 70));
        String asked = "Imprimé par gate-2 (T. Example) le 2023-08-02 19:13";
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                String seen = new PdfTextExtractor(reader).getTextFromPage(page);
                assertThat(seen.split(java.util.regex.Pattern.quote(asked), -1)).hasSize(4);
            }
        }
    }

    @Test
    void uprightSheetForAPartner() throws IOException {
        approve(
                "upright-EN",
                ManifestPdf.print(SampleSheets.upright(SheetLanguage.EN, "9f2c".repeat(16))));
    }

    @Test
    void aDraftSaysSoAndHasNoSeal() throws IOException {
        String text = text(ManifestPdf.print(SampleSheets.upright(SheetLanguage.EN, "")));
        assertThat(text).contains("Draft: not sealed").doesNotContain("Seal ");
    }

    @Test
    void onlyAnExerciseIsMarkedAsOne() throws IOException {
        String real = text(ManifestPdf.print(SampleSheets.landscape(SheetLanguage.EN, false, 3)));
        assertThat(real).doesNotContain("EXERCISE");
    }

    @Test
    void equalSheetsPrintTheSameBytes() throws IOException {
        ManifestSheet sheet = SampleSheets.landscape(SheetLanguage.FR, true, 40);
        byte[] pdf = ManifestPdf.print(sheet);
        assertThat(pdf).isEqualTo(ManifestPdf.print(sheet));
        try (PdfReader reader = new PdfReader(pdf)) {
            // The clock would differ only from second to second, so look for its traces too.
            assertThat(reader.getInfo())
                    .containsEntry("CreationDate", "D:20230802191300+01'00'")
                    .containsEntry("ModDate", "D:20230802191300+01'00'");
        }
        ManifestSheet other = SampleSheets.landscape(SheetLanguage.FR, true, 41);
        assertThat(ManifestPdf.print(other)).isNotEqualTo(pdf);
    }

    @Test
    void anEmptyManifestPrints() throws IOException {
        String text = text(ManifestPdf.print(SampleSheets.landscape(SheetLanguage.EN, false, 0)));
        assertThat(text).contains("Manifest F4");
    }

    @Test
    void everyPageCarriesHeaderSealAndNumber() throws IOException {
        byte[] pdf = ManifestPdf.print(SampleSheets.landscape(SheetLanguage.EN, true, 256));
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isBetween(9, 14);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                assertThat(new PdfTextExtractor(reader).getTextFromPage(page))
                        .contains("EXERCISE", "Seal 9f2c", "Page " + page + " of", "Manifest F4");
            }
        }
    }

    @Test
    void headingAndListCannotDiffer() {
        ManifestTotals totals = SampleSheets.landscape(SheetLanguage.EN, false, 70).totals();
        assertThat(totals.souls()).isEqualTo(70);
        assertThat(totals.byPlace().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(70);
        assertThat(totals.byNationality().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(70);
        assertThat(totals.of(ManifestPlace.LAP)).isEqualTo(3);
        assertThat(totals.of(ManifestPlace.FLOOR)).isZero();
    }

    @Test
    void namesOfUnprintableScriptsAreSaidToBeSo() {
        Fonts fonts = new Fonts();
        for (String name :
                List.of("عائشة", "陈晓明", "김서연", "ნინო", "ሂሩት", "Оксана", "נועם", "มาลี")) {
            assertThat(fonts.find(name, 9, false, Ink.BLACK)).as(name).isPresent();
        }
        assertThat(fonts.find("आशा", 9, false, Ink.BLACK)).isEmpty();
    }

    @Test
    void arabicNamesPrintWithoutVowelSignsThatWouldStandBesideTheirLetter() throws IOException {
        String text = text(ManifestPdf.print(SampleSheets.upright(SheetLanguage.FR, "")));
        assertThat(text)
                .containsPattern("[\\ufe70-\\ufeff]")
                .doesNotContainPattern("[\\u064b-\\u0652]");
    }

    private static void approve(String name, byte[] pdf) throws IOException {
        String text = text(pdf);
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(name + ".pdf"), pdf);
        Files.writeString(LOOK.resolve(name + ".txt"), text);
        try (InputStream approved = ManifestPdfTest.class.getResourceAsStream(name + ".txt")) {
            String expected =
                    new String(
                            Objects.requireNonNull(approved, name).readAllBytes(),
                            StandardCharsets.UTF_8);
            assertThat(text).isEqualTo(expected);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append("--- page ").append(page).append('\n');
                text.append(new PdfTextExtractor(reader).getTextFromPage(page).strip())
                        .append('\n');
            }
        }
        return text.toString().replaceAll("[ \\t]+\n", "\n");
    }
}
