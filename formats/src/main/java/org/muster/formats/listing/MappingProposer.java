package org.muster.formats.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/** Proposes a mapping from the first rows of a sheet: by headings, and else by values. */
final class MappingProposer {

    /** Fields that cells alone give away, in the order in which they are tried. */
    private static final List<Field> BY_VALUE =
            List.of(
                    Field.EMAIL,
                    Field.BIRTH_DATE,
                    Field.SEX,
                    Field.NATIONALITY,
                    Field.PHONE,
                    Field.PASSPORT);

    private final HeaderSearch.Found header;
    private final List<SheetRow> below;

    private MappingProposer(HeaderSearch.Found header, List<SheetRow> below) {
        this.header = header;
        this.below = below;
    }

    /** From the filled rows at the top of a sheet. */
    static Mapping propose(List<SheetRow> rows) {
        HeaderSearch.Found header = HeaderSearch.search(rows);
        List<SheetRow> below = rows.subList(header.index() + 1, rows.size());
        return new MappingProposer(header, below).propose();
    }

    private Mapping propose() {
        List<ColumnMapping> columns = new ArrayList<>();
        int width = width();
        for (int index = 0; index < width; index++) {
            columns.add(column(index));
        }
        return new Mapping(header.row(), header.why(), settleNames(columns));
    }

    /** Columns without a heading count when more than a few rows have something there. */
    private int width() {
        int headed = header.cells().size();
        int width = headed;
        int widest = below.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int i = headed; i < widest; i++) {
            int column = i;
            long filled = below.stream().filter(row -> !row.cell(column).isBlank()).count();
            width = filled * 10 > below.size() && (filled > 1 || headed == 0) ? i + 1 : width;
        }
        return width;
    }

    private ColumnMapping column(int index) {
        String heading = index < header.cells().size() ? header.cells().get(index).text() : "";
        ColumnValues values = new ColumnValues();
        below.forEach(row -> values.add(row.cell(index)));
        Optional<Headings.Match> match =
                heading.isEmpty() ? Optional.empty() : Headings.find(heading);
        String shown = heading.isEmpty() ? ColumnMapping.letter(index) : heading.replace('\n', ' ');
        return match.map(found -> byHeading(index, shown, found, values))
                .orElseGet(() -> byValues(index, shown, values));
    }

    private static ColumnMapping byHeading(
            int index, String heading, Headings.Match match, ColumnValues values) {
        Field field = Field.find(match.key()).orElse(byPseudo(match.key()));
        String reason =
                match.whole()
                        ? "the heading is known"
                        : "the heading has “" + match.word() + "” in it";
        int like = values.like(field);
        boolean doubtful = field != Field.IGNORED && like * 2 < values.filled();
        if (doubtful) {
            reason += ", but only " + like + " of " + values.filled() + " cells look like it";
        }
        return new ColumnMapping(index, heading, field, reason, doubtful, Set.of());
    }

    private static Field byPseudo(String key) {
        return key.equals("given-or-whole") ? Field.GIVEN_NAME : Field.FAMILY_NAME;
    }

    private static ColumnMapping byValues(int index, String heading, ColumnValues values) {
        for (Field field : BY_VALUE) {
            int like = values.like(field);
            if (values.filled() >= 3 && like * 5 >= values.filled() * 4) {
                String reason =
                        like
                                + " of "
                                + values.filled()
                                + " cells look like it, the heading says nothing";
                return new ColumnMapping(index, heading, field, reason, true, Set.of());
            }
        }
        String reason = "neither its heading nor its cells say what it is";
        return new ColumnMapping(
                index, heading, Field.IGNORED, reason, values.filled() > 0, Set.of());
    }

    /** "Nom" alone is the whole name; beside "Prénom" it is the family name. */
    private List<ColumnMapping> settleNames(List<ColumnMapping> columns) {
        Map<Field, Integer> count = new HashMap<>();
        columns.forEach(column -> count.merge(column.field(), 1, Integer::sum));
        boolean family = count.getOrDefault(Field.FAMILY_NAME, 0) > 0;
        boolean given = count.getOrDefault(Field.GIVEN_NAME, 0) > 0;
        List<ColumnMapping> settled = new ArrayList<>();
        for (ColumnMapping column : columns) {
            String key = Headings.find(column.heading()).map(Headings.Match::key).orElse("");
            boolean alone =
                    key.equals("family-or-whole") && !given
                            || key.equals("given-or-whole") && !family;
            boolean taken = count.getOrDefault(Field.WHOLE_NAME, 0) > 0;
            settled.add(
                    alone && !taken && column.field() != Field.IGNORED
                            ? column.as(
                                    Field.WHOLE_NAME,
                                    column.reason()
                                            + ", and no other column has a part of the name")
                            : column);
        }
        return settled;
    }

    /** Texts of a header's cells. */
    static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Cell::text).filter(text -> !text.isEmpty()).toList();
    }
}
