package org.muster.formats.report;

import org.muster.formats.manifest.Fonts;
import org.muster.formats.manifest.Ink;
import org.muster.formats.report.ReportSheet.Print;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** What stands on every page: who printed it and when, its number, and whether it is real. */
final class ReportFrame extends PdfPageEventHelper {
    static final float MARGIN = 48;

    private static final float FOOT = 34;

    private final Fonts fonts;
    private final PdfTemplate pageCount;
    private Print print;

    ReportFrame(Print print, Fonts fonts, PdfWriter writer) {
        this.print = print;
        this.fonts = fonts;
        this.pageCount = writer.getDirectContent().createTemplate(30, 12);
    }

    /** From the page that is begun next on, this is what stands around. */
    void begin(Print next) {
        print = next;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        Rectangle page = document.getPageSize();
        show(canvas, Element.ALIGN_LEFT, print.sentence(), MARGIN, FOOT, Ink.GREY);
        float right = page.getRight() - MARGIN - 14;
        String number = print.page() + " " + writer.getPageNumber() + " /";
        show(canvas, Element.ALIGN_RIGHT, number, right, FOOT, Ink.BLACK);
        canvas.addTemplate(pageCount, right + 3, FOOT);
        PdfContentByte under = writer.getDirectContentUnder();
        if (!print.mark().isEmpty()) {
            for (int third = 1; third <= 5; third += 2) {
                float y = page.getHeight() * third / 6;
                across(under, print.mark(), 15, 0.14f, page.getWidth() / 2, y);
            }
        }
        if (!print.exercise().isEmpty()) {
            across(under, print.exercise(), 90, 0.12f, page.getWidth() / 2, page.getHeight() / 2);
            show(
                    canvas,
                    Element.ALIGN_RIGHT,
                    print.exercise(),
                    page.getRight() - MARGIN,
                    page.getTop() - 34,
                    Ink.ALERT);
        }
    }

    /** A faint text across the page, through which all else can be read. */
    private void across(
            PdfContentByte canvas, String text, float size, float opacity, float x, float y) {
        PdfGState faint = new PdfGState();
        faint.setFillOpacity(opacity);
        canvas.saveState();
        canvas.setGState(faint);
        Ink ink = text.equals(print.exercise()) ? Ink.ALERT : Ink.GREY;
        fonts.show(canvas, Element.ALIGN_CENTER, text, size, true, ink, x, y, 55);
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
