package org.muster.formats.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds the messages in their envelopes (ISO 9735-1, 7 and annex C) and holds every count and
 * reference against what is inside. A missing trailer costs nothing but a sentence.
 */
public final class EnvelopeReader {

    private static final Envelope NONE =
            new Envelope(
                    new Envelope.Party("", ""),
                    new Envelope.Party("", ""),
                    Optional.empty(),
                    "",
                    "",
                    false);

    private final Findings findings;
    private final List<EdiMessage> messages = new ArrayList<>();
    private Envelope envelope = NONE;
    private @Nullable Placed interchange;
    private @Nullable Placed group;
    private @Nullable Placed header;
    private List<Placed> body = new ArrayList<>();
    private int groups;
    private int inInterchange;
    private int inGroup;
    private boolean toldOutside;

    private EnvelopeReader(Findings findings) {
        this.findings = findings;
    }

    /** All messages, in order, also those whose envelope is torn. */
    public static List<EdiMessage> read(List<Placed> segments, Findings findings) {
        EnvelopeReader reader = new EnvelopeReader(findings);
        segments.forEach(reader::take);
        reader.endInterchange(Optional.empty());
        if (reader.messages.isEmpty()) {
            findings.tell(
                    "EDI-010",
                    0,
                    "UNH",
                    "",
                    "no message stands in the file (ISO 9735-1, 7.2).",
                    "Check that it is an EDIFACT interchange.");
        }
        return List.copyOf(reader.messages);
    }

    private void take(Placed segment) {
        switch (segment.tag()) {
            case "UNB" -> {
                endInterchange(Optional.empty());
                interchange = segment;
                envelope = EnvelopeHeader.read(segment, findings);
                groups = 0;
                inInterchange = 0;
            }
            case "UNG" -> {
                endGroup(Optional.empty());
                group = segment;
                groups++;
                inGroup = 0;
            }
            case "UNH" -> {
                endMessage(Optional.empty());
                header = segment;
                inGroup++;
                inInterchange++;
            }
            case "UNT" -> endMessage(Optional.of(segment));
            case "UNE" -> endGroup(Optional.of(segment));
            case "UNZ" -> endInterchange(Optional.of(segment));
            default -> takeBody(segment);
        }
    }

    private void takeBody(Placed segment) {
        if (header != null) {
            body.add(segment);
        } else if (!toldOutside) {
            toldOutside = true;
            findings.tell(
                    "EDI-011",
                    segment,
                    segment.tag(),
                    "",
                    "stands outside of any message and is left out (ISO 9735-1, 7.2).",
                    "Look whether a UNH is missing before it.");
        }
    }

    private void endMessage(Optional<Placed> trailer) {
        Placed begun = header;
        if (begun != null) {
            if (interchange == null && messages.isEmpty()) {
                tellMissing(begun, "UNB", "before the message");
            }
            messages.add(new EdiMessage(envelope, begun, body));
            Trailer.of("UNT", "segments with UNH and UNT", body.size() + 2, begun.text(1))
                    .check(begun, trailer, findings);
        } else {
            trailer.ifPresent(unt -> tellMissing(unt, "UNH", "before it"));
        }
        header = null;
        body = new ArrayList<>();
    }

    private void endGroup(Optional<Placed> trailer) {
        endMessage(Optional.empty());
        Placed begun = group;
        if (begun != null) {
            Trailer.of("UNE", "messages", inGroup, begun.text(5)).check(begun, trailer, findings);
        } else {
            trailer.ifPresent(une -> tellMissing(une, "UNG", "before it"));
        }
        group = null;
    }

    private void endInterchange(Optional<Placed> trailer) {
        endGroup(Optional.empty());
        Placed begun = interchange;
        if (begun != null) {
            Trailer.of(
                            "UNZ",
                            groups > 0 ? "groups" : "messages",
                            groups > 0 ? groups : inInterchange,
                            begun.text(5))
                    .check(begun, trailer, findings);
        } else {
            trailer.ifPresent(unz -> tellMissing(unz, "UNB", "before it"));
        }
        interchange = null;
    }

    private void tellMissing(Placed at, String tag, String where) {
        findings.tell(
                "EDI-012",
                at,
                at.tag(),
                "",
                "needs a " + tag + " " + where + " (ISO 9735-1, 7.1).",
                "Ask the sender for the whole interchange.");
    }

    /** A trailer as it must be. */
    private record Trailer(String tag, String what, int count, String reference) {

        static Trailer of(String tag, String what, int count, String reference) {
            return new Trailer(tag, what, count, reference);
        }

        void check(Placed begun, Optional<Placed> found, Findings findings) {
            if (found.isEmpty()) {
                findings.tell(
                        "EDI-013",
                        begun,
                        begun.tag(),
                        reference,
                        "is never ended by its " + tag + " (ISO 9735-1, 7.1).",
                        "Something may be lost: ask the sender for the whole interchange.");
                return;
            }
            Placed trailer = found.get();
            OptionalInt told = number(trailer.text(1));
            if (told.isEmpty() || told.getAsInt() != count) {
                findings.tell(
                        "EDI-014",
                        trailer,
                        tag + " 1",
                        trailer.text(1),
                        "is not the " + count + " " + what + " that there are (ISO 9735-1, 7.1).",
                        "Something may be lost or doubled: ask the sender to send it again.");
            }
            if (!trailer.text(2).equals(reference)) {
                findings.tell(
                        "EDI-015",
                        trailer,
                        tag + " 2",
                        trailer.text(2),
                        "is not the reference \""
                                + reference
                                + "\" of its "
                                + begun.tag()
                                + " (ISO 9735-1, 7.1).",
                        "Parts of two files may be mixed: ask the sender to send it again.");
            }
        }

        private static OptionalInt number(String text) {
            return text.matches("[0-9]{1,9}")
                    ? OptionalInt.of(Integer.parseInt(text))
                    : OptionalInt.empty();
        }
    }
}
