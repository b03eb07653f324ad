package org.muster.formats.sms;

import java.util.Arrays;
import java.util.Optional;

/**
 * What leaves as one short message.
 *
 * @param place empty when the message has this part alone
 */
public record SmsPart(SmsAlphabet alphabet, String text, Optional<PartPlace> place) {

    public SmsPart {
        int most = place.isEmpty() ? alphabet.unitsAlone() : alphabet.unitsOfMany();
        if (!alphabet.holds(text) || alphabet.units(text) > most) {
            throw new IllegalArgumentException(
                    "text of a part must hold at most "
                            + most
                            + " units of "
                            + alphabet
                            + ": let SmsText cut it");
        }
    }

    /** Whether the bytes begin with a header, which SMPP must be told (esm_class, UDHI). */
    public boolean hasHeader() {
        return place.isPresent();
    }

    /** Header and text, as SMPP's short_message has them: septets lie in an octet each. */
    public byte[] toBytes() {
        byte[] body = alphabet.toBytes(text);
        if (place.isEmpty()) {
            return body;
        }
        byte[] header = place.get().toHeader();
        byte[] all = Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, all, header.length, body.length);
        return all;
    }

    /** Without the text, which is for its recipient alone. */
    @Override
    public String toString() {
        return "SmsPart["
                + alphabet
                + ", "
                + alphabet.units(text)
                + " units, "
                + place.map(where -> where.number() + " of " + where.total()).orElse("alone")
                + "]";
    }
}
