package org.muster.server.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The time that a page is about: now, or an earlier one that the reader went back to. */
public record Moment(Instant asOf, boolean past, ZoneId zone) {

    /** Reads {@code 2023-08-02T21:00} in the operation's zone, or a time with its own zone. */
    static Instant parse(String text, ZoneId zone) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "time '"
                            + text
                            + "' must look like 2023-08-02T21:00, in the time of "
                            + zone
                            + ".",
                    e);
        }
    }

    /** As addresses and time fields have it. */
    public String inForms(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    String inLinks() {
        return LocalDateTime.ofInstant(asOf, zone).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    String inWords(Instant instant, Locale language) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", language)
                .format(instant.atZone(zone));
    }

    String day(Instant instant, Locale language) {
        return DateTimeFormatter.ofPattern("d MMM", language).format(instant.atZone(zone));
    }

    String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone));
    }

    /** In French UTC+1, as ministries write it, and GMT+1 in Latin letters elsewhere. */
    String zoneInWords(Instant instant, Locale language) {
        Locale written = language.getLanguage().equals("fr") ? language : Locale.ENGLISH;
        return DateTimeFormatter.ofPattern("O", written).format(instant.atZone(zone));
    }
}
