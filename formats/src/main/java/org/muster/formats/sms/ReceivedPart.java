package org.muster.formats.sms;

import java.util.Optional;

/**
 * One short message as it came in. Its text may end in an escape or in half of a sign where the
 * sender cut there: {@link PartJoin} mends that.
 *
 * @param place empty when the message has this part alone
 */
public record ReceivedPart(String text, Optional<PartPlace> place) {

    /** Without the text, which is its sender's. */
    @Override
    public String toString() {
        return "ReceivedPart["
                + text.length()
                + " signs, "
                + place.map(where -> where.number() + " of " + where.total()).orElse("alone")
                + "]";
    }
}
