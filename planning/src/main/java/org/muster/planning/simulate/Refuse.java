package org.muster.planning.simulate;

/** Refuses nonsense with the field, the value and the rule. */
final class Refuse {
    private Refuse() {}

    static void unless(boolean fine, String field, Object value, String rule) {
        if (!fine) {
            throw new IllegalArgumentException(
                    "%s is %s; it must be %s.".formatted(field, value, rule));
        }
    }
}
