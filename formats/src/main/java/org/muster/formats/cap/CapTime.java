package org.muster.formats.cap;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.formats.xml.XmlField;

/**
 * Times as CAP writes them (3.3.2): to the second, with hours and minutes from UTC, never with a
 * letter; UTC itself is {@code -00:00}.
 */
final class CapTime {

    private static final Pattern EXACT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final String WAY_OUT = "Write it like 2023-08-01T19:30:00+01:00.";

    private CapTime() {}

    static String format(OffsetDateTime time) {
        int seconds = time.getOffset().getTotalSeconds();
        // an offset to the second has no form here, so the same moment is told with one to the
        // minute
        OffsetDateTime told =
                seconds % 60 == 0
                        ? time
                        : time.withOffsetSameInstant(
                                ZoneOffset.ofTotalSeconds(seconds - seconds % 60));
        String offset =
                told.getOffset().equals(ZoneOffset.UTC) ? "-00:00" : told.getOffset().getId();
        return told.format(LOCAL) + offset;
    }

    /** The time that stands there. What only its form is wrong with is told and read. */
    static Optional<OffsetDateTime> find(XmlField field) {
        Optional<OffsetDateTime> read = parse(field.text());
        if (read.isEmpty()) {
            if (!field.text().isEmpty()) {
                field.tell("020", "is not a time of CAP 1.2 (3.3.2).", WAY_OUT);
            }
        } else if (!EXACT.matcher(field.text()).matches()) {
            field.tell(
                    "021",
                    "is a time, but CAP 1.2 (3.3.2) wants whole seconds and hours and minutes from"
                            + " UTC instead of a letter; it was read.",
                    WAY_OUT);
        }
        return read;
    }

    static Optional<OffsetDateTime> parse(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return time.getYear() >= 0 && time.getYear() <= 9999
                    ? Optional.of(time)
                    : Optional.empty();
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }
}
