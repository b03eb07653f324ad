package org.muster.formats.edifact;

import java.util.List;

/** Writes segments with one set of service signs, releasing those that are text. */
public record SegmentWriter(ServiceSigns signs) {

    /** The segment with its terminator; its texts must keep the character set already. */
    public String write(Segment segment) {
        StringBuilder out = new StringBuilder(80);
        write(segment, out);
        return out.toString();
    }

    void write(Segment segment, StringBuilder out) {
        if (!signs.canRepeat() && segment.isRepeating()) {
            throw new IllegalArgumentException(
                    segment.tag() + " has repeats, and " + signs.una() + " has no sign for them.");
        }
        out.append(segment.tag());
        for (Segment.Element element : segment.elements()) {
            out.append(signs.element());
            write(element, out);
        }
        out.append(signs.terminator());
    }

    private void write(Segment.Element element, StringBuilder out) {
        for (int i = 0; i < element.repeats().size(); i++) {
            if (i > 0) {
                out.append(signs.repetition());
            }
            writeComponents(element.repeats().get(i), out);
        }
    }

    private void writeComponents(List<String> components, StringBuilder out) {
        for (int i = 0; i < components.size(); i++) {
            if (i > 0) {
                out.append(signs.component());
            }
            writeReleased(components.get(i), out);
        }
    }

    private void writeReleased(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (signs.isService(sign)) {
                out.append(signs.release());
            }
            out.append(sign);
        }
    }
}
