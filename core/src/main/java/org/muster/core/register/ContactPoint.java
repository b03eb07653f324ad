package org.muster.core.register;

import java.util.List;
import java.util.Locale;
import org.muster.core.fact.Identifying;

/** A way to reach a person. */
public record ContactPoint(Channel channel, String value) implements Identifying {
    public ContactPoint {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a contact needs a value");
        }
    }

    /**
     * By which two ways of writing one address are known; empty where nothing can be sent to it.
     */
    public String key() {
        return switch (channel) {
            case PHONE -> value.replaceAll("[^0-9]", "").replaceFirst("^00", "");
            case EMAIL -> value.toLowerCase(Locale.ROOT);
            case IN_PERSON, PUSH -> "";
        };
    }

    /** The means of contact. */
    public enum Channel {
        PHONE,
        EMAIL,
        IN_PERSON,
        /**
         * The devices on which somebody takes news, by that person's reference. Chosen on the
         * device, never typed.
         */
        PUSH;

        /** Those by which people say how somebody is reached. */
        public static List<Channel> listTyped() {
            return List.of(PHONE, EMAIL, IN_PERSON);
        }
    }
}
