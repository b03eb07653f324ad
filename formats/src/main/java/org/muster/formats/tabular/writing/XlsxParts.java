package org.muster.formats.tabular.writing;

import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The parts of a workbook around its rows (ECMA-376 parts 1 and 2), with the least that is asked.
 */
final class XlsxParts {
    static final int HEADING = 1;
    static final int TEXT = 2;
    static final int DAY = 3;
    static final int TIME = 4;
    static final int MONEY = 5;

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LETTERS = 26;

    /** Of the 255 signs that a foot line may have, what its own commands leave. */
    private static final int LONGEST_FOOT = 239;

    private XlsxParts() {}

    /** A sheet as the workbook names it. */
    record Named(String name, SheetForm form) {}

    static String rels() {
        return HEAD
                + """
                <Relationships xmlns="%srelationships">\
                <Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/>\
                <Relationship Id="r2" Type="%srelationships/metadata/core-properties" Target="docProps/core.xml"/>\
                </Relationships>\
                """
                        .formatted(PACKAGE, OFFICE, PACKAGE);
    }

    /** Title, who asked and when; empty where nothing was said (part 2, 11). */
    static String core(BookNote note) {
        String when =
                note.askedAt()
                        .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString())
                        .map(at ->
                                """
                                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
                                <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified>\
                                """
                                        .formatted(at, at))
                        .orElse("");
        return HEAD
                + """
                <cp:coreProperties xmlns:cp="%smetadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>%s</dc:title><dc:creator>%s</dc:creator><dc:description>%s</dc:description>\
                <cp:lastModifiedBy>%s</cp:lastModifiedBy>%s</cp:coreProperties>\
                """
                        .formatted(
                                PACKAGE,
                                XlsxText.element(note.title()),
                                XlsxText.element(note.askedBy()),
                                XlsxText.element(note.foot()),
                                XlsxText.element(note.askedBy()),
                                when);
    }

    static String styles() {
        return HEAD
                + """
                <styleSheet xmlns="%s">\
                <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
                <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>\
                <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
                <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
                <fills count="3"><fill><patternFill patternType="none"/></fill>\
                <fill><patternFill patternType="gray125"/></fill>\
                <fill><patternFill patternType="solid"><fgColor rgb="FFE8EBEE"/></patternFill></fill></fills>\
                <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
                <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
                <cellXfs count="6">\
                <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
                <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">\
                <alignment vertical="top" wrapText="1"/></xf>\
                <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
                <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
                <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
                <xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
                </cellXfs>\
                <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
                </styleSheet>\
                """
                        .formatted(MAIN);
    }

    /** All of a sheet that stands before its rows. */
    static String sheetHead(SheetForm form, boolean first) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<worksheet xmlns=\"").append(MAIN).append("\">");
        xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView");
        xml.append(form.rightToLeft() ? " rightToLeft=\"1\"" : "");
        xml.append(first ? " tabSelected=\"1\"" : "").append(" workbookViewId=\"0\">");
        int frozen = frozen(form);
        if (frozen > 0) {
            xml.append(
                    "<pane ySplit=\"%d\" topLeftCell=\"A%d\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                            .formatted(frozen, frozen + 1));
        }
        xml.append("</sheetView></sheetViews><cols>");
        for (int i = 0; i < form.columns().size(); i++) {
            xml.append(
                    "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                            .formatted(i + 1, i + 1, form.columns().get(i).width()));
        }
        return xml.append("</cols><sheetData>").toString();
    }

    static int frozen(SheetForm form) {
        return switch (form.top()) {
            case LIST -> 1;
            case TAGGED -> 2;
            case NONE -> 0;
        };
    }

    /** All of a sheet that stands behind its rows, in the order of the schema. */
    static String sheetFoot(SheetForm form, int rows, BookNote note) {
        StringBuilder xml = new StringBuilder("</sheetData>");
        String all = range(form, Math.max(rows, 1));
        if (form.top() == SheetForm.Top.LIST) {
            xml.append("<autoFilter ref=\"").append(all).append("\"/>");
        }
        xml.append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.7\" ");
        xml.append("header=\"0.3\" footer=\"0.3\"/>");
        xml.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        xml.append("<headerFooter><oddFooter>&amp;L&amp;8").append(foot(note.foot()));
        xml.append("&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter>");
        // digits that are text are meant to be: no green corner on each
        xml.append("<ignoredErrors><ignoredError sqref=\"").append(all);
        return xml.append("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>").toString();
    }

    /** A blank keeps digits at its beginning from being taken for the size of the letters. */
    private static String foot(String line) {
        StringBuilder foot = new StringBuilder();
        for (int sign : line.codePoints().toArray()) {
            String shown = sign == '&' ? "&&" : Character.toString(sign);
            if (foot.length() + shown.length() > LONGEST_FOOT) {
                break;
            }
            foot.append(shown);
        }
        return foot.isEmpty() ? "" : " " + XlsxText.element(foot.toString());
    }

    private static String range(SheetForm form, int rows) {
        StringBuilder range = new StringBuilder("A1:");
        appendLetters(range, form.columns().size() - 1);
        return range.append(rows).toString();
    }

    /** The sheets by name; headings are printed on every sheet of paper. */
    static String workbook(List<Named> sheets) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<workbook xmlns=\"").append(MAIN).append("\" xmlns:r=\"").append(OFFICE);
        xml.append("\"><sheets>");
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            String name = XlsxText.attribute(sheets.get(i).name());
            xml.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
                            .formatted(name, i + 1, i + 1));
            int frozen = frozen(sheets.get(i).form());
            if (frozen > 0) {
                printed.append(
                        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">'%s'!$1:$%d</definedName>"
                                .formatted(i, name, frozen));
            }
        }
        xml.append("</sheets>");
        if (!printed.isEmpty()) {
            xml.append("<definedNames>").append(printed).append("</definedNames>");
        }
        return xml.append("</workbook>").toString();
    }

    static String workbookRels(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
        for (int i = 1; i <= sheets; i++) {
            xml.append(
                    "<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                            .formatted(i, OFFICE, i));
        }
        xml.append("<Relationship Id=\"styles\" Type=\"").append(OFFICE);
        return xml.append("/styles\" Target=\"styles.xml\"/></Relationships>").toString();
    }

    static String contentTypes(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
        xml.append("<Default Extension=\"rels\" ContentType=\"");
        xml.append("application/vnd.openxmlformats-package.relationships+xml\"/>");
        type(xml, "xl/workbook.xml", TYPE + "sheet.main+xml");
        type(xml, "xl/styles.xml", TYPE + "styles+xml");
        type(
                xml,
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml");
        for (int i = 1; i <= sheets; i++) {
            type(xml, "xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml");
        }
        return xml.append("</Types>").toString();
    }

    private static void type(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"/").append(part).append("\" ContentType=\"");
        xml.append(type).append("\"/>");
    }

    /** A column's letters: A, B … Z, AA. */
    static void appendLetters(StringBuilder xml, int column) {
        if (column >= LETTERS) {
            appendLetters(xml, column / LETTERS - 1);
        }
        xml.append((char) ('A' + column % LETTERS));
    }
}
