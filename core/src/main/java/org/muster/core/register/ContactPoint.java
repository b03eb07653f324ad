package org.muster.core.register;

import org.muster.core.fact.Identifying;

/** A way to reach a person. */
public record ContactPoint(Channel channel, String value) implements Identifying {
    public ContactPoint {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a contact needs a value");
        }
    }

    /** The means of contact. */
    public enum Channel {
        PHONE,
        EMAIL,
        IN_PERSON
    }
}
