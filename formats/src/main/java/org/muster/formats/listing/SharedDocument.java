package org.muster.formats.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of one file that have the same document number. One thread. */
final class SharedDocument {

    private static final int SHOWN = 5;

    private final List<Long> rows = new ArrayList<>();
    private boolean samePerson = true;
    private long count;

    void add(long row, boolean same) {
        count++;
        samePerson &= same;
        if (rows.size() <= SHOWN) {
            rows.add(row);
        }
    }

    /** Whether all rows have the same name too. */
    boolean samePerson() {
        return samePerson;
    }

    String rowsWithout(long row) {
        String shown =
                rows.stream()
                        .filter(other -> other != row)
                        .limit(SHOWN)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return count > SHOWN + 1 ? shown + " and more" : shown;
    }
}
