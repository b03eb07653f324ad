package org.muster.formats.report;

import java.util.Arrays;
import java.util.List;
import org.muster.formats.manifest.Direction;
import org.muster.formats.manifest.Fonts;
import org.muster.formats.manifest.Ink;
import org.muster.formats.report.ReportSheet.Column;
import org.muster.formats.report.ReportSheet.Fill;
import org.muster.formats.report.ReportSheet.Line;
import org.muster.formats.report.ReportSheet.Section;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The blocks of a sheet from top to bottom. */
final class ReportParts {
    private static final float SIGN_HERE = 62;

    /** Of the size of what is printed. */
    private static final float LEADING = 1.2f;

    /** The height of a line for handwriting. */
    private static final float WRITE_HERE = 21;

    private final ReportSheet sheet;
    private final Fonts fonts;
    private final boolean fromTheRight;

    ReportParts(ReportSheet sheet, Fonts fonts) {
        this.sheet = sheet;
        this.fonts = fonts;
        this.fromTheRight = Direction.of(sheet.title()) == PdfWriter.RUN_DIRECTION_RTL;
    }

    PdfPTable heading() {
        PdfPTable table = wide(new float[] {1});
        table.addCell(bare(String.join(" · ", sheet.titleLines()), 9, false, Ink.GREY));
        table.addCell(bare(sheet.title(), 17, true, Ink.BLACK));
        if (!sheet.amount().isEmpty()) {
            PdfPCell amount = bare(sheet.amount(), 21, true, Ink.HEAD);
            amount.setPaddingTop(8);
            table.addCell(amount);
        }
        table.setSpacingAfter(8);
        return table;
    }

    PdfPTable facts() {
        PdfPTable table = wide(new float[] {1, 2});
        for (Line line : sheet.facts()) {
            table.addCell(bare(line.label(), 9, false, Ink.GREY));
            table.addCell(bare(line.value(), 9.5f, false, Ink.BLACK));
        }
        table.setSpacingAfter(8);
        return table;
    }

    List<PdfPTable> sections() {
        return sheet.sections().stream().map(this::section).toList();
    }

    /** Heads are repeated on each page that a table goes on to; its title is one of them. */
    private PdfPTable section(Section section) {
        List<Column> columns = section.columns();
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
        }
        PdfPTable table = wide(widths);
        table.setHeaderRows(section.said().isEmpty() ? 2 : 3);
        // a row stays whole where a page can hold it, and goes on overleaf where none can
        table.setSplitLate(true);
        PdfPCell title = bare(section.title(), 11, true, Ink.BLACK);
        title.setColspan(widths.length);
        title.setPaddingBottom(4);
        table.addCell(title);
        if (!section.said().isEmpty()) {
            PdfPCell said = bare(section.said(), 8.5f, false, Ink.GREY);
            said.setColspan(widths.length);
            said.setPaddingBottom(4);
            table.addCell(said);
        }
        columns.forEach(column -> table.addCell(cell(column.head(), column, true, Ink.HEAD)));
        for (int i = 0; i < section.rows().size(); i++) {
            row(table, section, section.rows().get(i), false, i % 2 == 0 ? Ink.WHITE : Ink.SHADE);
        }
        if (!section.sum().isEmpty()) {
            row(table, section, section.sum(), true, Ink.WHITE);
        }
        table.setSpacingAfter(9);
        return table;
    }

    private void row(PdfPTable table, Section of, List<String> row, boolean bold, Ink shade) {
        for (int i = 0; i < row.size(); i++) {
            PdfPCell cell = cell(row.get(i), of.columns().get(i), bold, shade);
            if (bold) {
                cell.setBorder(Rectangle.TOP);
                cell.setBorderColor(Ink.BLACK.color());
            }
            table.addCell(cell);
        }
    }

    /**
     * What is signed, what is written by hand, how amounts were rounded, and where to sign:
     * together on one page, so that nobody signs a page without the words.
     */
    PdfPTable closing() {
        PdfPTable table = wide(new float[] {1});
        table.setKeepTogether(true);
        for (String words : sheet.words()) {
            PdfPCell cell = bare(words, 10, false, Ink.BLACK);
            cell.setPaddingBottom(4);
            table.addCell(cell);
        }
        if (!sheet.fills().isEmpty()) {
            table.addCell(nested(fills(), 4));
        }
        sheet.notes().forEach(note -> table.addCell(bare(note, 8.5f, false, Ink.BLACK)));
        if (!sheet.signers().isEmpty()) {
            table.addCell(nested(signatures(), 8));
        }
        return table;
    }

    private static PdfPCell nested(PdfPTable table, float above) {
        PdfPCell cell = new PdfPCell(table);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingTop(above);
        cell.setPaddingBottom(6);
        return cell;
    }

    /** Lines to write on, each with its label before it. */
    private PdfPTable fills() {
        PdfPTable table = wide(new float[] {1.2f, 2});
        for (Fill fill : sheet.fills()) {
            for (int line = 0; line < fill.lines(); line++) {
                PdfPCell label = bare(line == 0 ? fill.label() : "", 9, false, Ink.GREY);
                label.setVerticalAlignment(Element.ALIGN_BOTTOM);
                table.addCell(label);
                PdfPCell written = bare(line == 0 ? fill.value() : "", 9.5f, false, Ink.BLACK);
                written.setMinimumHeight(WRITE_HERE);
                written.setVerticalAlignment(Element.ALIGN_BOTTOM);
                written.setBorder(Rectangle.BOTTOM);
                written.setBorderColor(Ink.GREY.color());
                table.addCell(written);
            }
        }
        return table;
    }

    private PdfPTable signatures() {
        float[] widths = new float[sheet.signers().size()];
        Arrays.fill(widths, 1);
        PdfPTable table = wide(widths);
        for (String signer : sheet.signers()) {
            PdfPCell cell = new PdfPCell(fonts.of(signer, 8.5f, false, Ink.GREY));
            cell.setBorderColor(Ink.RULE.color());
            cell.setFixedHeight(SIGN_HERE);
            cell.setPadding(5);
            table.addCell(cell);
        }
        return table;
    }

    private PdfPCell cell(String text, Column column, boolean bold, Ink shade) {
        Ink ink = shade == Ink.HEAD ? Ink.WHITE : Ink.BLACK;
        PdfPCell cell = new PdfPCell(fonts.of(text, 8.5f, bold, ink));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(Ink.RULE.color());
        if (shade != Ink.WHITE) {
            // what stands under the page shows through
            cell.setBackgroundColor(shade.color());
        }
        cell.setPadding(4);
        cell.setLeading(0, LEADING);
        cell.setHorizontalAlignment(column.figures() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return directed(cell, text);
    }

    private PdfPCell bare(String text, float size, boolean bold, Ink ink) {
        PdfPCell cell = new PdfPCell(fonts.of(text, size, bold, ink));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(2);
        cell.setLeading(0, LEADING);
        return directed(cell, text);
    }

    /** Its text runs as its letters do; in a sheet that runs from the right, all else does too. */
    private PdfPCell directed(PdfPCell cell, String text) {
        int own = Direction.of(text);
        if (own != PdfWriter.RUN_DIRECTION_NO_BIDI) {
            cell.setRunDirection(own);
        } else if (fromTheRight) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
        }
        return cell;
    }

    private PdfPTable wide(float[] widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        if (fromTheRight) {
            table.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
        }
        return table;
    }
}
