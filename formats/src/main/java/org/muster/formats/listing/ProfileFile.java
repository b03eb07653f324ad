package org.muster.formats.listing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Problems;
import org.muster.formats.settings.Section;
import org.muster.formats.settings.Settings;

/** Reads and writes profiles, which are settings files that a person can edit. */
public final class ProfileFile {

    /** What reading a profile gives. */
    public sealed interface Reading {
        /** It can be used. */
        record Complete(Profile profile) implements Reading {}

        /** With everything that is wrong. */
        record Faulty(List<FileProblem> problems) implements Reading {}
    }

    private ProfileFile() {}

    public static Reading read(Path path) {
        Problems problems = new Problems();
        return read(Settings.read(path, problems), problems);
    }

    /** Reads what {@link #text} wrote. */
    public static Reading parse(String name, String text) {
        Problems problems = new Problems();
        return read(Settings.parse(name, text, problems), problems);
    }

    private static Reading read(Section root, Problems problems) {
        if (!problems.isEmpty()) {
            return new Reading.Faulty(problems.list());
        }
        Profile profile =
                new Profile(
                        root.findText("source").orElse(""),
                        root.text("fingerprint"),
                        root.findText("confirmed-by").orElse(""),
                        encoding(root),
                        separator(root),
                        columns(root));
        root.tellUnknownKeys();
        return problems.isEmpty()
                ? new Reading.Complete(profile)
                : new Reading.Faulty(problems.list());
    }

    private static Optional<Charset> encoding(Section root) {
        Optional<String> name = root.findText("encoding");
        try {
            return name.map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            root.tell(
                    "LST-080",
                    "encoding",
                    name.orElse(""),
                    "is no encoding known here.",
                    "Write a name such as windows-1256, or remove the line.");
            return Optional.empty();
        }
    }

    private static Optional<Character> separator(Section root) {
        Optional<String> text = root.findText("separator");
        Optional<String> sign = text.map(word -> word.equals("tab") ? "\t" : word);
        if (sign.isPresent() && sign.get().length() != 1) {
            root.tell(
                    "LST-081",
                    "separator",
                    sign.get(),
                    "is not one sign.",
                    "Write \";\", \",\", \"|\" or tab, or remove the line.");
            return Optional.empty();
        }
        return sign.map(one -> one.charAt(0));
    }

    private static List<ColumnMapping> columns(Section root) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (Section section : root.listSections("columns")) {
            Optional<Field> field = section.findOneOf("field", Field.class);
            Set<DateAnswer> answers = EnumSet.noneOf(DateAnswer.class);
            for (String word : section.listTexts("dates")) {
                Optional<DateAnswer> answer = DateAnswer.find(word);
                if (answer.isEmpty() && !word.isEmpty()) {
                    section.tell(
                            "LST-082", "dates", word, "is no answer known here.", knownAnswers());
                }
                answer.ifPresent(answers::add);
            }
            columns.add(
                    new ColumnMapping(
                            columns.size(),
                            section.text("heading"),
                            field.orElse(Field.IGNORED),
                            "",
                            false,
                            answers));
        }
        return columns;
    }

    private static String knownAnswers() {
        return Stream.of(DateAnswer.values())
                .map(DateAnswer::word)
                .collect(Collectors.joining(", ", "Use one of: ", "."));
    }

    /** The profile as a file would have it. */
    public static String text(Profile profile) {
        StringBuilder text = new StringBuilder();
        text.append("source: ").append(quoted(profile.source())).append('\n');
        text.append("fingerprint: ").append(quoted(profile.fingerprint())).append('\n');
        text.append("confirmed-by: ").append(quoted(profile.confirmedBy())).append('\n');
        profile.encoding()
                .ifPresent(encoding -> text.append("encoding: ").append(encoding).append('\n'));
        profile.separator()
                .ifPresent(sign ->
                        text.append("separator: ")
                                .append(sign == '\t' ? "tab" : quoted(String.valueOf(sign)))
                                .append('\n'));
        text.append("columns:\n");
        for (ColumnMapping column : profile.columns()) {
            text.append("  - heading: ").append(quoted(column.heading())).append('\n');
            text.append("    field: ").append(column.field().word()).append('\n');
            if (!column.answers().isEmpty()) {
                text.append("    dates: [")
                        .append(
                                column.answers().stream()
                                        .map(DateAnswer::word)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))
                        .append("]\n");
            }
        }
        return text.toString();
    }

    /** Writes a proposal for a person to correct and confirm; never over an existing file. */
    public static void write(Path path, String source, SheetResult result) throws IOException {
        Profile profile = Profile.proposed(source, result.mapping());
        StringBuilder text = new StringBuilder();
        text.append(
                "# How lists with these headings are read. Correct what is wrong, then write\n");
        text.append("# your name at confirmed-by. The fields are explained in docs/lists.md.\n");
        text.append("source: ").append(quoted(source)).append('\n');
        text.append("fingerprint: ").append(quoted(profile.fingerprint())).append('\n');
        text.append("confirmed-by: \"\"\n");
        text.append("columns:\n");
        for (ColumnMapping column : profile.columns()) {
            append(column, result, text);
        }
        Files.writeString(
                path,
                text,
                StandardCharsets.UTF_8,
                java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE);
    }

    private static void append(ColumnMapping column, SheetResult result, StringBuilder text) {
        text.append("  - heading: ").append(quoted(column.heading())).append('\n');
        text.append("    field: ").append(column.field().word());
        text.append("  # ").append(oneLine(column.reason())).append('\n');
        for (Question question : result.questions()) {
            if (question.column().equals(column.heading())) {
                text.append("    # ").append(oneLine(question.sentence())).append('\n');
                text.append("    # dates: ")
                        .append(question.answers().getFirst().word())
                        .append('\n');
            }
        }
    }

    private static String quoted(String text) {
        return '"' + oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
