package org.muster.formats.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which styles of a workbook show a number as a date, and which fill it up with zeros. */
final class XlsxStyles {

    private final List<Boolean> dates = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    static XlsxStyles none() {
        return new XlsxStyles();
    }

    static XlsxStyles read(String file, InputStream in) throws IOException {
        XlsxStyles styles = new XlsxStyles();
        Map<Integer, String> formats = new HashMap<>();
        try (XmlPart xml = XmlPart.open(file, in)) {
            boolean inCells = false;
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    formats.put(xml.number("numFmtId", -1), xml.attribute("formatCode"));
                } else if (xml.isStart("cellXfs")) {
                    inCells = true;
                } else if (xml.isEnd("cellXfs")) {
                    inCells = false;
                } else if (inCells && xml.isStart("xf")) {
                    styles.add(xml.number("numFmtId", 0), formats);
                }
            }
        }
        return styles;
    }

    private void add(int format, Map<Integer, String> formats) {
        String code = formats.getOrDefault(format, "");
        dates.add(isBuiltInDate(format) || isDate(code));
        widths.add(code.matches("0{2,20}") ? code.length() : 0);
    }

    /** The numbers that ECMA-376 part 1, 18.8.30 gives to dates, with those of East Asia. */
    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 31
                || format == 36
                || format >= 50 && format <= 54
                || format >= 57 && format <= 58;
    }

    /** A year or a day, outside quotes, brackets and escapes; hours alone are no date. */
    private static boolean isDate(String code) {
        String bare =
                code.replaceAll("\"[^\"]*\"", "")
                        .replaceAll("\\[[^\\]]*\\]", "")
                        .replaceAll("\\\\.|_.|\\*.", "")
                        .replaceAll("(?i)general", "");
        return bare.matches("(?is).*[yd].*") && !bare.matches("(?s).*[#0?].*");
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    /** How many digits are shown at least; 0 when it does not matter. */
    int width(int style) {
        return style >= 0 && style < widths.size() ? widths.get(style) : 0;
    }
}
