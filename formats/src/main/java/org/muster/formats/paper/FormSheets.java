package org.muster.formats.paper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.muster.formats.manifest.Fonts;
import org.muster.formats.manifest.Ink;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Registration forms on A4, one a page, each with its number as text and as QR, to be written on
 * where there is no machine and keyed in later.
 */
public final class FormSheets {
    /** Persons on one form. */
    public static final int ROWS = 6;

    private static final float MARGIN = 15;
    private static final float QR = 32;
    private static final float ROW = 18;
    private static final float WIDTH = 210 - 2 * MARGIN;

    private FormSheets() {}

    public static byte[] print(FormWords words, List<PrintedBand> numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        float margin = Drawing.points(MARGIN);
        Document document = new Document(PageSize.A4, margin, margin, margin, margin);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addCreator("Muster");
        document.open();
        Fonts fonts = new Fonts();
        for (PrintedBand number : numbers) {
            document.newPage();
            Drawing drawing = new Drawing(writer.getDirectContent(), fonts);
            float x = words.rightToLeft() ? MARGIN : 210 - MARGIN - QR;
            drawing.qr(number.code(), x, 297 - MARGIN - QR, QR);
            drawing.text(number.number(), x + 1, 297 - MARGIN - QR - 4, 12, true);
            document.add(head(words, fonts));
            document.add(fields(words, fonts, words.heading(), 12));
            document.add(persons(words, fonts));
            document.add(fields(words, fonts, words.closing(), 17));
        }
        document.close();
        return bytes.toByteArray();
    }

    private static PdfPTable head(FormWords words, Fonts fonts) {
        PdfPTable table = table(words, 1);
        table.setTotalWidth(Drawing.points(WIDTH - QR - 4));
        table.setLockedWidth(true);
        table.setHorizontalAlignment(
                words.rightToLeft() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        table.addCell(bare(words, fonts, words.operation(), 9, false));
        table.addCell(bare(words, fonts, words.title(), 18, true));
        PdfPCell explained = bare(words, fonts, words.explained(), 9.5f, false);
        explained.setFixedHeight(Drawing.points(27));
        table.addCell(explained);
        table.setSpacingAfter(4);
        return table;
    }

    private static PdfPTable fields(
            FormWords words, Fonts fonts, List<String> labels, float height) {
        PdfPTable table = table(words, 2);
        for (String label : labels) {
            table.addCell(boxed(words, fonts, label, height));
        }
        table.getDefaultCell().setBorder(Rectangle.NO_BORDER);
        table.completeRow();
        table.setSpacingAfter(6);
        return table;
    }

    private static PdfPTable persons(FormWords words, Fonts fonts) {
        PdfPTable table = table(words, words.columns().size() + 1);
        float[] widths = new float[words.columns().size() + 1];
        java.util.Arrays.fill(widths, 3);
        widths[words.rightToLeft() ? widths.length - 1 : 0] = 0.7f;
        table.setWidths(widths);
        table.addCell(boxed(words, fonts, "", 9));
        words.columns().forEach(column -> table.addCell(boxed(words, fonts, column, 11)));
        for (int row = 1; row <= ROWS; row++) {
            table.addCell(boxed(words, fonts, String.valueOf(row), ROW));
            for (int i = 0; i < words.columns().size(); i++) {
                table.addCell(boxed(words, fonts, "", ROW));
            }
        }
        table.setSpacingAfter(6);
        return table;
    }

    private static PdfPTable table(FormWords words, int columns) {
        PdfPTable table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        table.setRunDirection(direction(words));
        return table;
    }

    private static PdfPCell bare(
            FormWords words, Fonts fonts, String text, float size, boolean bold) {
        PdfPCell cell = new PdfPCell(fonts.of(text, size, bold, Ink.BLACK));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setRunDirection(direction(words));
        return cell;
    }

    private static PdfPCell boxed(FormWords words, Fonts fonts, String label, float height) {
        PdfPCell cell = new PdfPCell(fonts.of(label, 8.5f, false, Ink.BLACK));
        cell.setBorderColor(Ink.RULE.color());
        cell.setBorderWidth(0.7f);
        cell.setFixedHeight(Drawing.points(height));
        cell.setRunDirection(direction(words));
        return cell;
    }

    private static int direction(FormWords words) {
        return words.rightToLeft() ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR;
    }
}
