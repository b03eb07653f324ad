package org.muster.planning.size;

/** A question that has no answer, with the field, the value and between what it must be. */
public final class Nonsense extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String low;
    private final String high;

    private Nonsense(String field, String value, String low, String high) {
        super("%s cannot be %s; it must be from %s to %s.".formatted(field, value, low, high));
        this.field = field;
        this.value = value;
        this.low = low;
        this.high = high;
    }

    static void unless(boolean fine, String field, Object value, String low, String high) {
        if (!fine) {
            throw new Nonsense(field, String.valueOf(value), low, high);
        }
    }

    /** Whether a whole number is in bounds. */
    static void unless(String field, int value, int low, int high) {
        unless(
                value >= low && value <= high,
                field,
                value,
                "%,d".formatted(low),
                "%,d".formatted(high));
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String low() {
        return low;
    }

    public String high() {
        return high;
    }
}
