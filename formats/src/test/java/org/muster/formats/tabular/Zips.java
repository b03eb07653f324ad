package org.muster.formats.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs parts into workbooks by hand, for what no library would write. */
public final class Zips {

    private Zips() {}

    public static Path write(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** An XLSX workbook of one sheet, whose XML after the root element is given. */
    public static Path xlsx(Path file, String sheetXml) throws IOException {
        return xlsx(file, sheetXml, "", "");
    }

    /** As above, with what stands before the sheets in the workbook, and cell formats. */
    public static Path xlsx(Path file, String sheetXml, String workbookXml, String stylesXml)
            throws IOException {
        String relation =
                "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";
        return write(
                file,
                Map.of(
                        "_rels/.rels",
                        "<Relationships>"
                                + relation.formatted("r1", "officeDocument", "xl/workbook.xml")
                                + "</Relationships>",
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"r\">"
                                + workbookXml
                                + "<sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships>"
                                + relation.formatted("r1", "worksheet", "worksheets/sheet1.xml")
                                + relation.formatted("r2", "styles", "styles.xml")
                                + "</Relationships>",
                        "xl/styles.xml",
                        "<styleSheet>" + stylesXml + "</styleSheet>",
                        "xl/worksheets/sheet1.xml",
                        sheetXml.startsWith("<!") || sheetXml.startsWith("<?")
                                ? sheetXml
                                : "<worksheet>" + sheetXml + "</worksheet>"));
    }

    /** An ODS workbook of one sheet, whose rows are given. */
    public static Path ods(Path file, String rowsXml) throws IOException {
        return write(
                file,
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">"
                                + "<office:body><office:spreadsheet><table:table table:name=\"Liste\">"
                                + rowsXml
                                + "</table:table></office:spreadsheet></office:body></office:document-content>"));
    }
}
