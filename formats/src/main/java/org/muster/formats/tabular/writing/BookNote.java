package org.muster.formats.tabular.writing;

import java.time.Instant;
import java.util.Optional;

/**
 * Who asked for a workbook, when and for what. It stands in the document's properties, and the foot
 * line on every printed sheet.
 *
 * @param askedBy empty where the reader does not matter, as with open data
 * @param askedAt empty leaves the properties without a time; no clock is read
 * @param foot one line in the reader's language; at most 239 signs of it are printed
 */
public record BookNote(String title, String askedBy, Optional<Instant> askedAt, String foot) {

    /** For data that is open to everybody. */
    public static BookNote open(String title) {
        return new BookNote(title, "", Optional.empty(), "");
    }
}
