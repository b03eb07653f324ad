package org.muster.core.request;

import java.time.Instant;

/**
 * That the party asks of its own will: the version of the words they agreed to, when, and by what
 * way.
 */
public record Consent(String wording, Instant given, Way way) {
    /** How consent was given. */
    public enum Way {
        FORM,
        CALL,
        IN_PERSON
    }
}
