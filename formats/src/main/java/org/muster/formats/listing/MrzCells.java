package org.muster.formats.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.muster.formats.listing.ListedPerson.ListedDocument;
import org.muster.formats.listing.ListedPerson.ListedName;
import org.muster.formats.listing.RowProblem.Weight;
import org.muster.formats.mrz.Correction;
import org.muster.formats.mrz.MrzDocument;
import org.muster.formats.mrz.MrzReader;
import org.muster.formats.mrz.MrzResult;
import org.muster.formats.tabular.SheetRow;

/** Reads machine-readable lines that stand in the cells of a list, and names in their style. */
final class MrzCells {

    /** {@code DOE<<JOHN<PAUL}, perhaps with fillers behind. */
    private static final Pattern NAME =
            Pattern.compile("[A-Z][A-Z<' -]*<<[A-Z<' -]*|[A-Z]+(?:<[A-Z]+)+<*|[A-Z]{2,}<+");

    private static final Pattern LINE = Pattern.compile("[A-Z0-9<]{28,46}");

    private final Mapping mapping;
    private final MrzReader reader;

    MrzCells(Mapping mapping, LocalDate today) {
        this.mapping = mapping;
        this.reader = new MrzReader(today);
    }

    static boolean isName(String text) {
        return text.indexOf('<') > 0 && NAME.matcher(text).matches();
    }

    /** One or more whole lines. */
    static boolean isLines(String text) {
        if (text.indexOf('<') < 0 || text.length() < 28) {
            return false;
        }
        for (String line : text.split("[\\s|;/]+", -1)) {
            if (!LINE.matcher(line).matches() && !isWhole(line)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(String line) {
        return line.length() >= 70 && line.length() <= 92 && line.matches("[A-Z0-9<]+");
    }

    /** Family name and given names, either side of two fillers. */
    static ListedName name(String text, String original, String born) {
        int between = text.indexOf("<<");
        String family = between < 0 ? text : text.substring(0, between);
        String given = between < 0 ? "" : text.substring(between);
        return new ListedName(words(family), words(given), "", original, born);
    }

    private static String words(String part) {
        return part.replaceAll("[<\\s]+", " ").strip();
    }

    /** What the lines say, unless their digits contradict them. */
    Optional<MrzDocument> read(SheetRow row, RowTold told) {
        List<String> lines = new ArrayList<>();
        int first = -1;
        for (ColumnMapping column : mapping.columns()) {
            String text = row.cell(column.index()).text();
            if (column.field() == Field.MRZ && !Words.isNothing(text)) {
                first = first < 0 ? column.index() : first;
                lines.add(text);
            }
        }
        return lines.isEmpty() ? Optional.empty() : read(String.join("\n", lines), first, told);
    }

    private Optional<MrzDocument> read(String lines, int column, RowTold told) {
        return switch (reader.read(lines)) {
            case MrzResult.Read(MrzDocument document, List<Correction> corrections) -> {
                if (!corrections.isEmpty()) {
                    tellCorrected(corrections, column, told);
                }
                yield Optional.of(document);
            }
            case MrzResult.Unreadable unreadable -> {
                told.tell(
                        Weight.ASK,
                        "LST-045",
                        column,
                        "is not right as machine-readable lines: "
                                + unreadable.problems().getFirst().rule()
                                + " Only the name was taken from them.",
                        "Look at the document, and type its lines again.",
                        unreadable.problems().getFirst().rule());
                yield unreadable.partial().map(MrzCells::nameOnly);
            }
        };
    }

    private static void tellCorrected(List<Correction> corrections, int column, RowTold told) {
        String signs =
                corrections.stream().map(Correction::inShort).collect(Collectors.joining(", "));
        told.tell(
                Weight.ASK,
                "LST-047",
                column,
                "is right as machine-readable lines only when signs that look alike are taken for"
                        + " each other (line:place, read, taken for): "
                        + signs
                        + ". They were taken so.",
                "Compare these signs with the document.",
                signs);
    }

    /** Names have no check digit, so they are as good as they were; numbers and dates are not. */
    private static MrzDocument nameOnly(MrzDocument partial) {
        return new MrzDocument(
                partial.format(),
                "",
                "",
                "",
                partial.name(),
                "",
                org.muster.formats.mrz.MrzDate.unknown(),
                org.muster.formats.mrz.MrzSex.UNSPECIFIED,
                org.muster.formats.mrz.MrzDate.unknown(),
                "",
                "");
    }

    static ListedName name(MrzDocument document) {
        return new ListedName(document.name().primary(), document.name().secondary(), "", "", "");
    }

    static List<ListedDocument> documents(MrzDocument document) {
        String kind = document.documentCode().startsWith("P") ? "passport" : "unknown";
        return document.number().isEmpty()
                ? List.of()
                : List.of(new ListedDocument(kind, document.number()));
    }

    static List<String> nationalities(MrzDocument document) {
        return Nationalities.find(document.nationality()).stream().toList();
    }

    static String sex(MrzDocument document) {
        return switch (document.sex()) {
            case FEMALE -> "female";
            case MALE -> "male";
            case UNSPECIFIED -> "";
        };
    }

    /** Empty when no part of the date is known. */
    static String born(MrzDocument document) {
        return document.birth().year().isPresent() ? document.birth().toString() : "";
    }
}
