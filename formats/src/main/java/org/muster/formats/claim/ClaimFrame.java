package org.muster.formats.claim;

import org.muster.formats.manifest.Fonts;
import org.muster.formats.manifest.Ink;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** What stands on every page: who printed it and when, its number, and whether it is real. */
final class ClaimFrame extends PdfPageEventHelper {
    static final float MARGIN = 48;

    private static final float FOOT = 34;

    private final ClaimSheet sheet;
    private final Fonts fonts;
    private final PdfTemplate pageCount;

    ClaimFrame(ClaimSheet sheet, Fonts fonts, PdfWriter writer) {
        this.sheet = sheet;
        this.fonts = fonts;
        this.pageCount = writer.getDirectContent().createTemplate(30, 12);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        Rectangle page = document.getPageSize();
        show(canvas, Element.ALIGN_LEFT, sheet.printed(), MARGIN, FOOT, Ink.GREY);
        float right = page.getRight() - MARGIN - 14;
        String number = sheet.page() + " " + writer.getPageNumber() + " /";
        show(canvas, Element.ALIGN_RIGHT, number, right, FOOT, Ink.BLACK);
        canvas.addTemplate(pageCount, right + 3, FOOT);
        if (!sheet.exercise().isEmpty()) {
            watermark(writer.getDirectContentUnder(), page);
            show(
                    canvas,
                    Element.ALIGN_RIGHT,
                    sheet.exercise(),
                    page.getRight() - MARGIN,
                    page.getTop() - 34,
                    Ink.ALERT);
        }
    }

    private void watermark(PdfContentByte canvas, Rectangle page) {
        PdfGState faint = new PdfGState();
        faint.setFillOpacity(0.12f);
        canvas.saveState();
        canvas.setGState(faint);
        fonts.show(
                canvas,
                Element.ALIGN_CENTER,
                sheet.exercise(),
                90,
                true,
                Ink.ALERT,
                page.getWidth() / 2,
                page.getHeight() / 2,
                55);
        canvas.restoreState();
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        String total = String.valueOf(writer.getPageNumber() - 1);
        show(pageCount, Element.ALIGN_LEFT, total, 0, 0, Ink.BLACK);
    }

    private void show(PdfContentByte canvas, int align, String text, float x, float y, Ink ink) {
        fonts.show(canvas, align, text, 7.5f, false, ink, x, y, 0);
    }
}
