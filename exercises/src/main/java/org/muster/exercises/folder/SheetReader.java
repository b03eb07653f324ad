package org.muster.exercises.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.muster.core.register.Nationality;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code operation.yaml}. */
final class SheetReader {
    private static final String FILE = "operation.yaml";
    private static final Set<String> KEYS =
            Set.of(
                    "code",
                    "name",
                    "country",
                    "place",
                    "zone",
                    "post",
                    "own",
                    "own_column",
                    "seed",
                    "listed",
                    "present",
                    "asked_own",
                    "asked_others",
                    "unlisted",
                    "also",
                    "infants",
                    "weights",
                    "from",
                    "journey_minutes");

    private final JsonNode sheet;
    private final List<FolderProblem> problems;

    private SheetReader(JsonNode sheet, List<FolderProblem> problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    static Optional<OperationSheet> read(Path folder, List<FolderProblem> problems) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            problems.add(
                    new FolderProblem(
                            FILE,
                            0,
                            "the file",
                            "missing",
                            "an exercise needs it",
                            "Add " + FILE + "."));
            return Optional.empty();
        }
        try {
            JsonNode sheet = new YAMLMapper().readTree(file);
            if (sheet.isObject()) {
                return new SheetReader(sheet, problems).read();
            }
            problems.add(
                    new FolderProblem(
                            FILE,
                            1,
                            "the file",
                            "no keys",
                            "it must hold keys and values",
                            "Mend it."));
        } catch (JacksonException e) {
            problems.add(
                    new FolderProblem(
                            FILE,
                            0,
                            "the file",
                            "unreadable",
                            "it must be YAML (" + e.getOriginalMessage() + ")",
                            "Mend it."));
        }
        return Optional.empty();
    }

    private Optional<OperationSheet> read() {
        refuseUnknownKeys();
        OperationSheet read =
                new OperationSheet(
                        matching("code", "[a-z0-9][a-z0-9-]{1,39}", "niamey-2023"),
                        text("name"),
                        nationality("country"),
                        text("place"),
                        zone(),
                        text("post"),
                        nationality("own"),
                        sheet.path("own_column").asString("own"),
                        whole("seed", 1),
                        (int) whole("listed", 0),
                        (int) whole("present", 0),
                        (int) whole("asked_own", 0),
                        (int) whole("asked_others", 0),
                        (int) whole("unlisted", 0),
                        texts("also"),
                        numbers("infants"),
                        numbers("weights"),
                        text("from"),
                        Duration.ofMinutes(whole("journey_minutes", 300)));
        if (read.present() > read.listed()) {
            report(
                    "present",
                    String.valueOf(read.present()),
                    "no more can be present than are listed",
                    "Lower it.");
        }
        return problems.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    private void refuseUnknownKeys() {
        Set<String> unknown = new TreeSet<>(sheet.propertyNames());
        unknown.removeAll(KEYS);
        unknown.forEach(key ->
                report(
                        key,
                        "present",
                        "there is no such key",
                        "Use one of " + new TreeSet<>(KEYS) + "."));
    }

    private String text(String key) {
        String text = sheet.path(key).asString("").strip();
        if (text.isEmpty()) {
            report(key, "", "it must not be empty", "Fill it in.");
        }
        return text;
    }

    private String matching(String key, String shape, String example) {
        String text = text(key);
        if (!text.isEmpty() && !text.matches(shape)) {
            report(
                    key,
                    text,
                    "it must look like " + example,
                    "Use small letters, digits and hyphens.");
        }
        return text;
    }

    private Nationality nationality(String key) {
        String text = text(key);
        if (text.matches("[A-Z]{3}")) {
            return new Nationality(text);
        }
        report(key, text, "it must be three capital letters", "Use the code of ISO 3166-1.");
        return new Nationality("XXX");
    }

    private ZoneId zone() {
        String text = text("zone");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            report(
                    "zone",
                    text,
                    "it must be a time zone such as Africa/Niamey",
                    "Use a name of the tz database.");
            return ZoneId.of("UTC");
        }
    }

    private long whole(String key, long otherwise) {
        JsonNode node = sheet.path(key);
        if (node.isMissingNode()) {
            return otherwise;
        }
        if (node.isIntegralNumber() && node.asLong() >= 0) {
            return node.asLong();
        }
        report(
                key,
                node.toString(),
                "it must be a whole number from 0",
                "Leave it out if it is not known.");
        return otherwise;
    }

    private List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        sheet.path(key).forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private Map<String, Integer> numbers(String key) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        sheet.path(key)
                .properties()
                .forEach(entry -> {
                    if (!entry.getValue().isIntegralNumber() || entry.getValue().asInt() < 0) {
                        report(
                                key + "." + entry.getKey(),
                                entry.getValue().toString(),
                                "it must be a whole number",
                                "Mend it.");
                        return;
                    }
                    numbers.put(entry.getKey(), entry.getValue().asInt());
                });
        return numbers;
    }

    private void report(String key, String value, String rule, String wayOut) {
        problems.add(new FolderProblem(FILE, 0, key, value, rule, wayOut));
    }
}
