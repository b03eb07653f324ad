package org.muster.formats.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Of a file that somebody brings, what can be seen is kept and nothing else. */
class MadeAnewTest {
    private static final int LARGEST = 1_000_000;

    private static byte[] clean(byte[] file) {
        assertThat(MadeAnew.of(file, LARGEST)).isInstanceOf(MadeAnew.Clean.class);
        return ((MadeAnew.Clean) MadeAnew.of(file, LARGEST)).file();
    }

    private static MadeAnew.NotTaken why(byte[] file) {
        assertThat(MadeAnew.of(file, LARGEST)).isInstanceOf(MadeAnew.Refused.class);
        return ((MadeAnew.Refused) MadeAnew.of(file, LARGEST)).why();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height / 2);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** As a telephone writes it: with a segment that says where and when. */
    private static byte[] withPlace(byte[] jpeg) {
        byte[] told = "Exif\0\0GPS 13.5127 2.1126 Serial 4711".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (told.length + 2)});
        bytes.writeBytes(told);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private static String latin(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPictureKeepsNothingOfWhereAndByWhatItWasTaken() throws Exception {
        byte[] taken = withPlace(picture("jpg", 800, 600));
        assertThat(latin(taken)).contains("GPS 13.5127");
        byte[] kept = clean(taken);
        assertThat(latin(kept)).doesNotContain("Exif", "GPS", "4711");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(clean(taken)).isEqualTo(kept);
    }

    @Test
    void aLargePictureBecomesSmallEnough() throws Exception {
        BufferedImage noise = new BufferedImage(2600, 1800, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", bytes);
        byte[] kept = clean(bytes.toByteArray());
        assertThat(kept).hasSizeLessThanOrEqualTo(MadeAnew.LARGEST_PICTURE);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth())
                .isLessThanOrEqualTo(MadeAnew.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<svg onload=alert(1)>", "PK\003\004", "MZ", "%PDF-1.7"})
    void whatIsNeitherPictureNorPdfIsNotTaken(String text) {
        assertThat(why(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(MadeAnew.NotTaken.UNREADABLE);
    }

    private interface Filling {
        void fill(Document document, PdfWriter writer) throws Exception;
    }

    private static byte[] pdf(Rectangle size, Filling filling) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(size);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.open();
        filling.fill(document, writer);
        document.close();
        return bytes.toByteArray();
    }

    /** With everything that a document can do besides being read. */
    private static byte[] armed() throws Exception {
        return pdf(
                PageSize.A4,
                (document, writer) -> {
                    document.addAuthor("Secret Author");
                    document.addTitle("Secret Title");
                    writer.createXmpMetadata();
                    document.add(new Paragraph("The doors were set alight"));
                    document.add(Image.getInstance(withPlace(picture("jpg", 200, 100))));
                    writer.addJavaScript("app.alert('secret script')");
                    writer.setOpenAction(PdfAction.javaScript("app.launchURL('x')", writer));
                    writer.addFileAttachment(
                            PdfFileSpecification.fileEmbedded(
                                    writer, "x", "x.exe", "secret attachment".getBytes()));
                    writer.addAnnotation(
                            new PdfAnnotation(
                                    writer,
                                    10,
                                    10,
                                    90,
                                    90,
                                    new PdfAction("cmd.exe", "/c calc", "open", "")));
                    writer.setAdditionalAction(
                            PdfWriter.DOCUMENT_CLOSE, PdfAction.javaScript("y()", writer));
                });
    }

    @Test
    void aPdfIsLeftWithWhatItsPagesShow() throws Exception {
        byte[] kept = clean(armed());
        try (PdfReader reader = new PdfReader(kept)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("The doors were set alight");
            PdfDictionary catalog = reader.getCatalog();
            assertThat(catalog.getKeys())
                    .extracting(PdfName::toString)
                    .containsExactlyInAnyOrder("/Type", "/Pages");
            assertThat(reader.getPageN(1).getKeys())
                    .extracting(PdfName::toString)
                    .doesNotContain("/Annots", "/AA");
            assertThat(reader.getInfo().values())
                    .noneMatch(value -> value.toString().contains("Secret"));
            for (int number = 1; number < reader.getXrefSize(); number++) {
                PdfObject object = reader.getPdfObject(number);
                assertThat(String.valueOf(object))
                        .doesNotContain("JavaScript", "Launch", "EmbeddedFile", "Filespec");
                if (object instanceof PdfDictionary dictionary) {
                    assertThat(dictionary.getKeys())
                            .extracting(PdfName::toString)
                            .doesNotContain("/JS", "/S", "/EF", "/Metadata", "/A", "/AA");
                }
            }
        }
        assertThat(latin(kept)).doesNotContain("Exif", "GPS", "Secret", "secret", "cmd.exe");
        assertThat(latin(armed())).contains("GPS 13.5127");
        assertThat(clean(armed())).isEqualTo(clean(armed()));
    }

    @Test
    void aJpeg2000LosesTheBoxesThatTellOfIt() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        box(file, "jP  ", "\r\n\207\n");
        box(file, "uuid", "JpgTiffExif->JP2 GPS 13.5127");
        box(file, "jp2c", "the picture");
        String kept = latin(Jp2Boxes.drawn(file.toByteArray()));
        assertThat(kept).contains("jP  ", "jp2c", "the picture").doesNotContain("GPS", "uuid");
        byte[] cut = java.util.Arrays.copyOf(file.toByteArray(), 30);
        assertThat(latin(Jp2Boxes.drawn(cut))).contains("jP  ").doesNotContain("uuid");
        byte[] bare = {(byte) 0xff, 0x4f, (byte) 0xff, 0x51, 1};
        assertThat(Jp2Boxes.drawn(bare)).isEqualTo(bare);
    }

    private static void box(ByteArrayOutputStream file, String type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        file.writeBytes(new byte[] {0, 0, 0, (byte) (bytes.length + 8)});
        file.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(bytes);
    }

    @Test
    void aPageThatIsTurnedIsShownAsItWas() throws Exception {
        byte[] turned =
                pdf(
                        PageSize.A4.rotate(),
                        (document, writer) -> document.add(new Paragraph("on its side")));
        try (PdfReader reader = new PdfReader(clean(turned))) {
            Rectangle shown = reader.getPageSizeWithRotation(1);
            assertThat(shown.getWidth()).isGreaterThan(shown.getHeight());
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("on its side");
        }
    }

    @Test
    void aLockedPdfIsNotTaken() throws Exception {
        String open = latin(pdf(PageSize.A4, (document, w) -> document.add(new Paragraph("x"))));
        String locked = open.replace("/Root", "/Encrypt 9 0 R/Root");
        assertThat(why(locked.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(MadeAnew.NotTaken.ENCRYPTED);
        String hidden = open.replace("/Root", "/Encr#79pt<</Filter/Standard/V 4/R 4>>/Root");
        assertThat(MadeAnew.of(hidden.getBytes(StandardCharsets.ISO_8859_1), LARGEST)).isNotNull();
    }

    @Test
    void aPdfWithTooManyPagesIsNotTaken() throws Exception {
        byte[] many =
                pdf(
                        PageSize.A4,
                        (document, writer) -> {
                            for (int page = 0; page < 61; page++) {
                                document.add(new Paragraph("page " + page));
                                document.newPage();
                            }
                        });
        assertThat(why(many)).isEqualTo(MadeAnew.NotTaken.TOO_MANY_PAGES);
    }

    /** Half a megabyte that would unpack to half a gigabyte is looked at and put aside. */
    @Test
    void aPdfThatWouldFillTheMemoryIsNotTaken() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(nothing);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                ("%PDF-1.7\n1 0 obj\n<</Length "
                                + packed.size()
                                + "/Filter/FlateDecode>>\nstream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(packed.toByteArray());
        bytes.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(why(bytes.toByteArray())).isEqualTo(MadeAnew.NotTaken.TOO_LARGE);
    }

    @Test
    void brokenPdfsAreNotTakenAndBreakNothing() throws Exception {
        byte[] whole = armed();
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            byte[] broken = whole.clone();
            for (int hit = 0; hit < 20; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = java.util.Arrays.copyOf(broken, 200 + random.nextInt(broken.length - 200));
            assertThat(MadeAnew.of(cut, LARGEST)).isNotNull();
            assertThat(MadeAnew.of(broken, LARGEST)).isNotNull();
        }
    }
}
