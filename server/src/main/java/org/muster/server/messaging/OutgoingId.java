package org.muster.server.messaging;

import java.util.regex.Pattern;

/**
 * Our name of one message to one recipient. It stays through all attempts, so that whoever is asked
 * twice can know it; nothing of the recipient may be in it.
 */
public record OutgoingId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    public OutgoingId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "message id \""
                            + value.substring(0, Math.min(value.length(), 80))
                            + "\" must be 1 to 64 letters, digits, _ and -, and begin with no sign");
        }
    }
}
