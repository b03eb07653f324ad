package org.muster.exercises.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.muster.core.register.Nationality;
import org.muster.formats.problem.Problems;
import org.muster.formats.settings.Section;
import org.muster.formats.settings.Settings;

/**
 * Reads {@code operation.yaml}. What is wrong in it is told, and something harmless stands in for
 * it, so that the other files are read too and everything is told at once.
 */
final class SheetReader {
    private static final String CODE = "[a-z0-9][a-z0-9-]{1,39}";

    private final Section sheet;

    private SheetReader(Section sheet) {
        this.sheet = sheet;
    }

    /** Absent when there are no keys at all to read. */
    static Optional<OperationSheet> read(Path folder, Problems problems) {
        Section sheet = Settings.read(folder.resolve("operation.yaml"), problems);
        return sheet.keys().isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetReader(sheet).read());
    }

    private OperationSheet read() {
        OptionalInt listed = whole(sheet, "listed");
        OperationSheet read =
                new OperationSheet(
                        code(),
                        sheet.text("name"),
                        nationality("country"),
                        sheet.text("place"),
                        zone(),
                        sheet.text("post"),
                        nationality("own"),
                        sheet.findText("own_column").orElse("own"),
                        seed(),
                        listed.orElse(0),
                        whole("present", 0),
                        whole("asked_own", 0),
                        whole("asked_others", 0),
                        whole("unlisted", 0),
                        also(),
                        numbers("infants"),
                        numbers("weights"),
                        sheet.text("from"),
                        Duration.ofMinutes(whole("journey_minutes", 300)));
        if (listed.isPresent() && read.present() > read.listed()) {
            sheet.tell(
                    "EXE-004",
                    "present",
                    String.valueOf(read.present()),
                    "is more than are listed (" + read.listed() + ").",
                    "Lower present, or raise listed: who is on no list counts under unlisted.");
        }
        sheet.tellUnknownKeys();
        return read;
    }

    private String code() {
        String code = sheet.text("code");
        if (!code.isEmpty() && !code.matches(CODE)) {
            sheet.tell(
                    "EXE-005",
                    "code",
                    code,
                    "is no short name.",
                    "Write 2 to 40 small letters, digits and hyphens, such as niamey-2023.");
        }
        return code;
    }

    private Nationality nationality(String key) {
        String code = sheet.text(key);
        if (Countries.isKnown(code)) {
            return new Nationality(code);
        }
        if (!code.isEmpty()) {
            sheet.tell("EXE-002", key, code, Countries.RULE, Countries.WAY_OUT);
        }
        return new Nationality("XXX");
    }

    private ZoneId zone() {
        String unused = sheet.text("zone");
        return sheet.findZone("zone").orElse(ZoneOffset.UTC);
    }

    private long seed() {
        String text = sheet.findText("seed").orElse("1");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            sheet.tell(
                    "EXE-001", "seed", text, "is not a whole number.", "Write any, such as 4711.");
            return 1;
        }
    }

    private int whole(String key, int otherwise) {
        return whole(sheet, key).orElse(otherwise);
    }

    private static OptionalInt whole(Section section, String key) {
        OptionalInt number = section.findInt(key);
        if (number.isPresent() && number.getAsInt() < 0) {
            section.tell(
                    "EXE-001",
                    key,
                    String.valueOf(number.getAsInt()),
                    "is below zero.",
                    "Write a number from 0, or leave the key out if it is not known.");
            return OptionalInt.empty();
        }
        return number;
    }

    private List<String> also() {
        List<String> codes = sheet.listTexts("also");
        for (String code : new TreeSet<>(codes)) {
            if (!Countries.isKnown(code)) {
                sheet.tell("EXE-002", "also", code, Countries.RULE, Countries.WAY_OUT);
            }
        }
        return codes;
    }

    private Map<String, Integer> numbers(String key) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        sheet.findSection(key)
                .ifPresent(section ->
                        section.keys().stream()
                                .sorted()
                                .forEach(name ->
                                        whole(section, name).ifPresent(n -> numbers.put(name, n))));
        return numbers;
    }
}
