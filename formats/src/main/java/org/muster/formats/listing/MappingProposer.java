package org.muster.formats.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/** Proposes a mapping from the first rows of a sheet: by headings, and else by values. */
final class MappingProposer {

    /** Fields that cells alone give away, in the order in which they are tried. */
    private static final List<Field> BY_VALUE =
            List.of(
                    Field.MRZ,
                    Field.MRZ_NAME,
                    Field.EMAIL,
                    Field.BIRTH_DATE,
                    Field.SEX,
                    Field.NATIONALITY,
                    Field.PHONE,
                    Field.PASSPORT);

    /** Those among them that cells give away even against their heading. */
    private static final List<Field> AGAINST_HEADING =
            List.of(Field.MRZ, Field.MRZ_NAME, Field.EMAIL, Field.BIRTH_DATE, Field.PHONE);

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
        List<ColumnValues> values = new ArrayList<>();
        int width = width();
        for (int index = 0; index < width; index++) {
            ColumnValues cells = new ColumnValues();
            for (SheetRow row : below) {
                cells.add(row.cell(index));
            }
            values.add(cells);
            columns.add(column(index, cells));
        }
        return new Mapping(header.row(), header.why(), new Settling(values).settle(columns));
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

    private ColumnMapping column(int index, ColumnValues values) {
        String heading = index < header.cells().size() ? header.cells().get(index).text() : "";
        Optional<Headings.Match> match =
                heading.isEmpty() ? Optional.empty() : Headings.find(heading);
        String shown = heading.isEmpty() ? ColumnMapping.letter(index) : heading.replace('\n', ' ');
        return match.map(found -> byHeading(index, shown, found, values))
                .orElseGet(() -> byValues(index, shown, values));
    }

    private static ColumnMapping byHeading(
            int index, String heading, Headings.Match match, ColumnValues values) {
        Field field = match.field();
        int like = values.like(field);
        Optional<Field> other = findAgainst(field, match, values);
        if (other.isPresent()) {
            String reason =
                    values.surely(other.get())
                            + " of "
                            + values.filled()
                            + " cells look like it, though the heading has “"
                            + match.word()
                            + "” in it";
            return new ColumnMapping(index, heading, other.get(), reason, true, Set.of());
        }
        String reason =
                match.whole()
                        ? "the heading is known"
                        : "the heading has “" + match.word() + "” in it";
        boolean doubtful = field != Field.IGNORED && like * 2 < values.filled();
        if (doubtful) {
            reason += ", but only " + like + " of " + values.filled() + " cells look like it";
        }
        boolean noDates = doubtful && (field == Field.TRIP_FROM || field == Field.TRIP_UNTIL);
        return new ColumnMapping(
                index, heading, noDates ? Field.IGNORED : field, reason, doubtful, Set.of());
    }

    /** What the cells are, where they are surely not what the heading says. */
    private static Optional<Field> findAgainst(
            Field field, Headings.Match match, ColumnValues values) {
        boolean weak = field == Field.IGNORED && !match.whole();
        if (!weak && values.like(field) * 5 >= values.filled()) {
            return Optional.empty();
        }
        return AGAINST_HEADING.stream()
                .filter(one -> one != field && isMost(values.surely(one), values))
                .filter(one -> one != Field.BIRTH_DATE || !weak && values.isSpread())
                .findFirst();
    }

    private static boolean isMost(int like, ColumnValues values) {
        return values.filled() >= 3 && like * 5 >= values.filled() * 4;
    }

    private static ColumnMapping byValues(int index, String heading, ColumnValues values) {
        for (Field field : BY_VALUE) {
            if (isMost(values.like(field), values)) {
                return byValues(index, heading, field, values);
            }
        }
        String reason = "neither its heading nor its cells say what it is";
        return new ColumnMapping(
                index, heading, Field.IGNORED, reason, values.filled() > 0, Set.of());
    }

    private static ColumnMapping byValues(
            int index, String heading, Field field, ColumnValues values) {
        String count = values.like(field) + " of " + values.filled() + " cells ";
        if (field == Field.BIRTH_DATE && !values.isSpread()) {
            String reason = count + "are dates, but of a few years only, so hardly of births";
            return new ColumnMapping(index, heading, Field.IGNORED, reason, true, Set.of());
        }
        if (field == Field.PHONE && values.surely(field) * 2 < values.like(field)) {
            String reason = count + "are numbers, and nothing shows that one can call them";
            return new ColumnMapping(index, heading, Field.IGNORED, reason, true, Set.of());
        }
        String reason = count + "look like it, the heading says nothing";
        return new ColumnMapping(index, heading, field, reason, true, Set.of());
    }

    /** Texts of a header's cells. */
    static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Cell::text).filter(text -> !text.isEmpty()).toList();
    }
}
