package org.muster.planning.size;

/** A question that has no answer, with the field, the value and the rule. */
public final class Nonsense extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String rule;

    private Nonsense(String field, String value, String rule) {
        super("%s cannot be %s; it must be %s.".formatted(field, value, rule));
        this.field = field;
        this.value = value;
        this.rule = rule;
    }

    static void unless(boolean fine, String field, Object value, String rule) {
        if (!fine) {
            throw new Nonsense(field, String.valueOf(value), rule);
        }
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String rule() {
        return rule;
    }
}
