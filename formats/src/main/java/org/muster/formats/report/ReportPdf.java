package org.muster.formats.report;

import java.io.ByteArrayOutputStream;
import java.util.GregorianCalendar;
import java.util.List;
import org.muster.formats.manifest.FileId;
import org.muster.formats.manifest.Fonts;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Prints papers as a PDF on A4. Equal sheets give equal bytes: times come from the sheet, the
 * file's id from its content. Safe for all threads.
 */
public final class ReportPdf {
    private ReportPdf() {}

    /** The PDF file's bytes. */
    public static byte[] print(ReportSheet sheet) {
        return print(List.of(sheet));
    }

    /**
     * Several in one file, each beginning on a page of its own; language and time are those of the
     * first.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static byte[] print(List<ReportSheet> sheets) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("there is no sheet to print");
        }
        ReportSheet first = sheets.getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        float margin = ReportFrame.MARGIN;
        Document document = new Document(PageSize.A4, margin, margin, margin, margin + 12);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(first.title());
        document.addCreator("Muster");
        document.setDocumentLanguage(first.language());
        document.open();
        PdfDate time =
                new PdfDate(
                        GregorianCalendar.from(first.print().at().atZone(first.print().zone())));
        writer.getInfo().put(PdfName.CREATIONDATE, time);
        writer.getInfo().put(PdfName.MODDATE, time);
        Fonts fonts = new Fonts();
        ReportFrame frame = new ReportFrame(first.print(), fonts, writer);
        writer.setPageEvent(frame);
        for (ReportSheet sheet : sheets) {
            // ends the page of the sheet before, if there was one, with its own foot
            document.newPage();
            frame.begin(sheet.print());
            add(document, new ReportParts(sheet, fonts));
        }
        document.close();
        return FileId.fromContent(bytes.toByteArray());
    }

    private static void add(Document document, ReportParts parts) {
        document.add(parts.heading());
        document.add(parts.facts());
        parts.sections().forEach(document::add);
        document.add(parts.closing());
    }
}
