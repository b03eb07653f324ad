package org.muster.formats.mrz;

/**
 * One reason why typed lines are not trusted.
 *
 * @param code stable, for tests, translations and support
 * @param line 1 to 3, or 0 when the whole input is meant
 * @param field the field's name as an operator would say it
 * @param value what was read there
 * @param rule what the standard asks for
 * @param wayOut what the operator can do now
 */
public record MrzProblem(
        String code, int line, String field, String value, String rule, String wayOut) {

    /** The whole problem as one sentence for a screen. */
    public String sentence() {
        String place = line == 0 ? "" : " in line " + line;
        return "%s%s reads \"%s\": %s %s".formatted(field, place, value, rule, wayOut);
    }
}
