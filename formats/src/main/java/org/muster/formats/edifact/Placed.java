package org.muster.formats.edifact;

/**
 * A segment with its place.
 *
 * @param number in the file, counted from 1, UNA not counted
 * @param line of the text that it begins in
 */
public record Placed(Segment segment, int number, long line) {

    public String tag() {
        return segment.tag();
    }

    public String text(int element, int component) {
        return segment.text(element, component);
    }

    public String text(int element) {
        return segment.text(element);
    }
}
