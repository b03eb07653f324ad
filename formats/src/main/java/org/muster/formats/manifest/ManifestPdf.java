package org.muster.formats.manifest;

import java.io.ByteArrayOutputStream;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Prints a manifest as a PDF on A4, landscape when it has more than five columns. Equal sheets give
 * equal bytes: times come from the sheet, the file's id from its content. Safe for all threads.
 */
public final class ManifestPdf {

    private static final int MOST_COLUMNS_UPRIGHT = 5;

    private ManifestPdf() {}

    /** The PDF file's bytes. */
    public static byte[] print(ManifestSheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Words words = Words.in(sheet.language());
        Rectangle paper =
                sheet.columns().size() > MOST_COLUMNS_UPRIGHT ? PageSize.A4.rotate() : PageSize.A4;
        Document document =
                new Document(
                        paper, PageFrame.MARGIN, PageFrame.MARGIN, PageFrame.TOP, PageFrame.BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        Fonts fonts = new Fonts();
        ZonedDateTime printed = sheet.printedAt().atZone(sheet.zone());
        document.addTitle(words.title + " " + sheet.leg());
        document.addCreator("Muster");
        document.addAuthor(sheet.printedBy());
        document.setDocumentLanguage(sheet.language().name().toLowerCase(Locale.ROOT));
        document.open();
        // Opening writes the clock's time into the file; the sheet's own takes its place.
        PdfDate time = new PdfDate(GregorianCalendar.from(printed));
        writer.getInfo().put(PdfName.CREATIONDATE, time);
        writer.getInfo().put(PdfName.MODDATE, time);
        writer.setPageEvent(new PageFrame(sheet, words, fonts, writer));
        SheetParts parts = new SheetParts(sheet, words, fonts);
        document.add(parts.heading());
        document.add(parts.totals());
        document.add(parts.list());
        document.add(parts.closing());
        document.close();
        return FileId.fromContent(bytes.toByteArray());
    }
}
