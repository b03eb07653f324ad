package org.muster.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.muster.identity.link.Link;
import org.muster.identity.link.Linkage;

/** Writes what linking found as CSV that spreadsheets show as it is. */
final class LinkFile {
    private static final String DANGEROUS = "=+-@\t\r'";

    private LinkFile() {}

    /** A line for each row, those of one person together. */
    static void persons(Linkage linkage, Path path) throws IOException {
        write(
                path,
                "person,list,sheet,row,name,born",
                linkage.members()
                        .map(member ->
                                line(
                                        member.person(),
                                        member.source(),
                                        sheet(member),
                                        Long.toString(member.line()),
                                        member.name(),
                                        member.born())));
    }

    /** Rows are called list:sheet:line, or list:line where there are no sheets. */
    private static String sheet(Linkage.Member member) {
        String inside = member.row().substring(member.source().length() + 1);
        int end = inside.length() - Long.toString(member.line()).length();
        return end == 0 ? "" : inside.substring(0, end - 1);
    }

    /** A line for each pair that a person should look at. */
    static void questions(Linkage linkage, Path path) throws IOException {
        write(path, "one,other,probability,reason", linkage.questions().map(LinkFile::question));
    }

    private static String question(Link link) {
        return line(
                link.one(),
                link.other(),
                String.format(java.util.Locale.ROOT, "%.3f", link.probability()),
                link.reason());
    }

    private static void write(Path path, String header, Stream<String> lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            out.write(header + "\r\n");
            lines.forEach(line -> append(out, line));
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private static void append(BufferedWriter out, String line) {
        try {
            out.write(line + "\r\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String line(String... cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "" : ",").append(cell(cell));
        }
        return line.toString();
    }

    private static String cell(String text) {
        boolean guarded = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        boolean quoted = guarded || text.chars().anyMatch(sign -> ",\"\r\n;".indexOf(sign) >= 0);
        String safe = (guarded ? "'" : "") + text.replace("\"", "\"\"");
        return quoted ? '"' + safe + '"' : safe;
    }
}
