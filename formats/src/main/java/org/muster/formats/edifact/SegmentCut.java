package org.muster.formats.edifact;

import java.util.ArrayList;
import java.util.List;

/** Takes the signs of one segment and tells its elements; the sign behind a release is text. */
final class SegmentCut {

    private final ServiceSigns service;
    private final StringBuilder component = new StringBuilder();
    private List<String> components = new ArrayList<>();
    private List<List<String>> repeats = new ArrayList<>();
    private final List<Segment.Element> elements = new ArrayList<>();
    private boolean released;
    private boolean crowded;
    private int signs;

    SegmentCut(ServiceSigns service) {
        this.service = service;
    }

    /** Answers whether the segment ends with this sign. */
    boolean take(char sign) {
        signs++;
        if (released) {
            released = false;
            component.append(sign);
        } else if (sign == service.release() && sign != ' ') {
            released = true;
        } else if (sign == service.terminator()) {
            endElement();
            return true;
        } else if (sign == service.element()) {
            endElement();
        } else if (sign == service.repetition() && service.canRepeat()) {
            endRepeat();
        } else if (sign == service.component()) {
            endComponent();
        } else {
            component.append(sign);
        }
        return false;
    }

    int signs() {
        return signs;
    }

    boolean isCrowded() {
        return crowded;
    }

    /** What was taken; the first element is the tag. */
    Segment segment() {
        if (!component.isEmpty() || !components.isEmpty() || !repeats.isEmpty()) {
            endElement();
        }
        if (elements.isEmpty()) {
            return new Segment("", List.of());
        }
        Segment whole = new Segment("", elements);
        String tag = whole.text(1).strip();
        return new Segment(tag, elements.subList(1, elements.size()));
    }

    private void endComponent() {
        if (components.size() < Limits.COMPONENTS) {
            components.add(component.toString().strip());
        } else {
            crowded = true;
        }
        component.setLength(0);
    }

    private void endRepeat() {
        endComponent();
        if (repeats.size() < Limits.COMPONENTS) {
            repeats.add(components);
        } else {
            crowded = true;
        }
        components = new ArrayList<>();
    }

    private void endElement() {
        endRepeat();
        if (elements.size() <= Limits.ELEMENTS) {
            elements.add(new Segment.Element(repeats));
        } else {
            crowded = true;
        }
        repeats = new ArrayList<>();
    }
}
