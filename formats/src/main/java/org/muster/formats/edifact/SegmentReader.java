package org.muster.formats.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into segments (ISO 9735-1, 8 to 10). Line breaks mean nothing, wherever they stand:
 * some senders put one behind each segment, others wrap after so many signs, within words. What
 * relays put before the first UNA or UNB is skipped and told.
 */
public final class SegmentReader {

    /**
     * UNA with six signs and the segment behind it, or UNB with the sign that stands there without
     * UNA. The letters alone also stand in the words of a relay: LUNA, UNA CARTA. Signs that are
     * wrong count at the very beginning only, where nobody else can have written them.
     */
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "\\A[\\s\uFEFF]*+UNA[^\r\n]{6}\\s*+UN[BGH]|(?<![\\p{L}\\p{N}])(?:UNA[^\\p{L}\\p{N}\r\n]{6}\\s*+UN[BGH]|UNB\\+)");

    private final String text;
    private final Findings findings;
    private final List<Placed> segments = new ArrayList<>();
    private ServiceSigns signs = ServiceSigns.PLAIN;
    private int at;
    private long line = 1;

    private SegmentReader(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** All segments that could be cut, in order; what is wrong goes to the findings. */
    public static List<Placed> read(String text, Findings findings) {
        if (text.length() > Limits.SIGNS) {
            findings.tell(
                    "EDI-001",
                    0,
                    "",
                    text.length() + " signs",
                    "are more than the " + Limits.SIGNS + " that are read.",
                    "Ask the sender for smaller interchanges.");
            return List.of();
        }
        return new SegmentReader(text, findings).read();
    }

    private List<Placed> read() {
        skipPreamble();
        while (at < text.length() && segments.size() < Limits.SEGMENTS) {
            skipBlanks();
            if (text.startsWith("UNA", at) && isSignsAdvice()) {
                readAdvice();
            } else if (at < text.length()) {
                readSegment();
            }
        }
        if (at < text.length()) {
            findings.tell(
                    "EDI-001",
                    line,
                    "",
                    "",
                    "has more than " + Limits.SEGMENTS + " segments; the rest is not read.",
                    "Ask the sender for smaller interchanges.");
        }
        return List.copyOf(segments);
    }

    private void skipPreamble() {
        Matcher beginning = BEGINNING.matcher(text);
        if (!beginning.find()) {
            return;
        }
        String before = text.substring(0, beginning.start());
        if (!before.isBlank() && !before.equals("\uFEFF")) {
            findings.tell(
                    "EDI-002",
                    1,
                    "",
                    before.strip(),
                    "stands before the interchange and is skipped (ISO 9735-1, 7.1).",
                    "Nothing to do if a relay put it there.");
        }
        skipTo(beginning.start());
    }

    /** A segment named UNA by accident has an element sign behind its tag like any other. */
    private boolean isSignsAdvice() {
        return segments.isEmpty() || segments.getLast().tag().equals("UNZ");
    }

    private void readAdvice() {
        String six = text.substring(at + 3, Math.min(text.length(), at + 9));
        var told = ServiceSigns.find(six);
        if (told.isEmpty()) {
            findings.tell(
                    "EDI-003",
                    line,
                    "UNA",
                    six,
                    "are not six signs that can be told apart; :+.? ' is taken instead (ISO 9735-1,"
                            + " 8.1).",
                    "Ask the sender for an interchange with a right UNA.");
        }
        signs = told.orElse(ServiceSigns.PLAIN);
        skipTo(Math.min(text.length(), at + 9));
    }

    private void readSegment() {
        long began = line;
        SegmentCut cut = new SegmentCut(signs);
        boolean ended = false;
        while (at < text.length() && !ended && cut.signs() <= Limits.SEGMENT_SIGNS) {
            char sign = text.charAt(at++);
            if (sign == '\n') {
                line++;
            } else if (sign != '\r') {
                ended = cut.take(sign);
            }
        }
        int number = segments.size() + 1;
        Placed placed = new Placed(cut.segment(), number, began);
        if (!ended) {
            tellOpen(placed, cut);
        }
        if (cut.isCrowded()) {
            findings.tell(
                    "EDI-006",
                    placed,
                    placed.tag(),
                    "",
                    "has more elements or components than any standard segment; the rest is left"
                            + " out.",
                    "Look whether a release sign or a terminator is missing.");
        }
        if (!placed.tag().isEmpty() || !placed.segment().elements().isEmpty()) {
            segments.add(placed);
        }
    }

    private void tellOpen(Placed placed, SegmentCut cut) {
        if (cut.signs() > Limits.SEGMENT_SIGNS) {
            findings.tell(
                    "EDI-004",
                    placed,
                    placed.tag(),
                    "",
                    "is longer than " + Limits.SEGMENT_SIGNS + " signs and is cut there.",
                    "Look whether the terminator " + signs.terminator() + " is missing.");
        } else {
            findings.tell(
                    "EDI-005",
                    placed,
                    placed.tag(),
                    "",
                    "the file ends within it: a terminator is missing (ISO 9735-1, 8.2).",
                    "Ask the sender for the whole interchange.");
        }
    }

    private void skipBlanks() {
        int to = at;
        while (to < text.length() && (text.charAt(to) <= ' ' || text.charAt(to) == '\uFEFF')) {
            to++;
        }
        skipTo(to);
    }

    private void skipTo(int to) {
        for (; at < to; at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
    }
}
