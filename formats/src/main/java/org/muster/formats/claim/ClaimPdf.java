package org.muster.formats.claim;

import java.io.ByteArrayOutputStream;
import java.util.GregorianCalendar;
import org.muster.formats.manifest.FileId;
import org.muster.formats.manifest.Fonts;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Prints a claim as a PDF on A4. Equal sheets give equal bytes: times come from the sheet, the
 * file's id from its content. Safe for all threads.
 */
public final class ClaimPdf {
    private ClaimPdf() {}

    /** The PDF file's bytes. */
    public static byte[] print(ClaimSheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        float margin = ClaimFrame.MARGIN;
        Document document = new Document(PageSize.A4, margin, margin, margin, margin + 12);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(sheet.title());
        document.addCreator("Muster");
        document.setDocumentLanguage(sheet.language());
        document.open();
        PdfDate time = new PdfDate(GregorianCalendar.from(sheet.printedAt().atZone(sheet.zone())));
        writer.getInfo().put(PdfName.CREATIONDATE, time);
        writer.getInfo().put(PdfName.MODDATE, time);
        Fonts fonts = new Fonts();
        writer.setPageEvent(new ClaimFrame(sheet, fonts, writer));
        ClaimParts parts = new ClaimParts(sheet, fonts);
        document.add(parts.heading());
        document.add(parts.facts());
        for (ClaimSheet.Section section : sheet.sections()) {
            document.add(parts.section(section));
        }
        document.add(parts.closing());
        document.close();
        return FileId.fromContent(bytes.toByteArray());
    }
}
