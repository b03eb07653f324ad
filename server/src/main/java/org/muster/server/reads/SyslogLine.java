package org.muster.server.reads;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.muster.core.fact.PersonId;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadOutcome;

/** An entry of the log of reads as a message of RFC 5424, in ASCII. */
final class SyslogLine {
    /** Facility 13, log audit. */
    private static final int FACILITY = 13;

    private static final int INFORMATIONAL = 6;
    private static final int WARNING = 4;

    /** So that a message fits into what every receiver has to take. */
    static final int MOST_PERSONS = 50;

    private SyslogLine() {}

    static byte[] of(ReadEntry entry, String node) {
        int severity = entry.outcome() == ReadOutcome.SHOWN ? INFORMATIONAL : WARNING;
        String line =
                "<%d>1 %s %s muster - %s - %s"
                        .formatted(
                                FACILITY * 8 + severity,
                                entry.at().truncatedTo(ChronoUnit.MILLIS),
                                node,
                                entry.outcome(),
                                words(entry));
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    /** What happened, in ASCII. */
    static String words(ReadEntry entry) {
        int others = entry.persons().size() - MOST_PERSONS;
        return "who=\"%s\" operation=\"%s\" route=\"%s\" status=%d as_of=\"%s\" persons=\"%s\"%s"
                .formatted(
                        plain(entry.who()),
                        plain(entry.operation()),
                        plain(entry.route()),
                        entry.status(),
                        entry.asOf().map(Instant::toString).orElse(""),
                        entry.persons().stream()
                                .limit(MOST_PERSONS)
                                .map(PersonId::toString)
                                .collect(Collectors.joining(" ")),
                        others > 0 ? " more=" + others : "");
    }

    /** What was typed can break no line and close no quote. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char letter : text.toCharArray()) {
            boolean isPlain = letter >= ' ' && letter < 127 && letter != '"' && letter != '\\';
            plain.append(isPlain ? letter : "\\u%04x".formatted((int) letter));
        }
        return plain.toString();
    }
}
