package org.muster.formats.listing;

import java.util.HashSet;
import java.util.List;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/** Finds the row of the headings among the first rows of a sheet, below titles and dates. */
final class HeaderSearch {

    private static final int ROWS = 60;

    /**
     * @param index among the rows searched; -1 when there is none
     * @param row its number; 0 when there is none
     */
    record Found(int index, long row, List<Cell> cells, String why) {}

    private HeaderSearch() {}

    static Found search(List<SheetRow> rows) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(ROWS, rows.size()); i++) {
            int known = Headings.known(MappingProposer.texts(rows.get(i).cells()));
            // a title such as "Liste: nom et passeport" is one cell; a heading of one column too
            boolean enough = known >= 2 || known == 1 && isNarrow(rows);
            if (enough && known > most) {
                best = i;
                most = known;
            }
        }
        return best >= 0 ? known(rows.get(best), best, most) : byShape(rows);
    }

    private static Found known(SheetRow row, int index, int known) {
        String why = known + " of its " + row.filled() + " cells are known headings";
        return new Found(index, row.number(), row.cells(), why);
    }

    /** Unknown words are headings where they fill the row, differ, and stand over numbers. */
    private static Found byShape(List<SheetRow> rows) {
        int width = rows.stream().mapToInt(SheetRow::filled).max().orElse(0);
        for (int i = 0; i + 1 < Math.min(ROWS, rows.size()); i++) {
            SheetRow row = rows.get(i);
            List<String> texts = MappingProposer.texts(row.cells());
            boolean differ = new HashSet<>(texts).size() == texts.size();
            boolean words = texts.stream().allMatch(HeaderSearch::isLabel);
            boolean over = rows.get(i + 1).cells().stream().anyMatch(cell -> hasDigit(cell.text()));
            if (texts.size() * 3 >= width * 2 && texts.size() > 1 && differ && words && over) {
                String why = "it has words only, all different, and the next row has numbers";
                return new Found(i, row.number(), row.cells(), why);
            }
        }
        return new Found(-1, 0, List.of(), "no row looks like headings");
    }

    private static boolean isNarrow(List<SheetRow> rows) {
        return rows.stream().allMatch(row -> row.filled() <= 1);
    }

    /** "Info 2" may be a heading; an address, a number or a document's number is none. */
    private static boolean isLabel(String text) {
        return text.chars().anyMatch(Character::isLetter)
                && text.chars().filter(Character::isDigit).count() <= 2
                && text.indexOf('@') < 0;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
