package org.muster.formats.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text and the alphabet in which it is sent. Line ends count as they stand: a carriage return
 * before a line feed costs one unit more.
 */
public record SmsText(String text, SmsAlphabet alphabet) {

    /** The header counts parts in one octet. */
    public static final int MOST_PARTS = 255;

    public SmsText {
        if (!alphabet.holds(text)) {
            throw new IllegalArgumentException(
                    "text has a sign that "
                            + alphabet
                            + " lacks; choose the alphabet by SmsText.of, and let no text hold half of a sign");
        }
    }

    /** In the alphabet that needs fewer parts: seven bits where every sign is there. */
    public static SmsText of(String text) {
        return new SmsText(
                text, SmsAlphabet.GSM_7.holds(text) ? SmsAlphabet.GSM_7 : SmsAlphabet.UCS_2);
    }

    public int units() {
        return alphabet.units(text);
    }

    public int partCount() {
        return texts().size();
    }

    /** Whether so many parts can be numbered. */
    public boolean isSendable() {
        return partCount() <= MOST_PARTS;
    }

    /** What each part holds; no sign is cut in two. An empty text is one empty part. */
    public List<String> texts() {
        return units() <= alphabet.unitsAlone() ? List.of(text) : cut(alphabet.unitsOfMany());
    }

    /**
     * The parts to send.
     *
     * @param reference 0 to 255, by which a telephone knows the parts of one message; another for
     *     the next message to the same telephone
     */
    public List<SmsPart> toParts(int reference) {
        List<String> texts = texts();
        if (texts.size() > MOST_PARTS) {
            throw new IllegalStateException(
                    texts.size() + " parts must be at most " + MOST_PARTS + ": shorten the text");
        }
        List<SmsPart> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<PartPlace> place =
                    texts.size() == 1
                            ? Optional.empty()
                            : Optional.of(new PartPlace(reference, texts.size(), i + 1));
            parts.add(new SmsPart(alphabet, texts.get(i), place));
        }
        return List.copyOf(parts);
    }

    private List<String> cut(int most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int units = alphabet.units(sign);
            if (used + units > most) {
                parts.add(text.substring(from, at));
                from = at;
                used = 0;
            }
            used += units;
            at += Character.charCount(sign);
        }
        parts.add(text.substring(from));
        return List.copyOf(parts);
    }

    /** Without the text, which is for its recipient alone. */
    @Override
    public String toString() {
        return "SmsText[" + alphabet + ", " + units() + " units, " + partCount() + " parts]";
    }
}
