package org.muster.server.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times on pages that belong to no operation, and so have no zone but UTC. */
final class ServerTimes {
    private ServerTimes() {}

    static String day(Instant at, Words words) {
        return written("d MMM yyyy", at, words);
    }

    static String minute(Instant at, Words words) {
        return written("d MMM yyyy HH:mm 'UTC'", at, words);
    }

    private static String written(String how, Instant at, Words words) {
        return DateTimeFormatter.ofPattern(how, words.locale()).format(at.atZone(ZoneOffset.UTC));
    }
}
