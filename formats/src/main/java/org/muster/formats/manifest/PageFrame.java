package org.muster.formats.manifest;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** What stands on every page around the list: leg and route above, seal and page number below. */
final class PageFrame extends PdfPageEventHelper {

    static final float MARGIN = 34;
    static final float TOP = 46;
    static final float BOTTOM = 46;
    private static final float SIZE = 7.5f;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'xxx", Locale.ROOT);

    private final ManifestSheet sheet;
    private final Words words;
    private final Fonts fonts;
    private final PdfTemplate pageCount;

    PageFrame(ManifestSheet sheet, Words words, Fonts fonts, PdfWriter writer) {
        this.sheet = sheet;
        this.words = words;
        this.fonts = fonts;
        this.pageCount = writer.getDirectContent().createTemplate(30, 12);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        Rectangle page = document.getPageSize();
        String leg = words.title + " " + sheet.leg() + " · " + sheet.route();
        left(canvas, leg, page.getTop() - 32, Ink.BLACK, true);
        if (sheet.exercise()) {
            right(canvas, words.exerciseSentence, page, page.getTop() - 32, Ink.ALERT, 0);
            watermark(canvas, page);
        }
        asked(canvas, page);
        rule(canvas, page, page.getTop() - 38);
        rule(canvas, page, BOTTOM - 6);
        String seal = sheet.isSealed() ? words.seal + " " + sheet.sealHash() : words.draft;
        left(canvas, seal, BOTTOM - 17, sheet.isSealed() ? Ink.BLACK : Ink.ALERT, false);
        left(canvas, printed(), BOTTOM - 28, Ink.GREY, false);
        String number = words.page.formatted(writer.getPageNumber());
        right(canvas, number, page, BOTTOM - 17, Ink.BLACK, 14);
        canvas.addTemplate(pageCount, page.getRight() - MARGIN - 12, BOTTOM - 17);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        String total = String.valueOf(writer.getPageNumber() - 1);
        fonts.show(pageCount, Element.ALIGN_LEFT, total, SIZE, false, Ink.BLACK, 0, 0, 0);
    }

    private void watermark(PdfContentByte canvas, Rectangle page) {
        BaseFont font = fonts.bold();
        canvas.saveState();
        PdfGState faint = new PdfGState();
        faint.setFillOpacity(0.10f);
        canvas.setGState(faint);
        canvas.beginText();
        canvas.setFontAndSize(font, 120);
        canvas.setColorFill(Ink.ALERT.color());
        canvas.showTextAligned(
                Element.ALIGN_CENTER,
                words.exercise,
                page.getWidth() / 2,
                page.getHeight() / 2 - 40,
                page.getWidth() > page.getHeight() ? 30 : 55);
        canvas.endText();
        canvas.restoreState();
    }

    private String printed() {
        return words.printed.formatted(
                sheet.printedBy(), STAMP.format(sheet.printedAt().atZone(sheet.zone())));
    }

    /** Across the page, faint and in the way of nothing: a copy tells whose print it was. */
    private void asked(PdfContentByte canvas, Rectangle page) {
        canvas.saveState();
        PdfGState faint = new PdfGState();
        faint.setFillOpacity(0.07f);
        canvas.setGState(faint);
        boolean wide = page.getWidth() > page.getHeight();
        for (int third = 1; third <= 3; third += 2) {
            fonts.show(
                    canvas,
                    Element.ALIGN_CENTER,
                    printed(),
                    wide ? 20 : 16,
                    true,
                    Ink.BLACK,
                    page.getWidth() / 2,
                    page.getHeight() * third / 4,
                    wide ? 20 : 45);
        }
        canvas.restoreState();
    }

    private void left(PdfContentByte canvas, String text, float y, Ink ink, boolean bold) {
        fonts.show(canvas, Element.ALIGN_LEFT, text, SIZE, bold, ink, MARGIN, y, 0);
    }

    private void right(
            PdfContentByte canvas, String text, Rectangle page, float y, Ink ink, float inset) {
        float x = page.getRight() - MARGIN - inset;
        fonts.show(canvas, Element.ALIGN_RIGHT, text, SIZE, false, ink, x, y, 0);
    }

    private static void rule(PdfContentByte canvas, Rectangle page, float y) {
        canvas.saveState();
        canvas.setColorStroke(Ink.RULE.color());
        canvas.setLineWidth(0.5f);
        canvas.moveTo(MARGIN, y);
        canvas.lineTo(page.getRight() - MARGIN, y);
        canvas.stroke();
        canvas.restoreState();
    }
}
