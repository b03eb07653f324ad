package org.muster.core.fact;

import java.util.regex.Pattern;

/**
 * An operation's short name, as in an address: {@code niamey-2023}. Lower-case letters, digits and
 * hyphens, 2 to 40 characters.
 */
public record OperationId(String value) implements Subject {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    public OperationId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "operation '" + value + "' must be 2 to 40 of a-z, 0-9 and -");
        }
    }

    @Override
    public Kind kind() {
        return Kind.OPERATION;
    }

    @Override
    public String toString() {
        return value;
    }
}
