package org.muster.formats.edifact;

import java.util.ArrayList;
import java.util.List;

/**
 * One segment: its tag and, behind it, its elements; empty elements at the end are left out, so
 * that two segments are equal when they say the same.
 */
public record Segment(String tag, List<Element> elements) {

    /** One element with its repeats, each a list of components; mostly there is one repeat. */
    public record Element(List<List<String>> repeats) {
        public Element {
            repeats = repeats.stream().map(Segment::trimmed).toList();
        }

        boolean isEmpty() {
            return repeats.stream().allMatch(List::isEmpty);
        }
    }

    public Segment {
        List<Element> kept = new ArrayList<>(elements);
        while (!kept.isEmpty() && kept.getLast().isEmpty()) {
            kept.removeLast();
        }
        elements = List.copyOf(kept);
    }

    /** A segment whose elements are given in order, each as its components; see {@link #e}. */
    @SafeVarargs
    public static Segment of(String tag, List<String>... elements) {
        List<Element> made = new ArrayList<>();
        for (List<String> components : elements) {
            made.add(new Element(List.of(components)));
        }
        return new Segment(tag, made);
    }

    /** The components of one element. */
    public static List<String> e(String... components) {
        return List.of(components);
    }

    /** Element and component counted from 1 as in the standard; empty text where none stands. */
    public String text(int element, int component) {
        if (element > elements.size() || elements.get(element - 1).repeats().isEmpty()) {
            return "";
        }
        List<String> components = elements.get(element - 1).repeats().getFirst();
        return component > components.size() ? "" : components.get(component - 1);
    }

    public String text(int element) {
        return text(element, 1);
    }

    public boolean isRepeating() {
        return elements.stream().anyMatch(element -> element.repeats().size() > 1);
    }

    private static List<String> trimmed(List<String> components) {
        int size = components.size();
        while (size > 0 && components.get(size - 1).isEmpty()) {
            size--;
        }
        return List.copyOf(components.subList(0, size));
    }
}
