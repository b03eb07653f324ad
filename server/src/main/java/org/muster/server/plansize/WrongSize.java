package org.muster.server.plansize;

/** A field of the question cannot be used. */
public final class WrongSize extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String example;

    WrongSize(String field, String value, String example) {
        super("%s cannot be '%s'; use for example %s.".formatted(field, value, example));
        this.field = field;
        this.value = value;
        this.example = example;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    /** Values that can be used, or between what they must be. */
    public String example() {
        return example;
    }
}
