package org.muster.formats.paper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.muster.formats.manifest.Fonts;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;

/** Bands as PDF: ten on an A4 sheet to cut out, or one on each page of the size of a label. */
public final class BandSheets {
    private static final float BAND_HEIGHT = 25;
    private static final float BAND_LENGTH = 190;
    private static final float LABEL_LENGTH = 279;
    private static final int ON_SHEET = 10;
    private static final float MARGIN = 10;
    private static final float TOP = 297 - 23;

    private BandSheets() {}

    public static byte[] a4(String title, List<PrintedBand> bands) {
        return print(
                PageSize.A4,
                (page, drawing) -> {
                    int from = page * ON_SHEET;
                    for (int i = from; i < Math.min(bands.size(), from + ON_SHEET); i++) {
                        float y = TOP - BAND_HEIGHT * (i - from + 1);
                        drawing.cut(MARGIN, y, BAND_LENGTH, BAND_HEIGHT);
                        band(drawing, title, bands.get(i), MARGIN, y, BAND_LENGTH);
                    }
                    return from + ON_SHEET < bands.size();
                });
    }

    public static byte[] labels(String title, List<PrintedBand> bands) {
        Rectangle page = new Rectangle(Drawing.points(LABEL_LENGTH), Drawing.points(BAND_HEIGHT));
        return print(
                page,
                (number, drawing) -> {
                    band(drawing, title, bands.get(number), 0, 0, LABEL_LENGTH);
                    return number + 1 < bands.size();
                });
    }

    private static void band(
            Drawing drawing, String title, PrintedBand band, float x, float y, float length) {
        drawing.qr(band.code(), x + 1, y + 1, BAND_HEIGHT - 2);
        drawing.text(band.number(), x + BAND_HEIGHT + 2, y + 12, 22, true);
        drawing.text(title, x + BAND_HEIGHT + 2, y + 5, 9, false);
        // the number once more at the end, to stay on a form or a bag
        drawing.text(band.number(), x + length - 32, y + 11, 11, true);
    }

    /** Draws a page and says whether another follows. */
    private interface Page {
        boolean draw(int number, Drawing drawing);
    }

    private static byte[] print(Rectangle paper, Page page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(paper, 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addCreator("Muster");
        document.open();
        Fonts fonts = new Fonts();
        int number = 0;
        boolean more = true;
        while (more) {
            document.newPage();
            more = page.draw(number++, new Drawing(writer.getDirectContent(), fonts));
        }
        document.close();
        return bytes.toByteArray();
    }
}
