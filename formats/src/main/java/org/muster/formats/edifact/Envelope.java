package org.muster.formats.edifact;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Who sends an interchange to whom (UNB, and the same in UNG).
 *
 * @param prepared to the minute; empty when the sender wrote none that can be read
 * @param reference equal in UNB and UNZ, at most 14 signs
 * @param application what the receiver files it under, such as APIS; may be empty
 * @param test nothing in it is real
 */
public record Envelope(
        Party sender,
        Party receiver,
        Optional<LocalDateTime> prepared,
        String reference,
        String application,
        boolean test) {

    /**
     * One end of the line.
     *
     * @param qualifier what kind of name the id is, such as ZZ for mutually agreed; may be empty
     */
    public record Party(String id, String qualifier) {}
}
