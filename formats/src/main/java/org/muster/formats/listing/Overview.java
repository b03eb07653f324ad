package org.muster.formats.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/**
 * What only all rows of a sheet together say: the order of its dates, whether M is mujer, which
 * documents stand twice. One thread.
 */
final class Overview {

    private final Mapping mapping;
    private final NameReader names;
    private final Map<Integer, DateColumn> dates = new LinkedHashMap<>();
    private final DocumentIndex documents = new DocumentIndex();
    private boolean hombre;
    private boolean otherWoman;
    private long rows;

    Overview(Mapping mapping) {
        this.mapping = mapping;
        this.names = new NameReader(mapping);
        for (ColumnMapping column : mapping.columns()) {
            if (column.field().isDate()) {
                dates.put(column.index(), new DateColumn(column.answers()));
            }
        }
    }

    void add(SheetRow row) {
        rows++;
        if (mapping.isHeading(row)) {
            return;
        }
        for (ColumnMapping column : mapping.columns()) {
            Cell cell = row.cell(column.index());
            if (cell.isBlank()) {
                continue;
            }
            DateColumn date = dates.get(column.index());
            if (date != null) {
                date.add(cell);
            } else if (column.field() == Field.SEX) {
                addSex(cell.text());
            }
        }
        findNumber(row).ifPresent(number -> documents.add(number, row.number(), name(row)));
    }

    private void addSex(String text) {
        boolean letterM = text.equalsIgnoreCase("m");
        hombre |= text.equalsIgnoreCase("h");
        otherWoman |= !letterM && Words.is("female", text);
    }

    private String name(SheetRow row) {
        return names.read(row, new RowTold("", "", mapping, row)).toString();
    }

    private Optional<String> findNumber(SheetRow row) {
        for (ColumnMapping column : mapping.columns()) {
            Cell cell = row.cell(column.index());
            if ((column.field() == Field.PASSPORT || column.field() == Field.DOCUMENT)
                    && !Words.isNothing(cell.text())
                    && Contacts.isDocument(cell.text())
                    && !IdentityReader.isLost(cell)) {
                return Optional.of(Contacts.document(cell.text()));
            }
        }
        return Optional.empty();
    }

    Optional<SharedDocument> findShared(SheetRow row) {
        return findNumber(row).flatMap(documents::find);
    }

    Map<Integer, DateColumn> dates() {
        return dates;
    }

    /** Where men are H and nobody is F, M can only be mujer. */
    boolean isSexSpanish() {
        return hombre && !otherWoman;
    }

    long rows() {
        return rows;
    }
}
