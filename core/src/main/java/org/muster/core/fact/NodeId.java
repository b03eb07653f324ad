package org.muster.core.fact;

import java.util.regex.Pattern;

/**
 * The name of one running Muster: a hub or a gate laptop. Lower-case letters, digits and hyphens, 1
 * to 32 characters.
 */
public record NodeId(String value) implements Subject, Comparable<NodeId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    public NodeId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "node '" + value + "' must be 1 to 32 of a-z, 0-9 and -");
        }
    }

    @Override
    public Kind kind() {
        return Kind.NODE;
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
