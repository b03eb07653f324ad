package org.muster.core.fact;

/** Who gave a command: an account's name, or {@code public} for a citizen without one. */
public record UserId(String value) {
    /** A citizen who uses the public form. */
    public static final UserId PUBLIC = new UserId("public");

    public UserId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("user '" + value + "' must have 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
