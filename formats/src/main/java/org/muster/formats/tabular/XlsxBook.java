package org.muster.formats.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook says of its sheets.
 *
 * @param partOf the part of each sheet, by the sheet's name
 * @param from1904 whether it counts days as old Macs did
 */
record XlsxBook(
        List<Sheet> sheets,
        Map<String, String> partOf,
        boolean from1904,
        Optional<String> texts,
        Optional<String> styles) {

    static XlsxBook read(ZipParts parts) throws IOException {
        String main =
                relations(parts, "_rels/.rels", "").entrySet().stream()
                        .filter(one -> one.getKey().startsWith("officeDocument "))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("xl/workbook.xml");
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        Map<String, String> byId = new HashMap<>();
        Map<String, String> byType = new HashMap<>();
        relations(parts, relations, folder)
                .forEach((key, target) -> {
                    byType.putIfAbsent(key.substring(0, key.indexOf(' ')), target);
                    byId.put(key.substring(key.indexOf(' ') + 1), target);
                });
        return read(parts, main, byId, byType);
    }

    private static XlsxBook read(
            ZipParts parts, String main, Map<String, String> byId, Map<String, String> byType)
            throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        Map<String, String> partOf = new HashMap<>();
        boolean from1904 = false;
        try (XmlPart xml = XmlPart.open(parts.name(), parts.get(main))) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = xml.isTrue("date1904");
                } else if (xml.isStart("sheet")) {
                    String part = byId.getOrDefault(xml.attribute("id"), "");
                    String name = xml.attribute("name");
                    if (parts.has(part) && !part.contains("chartsheet")) {
                        sheets.add(new Sheet(name, xml.attribute("state").contains("idden")));
                        partOf.put(name, part);
                    }
                }
            }
        }
        return new XlsxBook(
                List.copyOf(sheets),
                Map.copyOf(partOf),
                from1904,
                Optional.ofNullable(byType.get("sharedStrings")).filter(parts::has),
                Optional.ofNullable(byType.get("styles")).filter(parts::has));
    }

    /** Targets by "type id", the type being the last word of its address. */
    private static Map<String, String> relations(ZipParts parts, String part, String folder)
            throws IOException {
        Map<String, String> targets = new HashMap<>();
        Optional<InputStream> in = parts.find(part);
        if (in.isEmpty()) {
            return targets;
        }
        try (XmlPart xml = XmlPart.open(parts.name(), in.get())) {
            while (xml.next()) {
                if (xml.isStart("Relationship")
                        && !xml.attribute("TargetMode").equals("External")) {
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    targets.put(
                            type.substring(type.lastIndexOf('/') + 1) + " " + xml.attribute("Id"),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return targets;
    }
}
