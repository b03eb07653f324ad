package org.muster.formats.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.muster.formats.evidence.MadeAnew.Clean;
import org.muster.formats.evidence.MadeAnew.NotTaken;
import org.muster.formats.evidence.MadeAnew.Refused;
import org.muster.formats.manifest.FileId;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfImportedPage;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Draws the pages of a PDF into a new one. Of the old file come what its pages draw, and the fonts
 * and pictures for that. What stands beside the pages stays behind: scripts, actions, attached
 * files, links, fields and notes, titles, authors and dates. Equal files give equal files.
 */
final class PdfMadeAnew {
    /** What is left of a larger one is hardly ever small enough to be kept. */
    private static final int MOST_BYTES = 4_000_000;

    private static final int MOST_PAGES = 60;

    /** What names the key stands in clear, in every version. */
    private static final Pattern LOCKED = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");

    private PdfMadeAnew() {}

    static MadeAnew of(byte[] file, int largest) {
        if (file.length > MOST_BYTES || !Unpacked.isBounded(file)) {
            return new Refused(NotTaken.TOO_LARGE);
        }
        if (LOCKED.matcher(new String(file, StandardCharsets.ISO_8859_1)).find()) {
            return new Refused(NotTaken.ENCRYPTED);
        }
        try (PdfReader reader = new PdfReader(file)) {
            if (reader.getNumberOfPages() > MOST_PAGES) {
                return new Refused(NotTaken.TOO_MANY_PAGES);
            }
            PdfStripping.strip(reader);
            byte[] drawn = drawn(reader);
            return drawn.length > largest ? new Refused(NotTaken.TOO_LARGE) : new Clean(drawn);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
            // the library throws what comes to hand when a file is cut, made up, nested without
            // end,
            // or locked in a way for which it would need another library
            return new Refused(NotTaken.UNREADABLE);
        }
    }

    private static byte[] drawn(PdfReader reader) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(size(reader, 1), 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.open();
        GregorianCalendar noTime = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        noTime.setTimeInMillis(0);
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(noTime));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(noTime));
        PdfContentByte content = writer.getDirectContent();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            document.setPageSize(size(reader, page));
            document.newPage();
            writer.setPageEmpty(false);
            draw(content, writer.getImportedPage(reader, page), reader, page);
        }
        document.close();
        return FileId.fromContent(bytes.toByteArray());
    }

    /** As it is shown: on its side where the page is turned. */
    private static Rectangle size(PdfReader reader, int page) {
        Rectangle shown = reader.getPageSizeWithRotation(page);
        return new Rectangle(shown.getWidth(), shown.getHeight());
    }

    /** Upright, with its lower left corner at the lower left corner. */
    private static void draw(
            PdfContentByte content, PdfImportedPage drawing, PdfReader reader, int page) {
        Rectangle box = reader.getPageSize(page);
        switch (reader.getPageRotation(page)) {
            case 90 -> content.addTemplate(drawing, 0, -1, 1, 0, -box.getBottom(), box.getRight());
            case 180 -> content.addTemplate(drawing, -1, 0, 0, -1, box.getRight(), box.getTop());
            case 270 -> content.addTemplate(drawing, 0, 1, -1, 0, box.getTop(), -box.getLeft());
            default -> content.addTemplate(drawing, 1, 0, 0, 1, -box.getLeft(), -box.getBottom());
        }
    }
}
