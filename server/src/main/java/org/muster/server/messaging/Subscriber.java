package org.muster.server.messaging;

import java.util.regex.Pattern;

/** Somebody as another system names them, behind a webhook. */
public record Subscriber(String value) implements Recipient {

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    public Subscriber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "subscriber of "
                            + value.length()
                            + " signs must be 1 to 200 visible signs of ASCII, as the other system gave it");
        }
    }

    @Override
    public String toString() {
        return "Subscriber[" + value.length() + " signs]";
    }
}
