package org.muster.formats.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.formats.problem.FieldText;
import org.muster.formats.problem.Problems;

/**
 * One line of a table. {@code find…} answers what stands in a column, absent when it is empty, not
 * there or unfit (which is told); {@code text} tells when nothing stands there.
 *
 * @param line where the row begins in the file, counted from 1
 */
public record Row(String file, long line, Map<String, String> cells, Problems problems) {

    public Row {
        cells = Map.copyOf(cells);
    }

    /**
     * What stands in a column that must not be empty; empty text, and a problem told, when it is.
     */
    public String text(String column) {
        FieldText field = field(column);
        if (field.text().isEmpty()) {
            field.tellMissing();
        }
        return field.text();
    }

    public Optional<String> findText(String column) {
        return Optional.of(field(column).text()).filter(text -> !text.isEmpty());
    }

    public OptionalInt findInt(String column) {
        return field(column).findInt();
    }

    public Optional<BigDecimal> findDecimal(String column) {
        return field(column).findDecimal();
    }

    public Optional<LocalDate> findDate(String column) {
        return field(column).findDate();
    }

    public Optional<LocalTime> findTime(String column) {
        return field(column).findTime();
    }

    public Optional<LocalDateTime> findDateTime(String column) {
        return field(column).findDateTime();
    }

    public Optional<ZoneId> findZone(String column) {
        return field(column).findZone();
    }

    public Optional<Boolean> findYesNo(String column) {
        return field(column).findYesNo();
    }

    public <E extends Enum<E>> Optional<E> findOneOf(String column, Class<E> type) {
        return field(column).findOneOf(type);
    }

    /** Tells a problem of the caller's own about one column of this row. */
    public void tell(String code, String column, String rule, String wayOut) {
        FieldText field = field(column);
        problems.tell(code, file, line, column, field.text(), rule, wayOut);
    }

    private FieldText field(String column) {
        String text = cells.getOrDefault(column, "").strip();
        return new FieldText(problems, "TAB", file, line, column, text);
    }
}
