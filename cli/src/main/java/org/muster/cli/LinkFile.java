package org.muster.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.muster.formats.tabular.writing.CsvFile;
import org.muster.formats.tabular.writing.CsvForm;
import org.muster.formats.tabular.writing.Value;
import org.muster.identity.link.Link;
import org.muster.identity.link.Linkage;

/** Writes what linking found as CSV that spreadsheets show as it is. */
final class LinkFile {
    private LinkFile() {}

    /** A line for each row, those of one person together. */
    static void persons(Linkage linkage, Path path) throws IOException {
        write(
                path,
                List.of("person", "list", "sheet", "row", "name", "born"),
                linkage.members().map(LinkFile::member));
    }

    private static List<Value> member(Linkage.Member member) {
        return List.of(
                Value.text(member.person()),
                Value.text(member.source()),
                Value.text(sheet(member)),
                Value.whole(member.line()),
                Value.text(member.name()),
                Value.text(member.born()));
    }

    /** Rows are called list:sheet:line, or list:line where there are no sheets. */
    private static String sheet(Linkage.Member member) {
        String inside = member.row().substring(member.source().length() + 1);
        int end = inside.length() - Long.toString(member.line()).length();
        return end == 0 ? "" : inside.substring(0, end - 1);
    }

    /** A line for each pair that a person should look at. */
    static void questions(Linkage linkage, Path path) throws IOException {
        write(
                path,
                List.of("one", "other", "probability", "reason"),
                linkage.questions().map(LinkFile::question));
    }

    private static List<Value> question(Link link) {
        return List.of(
                Value.text(link.one()),
                Value.text(link.other()),
                Value.exact(
                        BigDecimal.valueOf(link.probability()).setScale(3, RoundingMode.HALF_UP)),
                Value.text(link.reason()));
    }

    private static void write(Path path, List<String> headings, Stream<List<Value>> rows)
            throws IOException {
        try (CsvFile out = CsvFile.to(Files.newOutputStream(path), CsvForm.PLAIN)) {
            out.headings(headings);
            rows.forEach(out::row);
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }
}
