package org.muster.formats.manifest;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
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
        rule(canvas, page, page.getTop() - 38);
        rule(canvas, page, BOTTOM - 6);
        String seal = sheet.isSealed() ? words.seal + " " + sheet.sealHash() : words.draft;
        left(canvas, seal, BOTTOM - 17, sheet.isSealed() ? Ink.BLACK : Ink.ALERT, false);
        String printed =
                words.printed.formatted(
                        sheet.printedBy(), STAMP.format(sheet.printedAt().atZone(sheet.zone())));
        left(canvas, printed, BOTTOM - 28, Ink.GREY, false);
        String number = words.page.formatted(writer.getPageNumber());
        right(canvas, number, page, BOTTOM - 17, Ink.BLACK, 14);
        canvas.addTemplate(pageCount, page.getRight() - MARGIN - 12, BOTTOM - 17);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        Phrase total = text(String.valueOf(writer.getPageNumber() - 1), Ink.BLACK, false);
        ColumnText.showTextAligned(pageCount, Element.ALIGN_LEFT, total, 0, 0, 0);
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

    private void left(PdfContentByte canvas, String text, float y, Ink ink, boolean bold) {
        ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, text(text, ink, bold), MARGIN, y, 0);
    }

    private void right(
            PdfContentByte canvas, String text, Rectangle page, float y, Ink ink, float inset) {
        float x = page.getRight() - MARGIN - inset;
        ColumnText.showTextAligned(canvas, Element.ALIGN_RIGHT, text(text, ink, false), x, y, 0);
    }

    private Phrase text(String text, Ink ink, boolean bold) {
        return fonts.of(text, 7.5f, bold, ink);
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
