package org.muster.formats.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A workbook of LibreOffice and its kin (OpenDocument 1.3). */
final class OdsList implements ListFile {

    private static final String CONTENT = "content.xml";

    private final ZipParts parts;
    private final List<Sheet> sheets;
    private final Limits limits;

    private OdsList(ZipParts parts, List<Sheet> sheets, Limits limits) {
        this.parts = parts;
        this.sheets = List.copyOf(sheets);
        this.limits = limits;
    }

    static OdsList open(ZipParts parts, Limits limits) throws IOException {
        Optional<InputStream> manifest = parts.find("META-INF/manifest.xml");
        if (manifest.isPresent()) {
            try (XmlPart xml = XmlPart.open(parts.name(), manifest.get())) {
                while (xml.next()) {
                    if (xml.isStart("encryption-data")) {
                        throw new Unreadable(OldWorkbooks.locked(parts.name()));
                    }
                }
            }
        }
        List<Sheet> sheets = sheets(parts);
        if (sheets.isEmpty()) {
            throw Workbooks.other(parts.name(), "an OpenDocument file without sheets");
        }
        return new OdsList(parts, sheets, limits);
    }

    /** Stops at damage: the sheets before it can still be read. */
    private static List<Sheet> sheets(ZipParts parts) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        Set<String> hiddenStyles = new HashSet<>();
        String style = "";
        try (XmlPart xml = XmlPart.open(parts.name(), parts.get(CONTENT))) {
            while (xml.next()) {
                if (xml.isStart("style")) {
                    style = xml.attribute("name");
                } else if (xml.isStart("table-properties")
                        && xml.attribute("display").equals("false")) {
                    hiddenStyles.add(style);
                } else if (xml.isStart("table")) {
                    boolean hidden = hiddenStyles.contains(xml.attribute("style-name"));
                    sheets.add(new Sheet(xml.attribute("name"), hidden));
                }
            }
        } catch (IOException damage) {
            if (sheets.isEmpty()) {
                throw damage;
            }
        }
        return sheets;
    }

    @Override
    public String name() {
        return parts.name();
    }

    @Override
    public List<Finding> findings() {
        return List.of(new Finding("format", "ODS workbook", "its content says so"));
    }

    @Override
    public List<Sheet> listSheets() {
        return sheets;
    }

    @Override
    public void read(Sheet sheet, RowSink rows, Consumer<CellProblem> problems) {
        SheetPass pass = new SheetPass(name(), sheet.name(), limits, rows, problems);
        CellText text = new CellText(limits.cellLength(), StandardCharsets.UTF_8);
        try (XmlPart xml = XmlPart.open(name(), parts.get(CONTENT))) {
            while (xml.next()) {
                if (xml.isStart("table") && xml.attribute("name").equals(sheet.name())) {
                    new OdsRows(xml, text, limits).read(pass::pass);
                    break;
                }
            }
        } catch (IOException reason) {
            pass.tellStop(reason);
        }
        text.tell(name(), sheet.name(), problems);
    }

    @Override
    public void close() {
        parts.close();
    }
}
