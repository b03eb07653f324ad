package org.muster.formats.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/**
 * What the columns of one sheet are read as.
 *
 * @param headerRow the row of the headings; 0 when there are none and the first row is a person
 * @param headerReason why that row, as a sentence's end
 */
public record Mapping(long headerRow, String headerReason, List<ColumnMapping> columns) {

    public Mapping {
        columns = List.copyOf(columns);
    }

    /** Whether anybody can be read with it. */
    public boolean hasName() {
        return columns.stream().anyMatch(column -> column.field().isName());
    }

    /**
     * Equal for two sheets with the same headings in the same order, whatever their accents, case
     * and signs.
     */
    public String fingerprint() {
        String folded =
                columns.stream()
                        .map(column -> Fold.fold(column.heading()))
                        .collect(Collectors.joining("\n"));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(folded.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    Optional<ColumnMapping> findColumn(int index) {
        return index < columns.size() ? Optional.of(columns.get(index)) : Optional.empty();
    }

    String heading(int index) {
        return findColumn(index).map(ColumnMapping::heading).orElse(ColumnMapping.letter(index));
    }

    /** Whether a row says the headings once more, as prints of several pages do. */
    boolean isHeading(SheetRow row) {
        int same = 0;
        int filled = 0;
        for (Cell cell : row.cells()) {
            filled += cell.isBlank() ? 0 : 1;
            same += !cell.isBlank() && isHeading(cell.text()) ? 1 : 0;
        }
        return headerRow > 0 && same >= 2 && same * 3 >= filled * 2;
    }

    private boolean isHeading(String text) {
        for (ColumnMapping column : columns) {
            if (text.equals(column.heading())) {
                return true;
            }
        }
        return false;
    }
}
