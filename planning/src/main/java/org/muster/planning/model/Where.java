package org.muster.planning.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place of a value in a problem or its file, as {@code $.legs[3].departs}. */
public final class Where {
    public static final Where ROOT = new Where(null, "$", -1);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final @Nullable Where parent;
    private final String name;
    private final int index;

    private Where(@Nullable Where parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    public Where field(String field) {
        return new Where(this, field, -1);
    }

    public Where at(int element) {
        return new Where(this, "", element);
    }

    /**
     * The element of a section that it is in, as {@code $.legs[3]}, or itself when it is higher.
     */
    Where element() {
        Where at = this;
        while (at.parent != null && at.depth() > 2) {
            at = at.parent;
        }
        return at;
    }

    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    boolean isField(String field) {
        return name.equals(field);
    }

    /** The section that it is in, as {@code legs}; empty text for the root. */
    String section() {
        if (parent == null) {
            return "";
        }
        return parent.parent == null ? name : parent.section();
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        appendTo(path);
        return path.toString();
    }

    private void appendTo(StringBuilder path) {
        if (parent == null) {
            path.append(name);
            return;
        }
        parent.appendTo(path);
        if (index >= 0) {
            path.append('[').append(index).append(']');
        } else if (PLAIN.matcher(name).matches()) {
            path.append('.').append(name);
        } else {
            path.append("[\"")
                    .append(name.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"]");
        }
    }
}
