package org.muster.formats.edifact;

import java.util.List;
import java.util.stream.Collectors;

/** Writes segments with one set of service signs, releasing those that are text. */
public record SegmentWriter(ServiceSigns signs) {

    /** The segment with its terminator; its texts must keep the character set already. */
    public String write(Segment segment) {
        if (segment.isRepeating() && !signs.canRepeat()) {
            throw new IllegalArgumentException(
                    segment.tag() + " has repeats, and " + signs.una() + " has no sign for them.");
        }
        StringBuilder out = new StringBuilder(segment.tag());
        for (Segment.Element element : segment.elements()) {
            out.append(signs.element()).append(element(element));
        }
        return out.append(signs.terminator()).toString();
    }

    private String element(Segment.Element element) {
        return element.repeats().stream()
                .map(this::components)
                .collect(Collectors.joining(String.valueOf(signs.repetition())));
    }

    private String components(List<String> components) {
        return components.stream()
                .map(this::released)
                .collect(Collectors.joining(String.valueOf(signs.component())));
    }

    private String released(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (signs.isService(sign)) {
                out.append(signs.release());
            }
            out.append(sign);
        }
        return out.toString();
    }
}
