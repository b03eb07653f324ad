package org.muster.formats.manifest;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.formats.code.CodeSvg;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.ImgRaw;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The blocks of the sheet from top to bottom, for one print. */
final class SheetParts {

    private static final float NUMBER_WIDTH = 0.7f;
    private static final float NAME_WIDTH = 4.2f;
    private static final float QR_SIDE = 92;
    private static final int NATIONALITIES_A_ROW = 8;

    private final ManifestSheet sheet;
    private final Words words;
    private final Fonts fonts;
    private int notPrintable;

    SheetParts(ManifestSheet sheet, Words words, Fonts fonts) {
        this.sheet = sheet;
        this.words = words;
        this.fonts = fonts;
    }

    PdfPTable heading() {
        PdfPTable table = wide(new float[] {4.6f, 3.4f, 1.45f});
        PdfPCell left = bare();
        // each line begins at the left, whatever stands in it
        left.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        for (String line : sheet.titleLines()) {
            left.addElement(paragraph(line, 9, false, Ink.GREY));
        }
        left.addElement(paragraph(words.title + " " + sheet.leg(), 21, true, Ink.BLACK));
        left.addElement(paragraph(sheet.route(), 12, false, Ink.BLACK));
        table.addCell(left);
        table.addCell(times());
        table.addCell(seal());
        table.setSpacingAfter(6);
        return table;
    }

    PdfPTable totals() {
        ManifestTotals totals = sheet.totals();
        List<String> labels =
                new ArrayList<>(List.of(words.souls, words.seats, words.laps, words.stretchers));
        List<Integer> counts =
                new ArrayList<>(
                        List.of(
                                totals.souls(),
                                totals.of(ManifestPlace.SEAT),
                                totals.of(ManifestPlace.LAP),
                                totals.of(ManifestPlace.STRETCHER)));
        if (totals.of(ManifestPlace.FLOOR) > 0) {
            labels.add(words.floor);
            counts.add(totals.of(ManifestPlace.FLOOR));
        }
        PdfPTable table = new PdfPTable(labels.size());
        table.setWidthPercentage(100);
        for (int i = 0; i < labels.size(); i++) {
            PdfPCell cell = new PdfPCell();
            boxed(cell, i == 0 ? Ink.HEAD : Ink.SHADE);
            Ink ink = i == 0 ? Ink.WHITE : Ink.BLACK;
            cell.addElement(paragraph(String.valueOf(counts.get(i)), 16, true, ink));
            cell.addElement(paragraph(labels.get(i), 8, false, i == 0 ? Ink.WHITE : Ink.GREY));
            cell.setPaddingBottom(6);
            table.addCell(cell);
        }
        table.setSpacingAfter(8);
        return table;
    }

    PdfPTable list() {
        float[] widths = new float[sheet.columns().size() + 2];
        widths[0] = NUMBER_WIDTH;
        widths[1] = NAME_WIDTH;
        for (int i = 0; i < sheet.columns().size(); i++) {
            widths[i + 2] = sheet.columns().get(i).width();
        }
        PdfPTable table = wide(widths);
        table.setHeaderRows(1);
        table.setSplitRows(false);
        table.addCell(head(words.numberColumn()));
        table.addCell(head(words.nameColumn()));
        sheet.columns().forEach(column -> table.addCell(head(words.column(column))));
        for (int i = 0; i < sheet.lines().size(); i++) {
            ManifestLine line = sheet.lines().get(i);
            Ink shade = i % 2 == 0 ? Ink.WHITE : Ink.SHADE;
            PdfPCell number = body(phrase(String.valueOf(line.number()), Ink.GREY), shade);
            number.setHorizontalAlignment(Element.ALIGN_RIGHT);
            table.addCell(number);
            table.addCell(
                    directed(body(fonts.of(line.name(), 9, true, Ink.BLACK), shade), line.name()));
            for (ManifestColumn column : sheet.columns()) {
                table.addCell(
                        column == ManifestColumn.OWN_SCRIPT
                                ? ownScript(line.nameInOwnScript(), shade)
                                : text(value(line, column), shade));
            }
        }
        table.setSpacingAfter(10);
        return table;
    }

    /**
     * What closes the sheet, never torn between pages. Call after {@link #list}, which finds the
     * names that no font prints.
     */
    PdfPTable closing() {
        PdfPTable table = wide(new float[] {1});
        table.setKeepTogether(true);
        PdfPCell both = bare();
        both.setPadding(0);
        both.addElement(nationalities());
        both.addElement(signatures());
        table.addCell(both);
        return table;
    }

    private PdfPTable nationalities() {
        PdfPTable table = new PdfPTable(NATIONALITIES_A_ROW);
        table.setWidthPercentage(100);
        PdfPCell head = bare();
        head.setColspan(NATIONALITIES_A_ROW);
        head.setPaddingBottom(3);
        head.setPhrase(fonts.of(words.byNationality, 9, true, Ink.BLACK));
        table.addCell(head);
        for (Map.Entry<String, Integer> entry : sheet.totals().byNationality().entrySet()) {
            String code = entry.getKey().isEmpty() ? words.unknown : entry.getKey();
            Phrase phrase = fonts.of(code + "  ", 8.5f, false, Ink.GREY);
            phrase.addAll(
                    fonts.of(String.valueOf(entry.getValue()), 9, true, Ink.BLACK).getChunks());
            PdfPCell cell = new PdfPCell(phrase);
            boxed(cell, Ink.WHITE);
            table.addCell(cell);
        }
        table.setSpacingAfter(10);
        table.getDefaultCell().setBorder(Rectangle.NO_BORDER);
        table.completeRow();
        if (notPrintable > 0) {
            PdfPCell note = bare();
            note.setColspan(NATIONALITIES_A_ROW);
            note.setPhrase(phrase(words.notPrintableCount.formatted(notPrintable), Ink.GREY));
            table.addCell(note);
        }
        return table;
    }

