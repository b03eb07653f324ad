package org.muster.formats.edifact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads a UNB. Dates have six digits up to version 3 and eight from version 4 on; both are taken.
 */
final class EnvelopeHeader {

    private EnvelopeHeader() {}

    static Envelope read(Placed unb, Findings findings) {
        return new Envelope(
                new Envelope.Party(unb.text(2, 1), unb.text(2, 2)),
                new Envelope.Party(unb.text(3, 1), unb.text(3, 2)),
                prepared(unb, findings),
                unb.text(5),
                unb.text(7),
                unb.text(11).equals("1"));
    }

    private static Optional<LocalDateTime> prepared(Placed unb, Findings findings) {
        String day = unb.text(4, 1);
        String time = unb.text(4, 2);
        try {
            String whole = day.length() == 6 ? "20" + day : day;
            return Optional.of(
                    LocalDateTime.of(
                            LocalDate.parse(whole, DateTimeFormatter.BASIC_ISO_DATE),
                            LocalTime.parse(time, DateTimeFormatter.ofPattern("HHmm"))));
        } catch (DateTimeException unfit) {
            findings.tell(
                    "EDI-016",
                    unb,
                    "UNB S004",
                    day + ":" + time,
                    "is not a date and a time as YYMMDD:HHMM (ISO 9735-1, annex C, UNB).",
                    "Nothing hangs on it but when the sender says it was made.");
            return Optional.empty();
        }
    }
}
