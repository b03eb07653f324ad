package org.muster.formats.mrz;

/**
 * One sign that was read as another that looks alike. The check digits agree with it, which makes
 * it likely and proves nothing: an operator compares it with the page.
 *
 * @param line 1 to 3
 * @param position on the line, counted from 1
 * @param sign its place within the field, counted from 1
 * @param from what was read
 * @param to what it was taken for
 */
public record Correction(int line, int position, MrzField field, int sign, char from, char to) {

    /** As {@code document number, sign 4 (line 2, position 4): O read as 0}. */
    @Override
    public String toString() {
        return "%s, sign %d (line %d, position %d): %s read as %s"
                .formatted(field.words(), sign, line, position, from, to);
    }

    /** As {@code 2:4 O>0}: line, position, from, to. The same in every language, for records. */
    public String inShort() {
        return "%d:%d %s>%s".formatted(line, position, from, to);
    }
}
