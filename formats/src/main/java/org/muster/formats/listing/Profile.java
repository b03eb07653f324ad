package org.muster.formats.listing;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the lists of one source are read, kept as a file that a person confirms: see docs/lists.md.
 *
 * @param source such as partner-list
 * @param fingerprint of the headings it is for
 * @param confirmedBy who looked at it; empty while nobody has
 * @param encoding and separator, where what was found out is wrong
 */
public record Profile(
        String source,
        String fingerprint,
        String confirmedBy,
        Optional<Charset> encoding,
        Optional<Character> separator,
        List<ColumnMapping> columns) {

    public Profile {
        columns = List.copyOf(columns);
    }

    static Profile proposed(String source, Mapping mapping) {
        return new Profile(
                source,
                mapping.fingerprint(),
                "",
                Optional.empty(),
                Optional.empty(),
                mapping.columns());
    }

    /** The mapping of this profile for a sheet, when the sheet has its headings. */
    Optional<Mapping> findFor(Mapping proposed) {
        if (!fingerprint.equals(proposed.fingerprint())
                || columns.size() != proposed.columns().size()) {
            return Optional.empty();
        }
        List<ColumnMapping> said = new ArrayList<>();
        for (ColumnMapping column : columns) {
            String heading = proposed.columns().get(column.index()).heading();
            said.add(
                    new ColumnMapping(
                            column.index(),
                            heading,
                            column.field(),
                            "the profile says so",
                            false,
                            column.answers()));
        }
        return Optional.of(new Mapping(proposed.headerRow(), proposed.headerReason(), said));
    }
}
