package org.muster.server.messaging;

import java.util.regex.Pattern;

/** A telephone's number with plus and country (ITU-T E.164). */
public record PhoneNumber(String value) implements Recipient {

    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "phone number of "
                            + value.length()
                            + " signs must be + and 7 to 15 digits, as +22790000000 (E.164)");
        }
    }

    public String digits() {
        return value.substring(1);
    }

    /** The last two digits, which are enough to tell numbers apart in a log. */
    @Override
    public String toString() {
        return "PhoneNumber[…" + value.substring(value.length() - 2) + "]";
    }
}
