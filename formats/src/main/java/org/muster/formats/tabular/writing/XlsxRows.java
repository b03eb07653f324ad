package org.muster.formats.tabular.writing;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** Rows of a sheet as XML (ECMA-376 part 1, 18.3.1.73). */
final class XlsxRows {
    /** Beyond as many digits a spreadsheet rounds. */
    private static final int DIGITS = 15;

    private static final long MOST = 999_999_999_999_999L;
    private static final int MONEY = 2;

    private final StringBuilder xml;

    XlsxRows(StringBuilder xml) {
        this.xml = xml;
    }

    void append(int row, List<Value> values, boolean heading) {
        xml.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < values.size(); i++) {
            append(row, i, values.get(i), heading);
        }
        xml.append("</row>");
    }

    private void append(int row, int column, Value value, boolean heading) {
        switch (value) {
            case Value.None none -> {}
            case Value.Text(String text) -> text(row, column, text, heading);
            case Value.Whole whole -> whole(row, column, whole.number());
            case Value.Exact exact -> exact(row, column, exact.number());
            case Value.Day day -> {
                if (Times.hasSerial(day.day())) {
                    number(row, column, XlsxParts.DAY, Long.toString(Times.serial(day.day())));
                } else {
                    text(row, column, day.day().toString(), false);
                }
            }
            case Value.Time time -> time(row, column, Times.local(time.at(), time.zone()));
        }
    }

    private void time(int row, int column, LocalDateTime local) {
        if (Times.hasSerial(local.toLocalDate())) {
            number(row, column, XlsxParts.TIME, Times.serial(local));
        } else {
            text(row, column, local.toString(), false);
        }
    }

    private void whole(int row, int column, long number) {
        if (number > MOST || number < -MOST) {
            text(row, column, Long.toString(number), false);
        } else {
            number(row, column, 0, Long.toString(number));
        }
    }

    /** A number that a spreadsheet would round stays as it is, as text. */
    private void exact(int row, int column, BigDecimal number) {
        String plain = number.toPlainString();
        if (number.stripTrailingZeros().precision() > DIGITS || plain.length() > 2 * DIGITS) {
            text(row, column, plain, false);
        } else {
            number(row, column, number.scale() == MONEY ? XlsxParts.MONEY : 0, plain);
        }
    }

    private void number(int row, int column, int style, String number) {
        begin(row, column, style);
        xml.append("><v>").append(number).append("</v></c>");
    }

    private void text(int row, int column, String text, boolean heading) {
        begin(row, column, heading ? XlsxParts.HEADING : XlsxParts.TEXT);
        xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        XlsxText.append(xml, text);
        xml.append("</t></is></c>");
    }

    private void begin(int row, int column, int style) {
        xml.append("<c r=\"");
        XlsxParts.appendLetters(xml, column);
        xml.append(row).append('"');
        if (style > 0) {
            xml.append(" s=\"").append(style).append('"');
        }
    }
}