    private PdfPTable signatures() {
        PdfPTable table = new PdfPTable(words.signers());
        table.setWidthPercentage(100);
        for (int i = 0; i < words.signers(); i++) {
            PdfPCell cell = new PdfPCell();
            boxed(cell, Ink.WHITE);
            cell.setFixedHeight(64);
            cell.addElement(paragraph(words.signer(i), 9, true, Ink.BLACK));
            cell.addElement(paragraph(words.signHere, 7.5f, false, Ink.GREY));
            table.addCell(cell);
        }
        return table;
    }

    private PdfPCell times() {
        PdfPTable rows = wide(new float[] {1, 1.7f});
        for (ManifestSheet.TimeLine time : sheet.times()) {
            PdfPCell label = bare();
            label.setPhrase(phrase(time.label(), Ink.GREY));
            rows.addCell(label);
            PdfPCell value = bare();
            value.setPhrase(fonts.of(time.value(), 9, true, Ink.BLACK));
            rows.addCell(value);
        }
        PdfPCell cell = bare();
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        cell.addElement(rows);
        return cell;
    }

    private PdfPCell seal() {
        PdfPCell cell = bare();
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        if (!sheet.isSealed()) {
            cell.setPhrase(fonts.of(words.draft, 10, true, Ink.ALERT));
            return cell;
        }
        Image qr = image(CodeSvg.qrModules(sheet.sealHash()));
        qr.scaleAbsolute(QR_SIDE, QR_SIDE);
        qr.setAlignment(Element.ALIGN_RIGHT);
        cell.addElement(qr);
        return cell;
    }

    private PdfPCell ownScript(String name, Ink shade) {
        Optional<Phrase> printed = fonts.find(name, 9.5f, false, Ink.BLACK);
        if (printed.isEmpty()) {
            notPrintable++;
            return body(phrase(words.notPrintable, Ink.GREY), shade);
        }
        PdfPCell cell = body(name.isEmpty() ? phrase("–", Ink.GREY) : printed.get(), shade);
        return directed(cell, name);
    }

    /** Runs as its text does; what begins at the right keeps away from the next column. */
    private static PdfPCell directed(PdfPCell cell, String text) {
        int direction = Direction.of(text);
        if (direction != PdfWriter.RUN_DIRECTION_NO_BIDI) {
            cell.setRunDirection(direction);
        }
        if (direction == PdfWriter.RUN_DIRECTION_RTL) {
            cell.setPaddingRight(14);
        }
        return cell;
    }

    private String value(ManifestLine line, ManifestColumn column) {
        return switch (column) {
            case OWN_SCRIPT -> line.nameInOwnScript();
            case SEX -> line.sex();
            case BIRTH -> line.birth();
            case NATIONALITY -> line.nationality();
            case DOCUMENT -> line.document();
            case PLACE ->
                    line.place() == ManifestPlace.SEAT && !line.mark().isEmpty()
                            ? line.mark()
                            : (words.place(line.place()) + " " + line.mark()).strip();
            case PARTY -> line.party();
            case REMARKS -> line.remarks();
        };
    }

    private PdfPCell text(String text, Ink shade) {
        return directed(body(phrase(text, Ink.BLACK), shade), text);
    }

    private PdfPCell head(String text) {
        PdfPCell cell = new PdfPCell(fonts.of(text, 8, true, Ink.WHITE));
        boxed(cell, Ink.HEAD);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private PdfPCell body(Phrase phrase, Ink shade) {
        PdfPCell cell = new PdfPCell(phrase);
        boxed(cell, shade);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setMinimumHeight(17);
        return cell;
    }

    private static void boxed(PdfPCell cell, Ink fill) {
        cell.setBorderColor(Ink.RULE.color());
        cell.setBorderWidth(0.5f);
        cell.setBackgroundColor(fill.color());
        cell.setPaddingLeft(5);
        cell.setPaddingRight(4);
        cell.setPaddingTop(2);
        cell.setPaddingBottom(4);
    }

    private static PdfPCell bare() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(1);
        return cell;
    }

    private static PdfPTable wide(float[] widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private Phrase phrase(String text, Ink ink) {
        return fonts.of(text.isEmpty() ? "–" : text, 8.5f, false, ink);
    }

    private Paragraph paragraph(String text, float size, boolean bold, Ink ink) {
        Paragraph paragraph = new Paragraph(fonts.of(text, size, bold, ink));
        paragraph.setLeading(size * 1.25f);
        return paragraph;
    }

    /** One bit a module; the printer scales it without blur. */
    private static Image image(BitMatrix modules) {
        int side = modules.getWidth();
        int rowBytes = (side + 7) / 8;
        byte[] rows = new byte[rowBytes * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!modules.get(x, y)) {
                    rows[y * rowBytes + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return new ImgRaw(side, side, 1, 1, rows);
    }
}
