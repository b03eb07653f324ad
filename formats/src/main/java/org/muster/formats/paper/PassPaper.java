package org.muster.formats.paper;

import java.io.ByteArrayOutputStream;
import org.muster.formats.manifest.Fonts;
import org.muster.formats.manifest.Ink;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A call-forward pass on one page of A4, to hand out on paper or to send as a file. The code is
 * large, so that a telephone's screen or a poor print still lets it be read.
 */
public final class PassPaper {
    private static final float MARGIN = 20;
    private static final float QR = 75;
    private static final float WIDTH = 210 - 2 * MARGIN;

    private PassPaper() {}

    /** The code and the number are those of {@code pass}. */
    public static byte[] print(PassWords words, PrintedBand pass) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        float margin = Drawing.points(MARGIN);
        Document document = new Document(PageSize.A4, margin, margin, margin, margin);
        PdfWriter unused = PdfWriter.getInstance(document, bytes);
        document.addCreator("Muster");
        document.open();
        Fonts fonts = new Fonts();
        Paper paper = new Paper(words, pass, fonts);
        document.add(paper.head());
        document.add(paper.facts());
        document.add(paper.rest());
        document.close();
        return bytes.toByteArray();
    }

    /** The parts of one page in the direction of its language. */
    private record Paper(PassWords words, PrintedBand pass, Fonts fonts) {

        PdfPTable head() {
            PdfPTable table = table(1);
            table.addCell(bare(words.operation(), 10, false));
            table.addCell(bare(words.title(), 13, false));
            table.addCell(bare(words.come(), 21, true));
            PdfPCell gap = bare("", 8, false);
            gap.setFixedHeight(Drawing.points(8));
            table.addCell(gap);
            return table;
        }

        PdfPTable facts() {
            PdfPTable table = table(2);
            table.setTotalWidth(Drawing.points(WIDTH));
            table.setLockedWidth(true);
            float code = QR + 6;
            table.setWidths(
                    words.rightToLeft()
                            ? new float[] {WIDTH - code, code}
                            : new float[] {code, WIDTH - code});
            PdfPTable lines = table(1);
            for (PassWords.Line line : words.facts()) {
                lines.addCell(bare(line.label(), 10, false));
                PdfPCell value = bare(line.value(), 14, true);
                value.setPaddingBottom(9);
                lines.addCell(value);
            }
            PdfPCell beside = new PdfPCell(lines);
            beside.setBorder(Rectangle.NO_BORDER);
            beside.setFixedHeight(Drawing.points(QR + 14));
            PdfPCell room = bare("", 8, false);
            // drawn where the cell came to lie, however long what stands above it
            room.setCellEvent((cell, place, canvases) -> draw(place, canvases));
            table.addCell(room);
            table.addCell(beside);
            return table;
        }

        private void draw(Rectangle place, PdfContentByte[] canvases) {
            Drawing drawing = new Drawing(canvases[PdfPTable.TEXTCANVAS], fonts);
            float left = Drawing.millimetres(place.getLeft());
            float right = Drawing.millimetres(place.getRight());
            float x = words.rightToLeft() ? right - QR : left;
            float bottom = Drawing.millimetres(place.getTop()) - QR;
            drawing.qr(pass.code(), x, bottom, QR);
            drawing.text(pass.number(), x + 4, bottom - 5, 13, true);
        }

        PdfPTable rest() {
            PdfPTable table = table(1);
            table.addCell(bare(words.bringTitle(), 13, true));
            for (String thing : words.bring()) {
                table.addCell(bare("– " + thing, 12, false));
            }
            PdfPCell once = bare(words.once(), 12, true);
            once.setPaddingTop(10);
            table.addCell(once);
            return table;
        }

        private PdfPTable table(int columns) {
            PdfPTable table = new PdfPTable(columns);
            table.setWidthPercentage(100);
            table.setRunDirection(direction());
            table.setHorizontalAlignment(Element.ALIGN_CENTER);
            return table;
        }

        private PdfPCell bare(String text, float size, boolean bold) {
            PdfPCell cell = new PdfPCell(fonts.of(text, size, bold, Ink.BLACK));
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setRunDirection(direction());
            cell.setPaddingBottom(4);
            return cell;
        }

        private int direction() {
            return words.rightToLeft() ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR;
        }
    }
}
