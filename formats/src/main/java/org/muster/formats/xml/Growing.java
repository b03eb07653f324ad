package org.muster.formats.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A tree of elements as far as it was read. Every step answers whether to go on. */
final class Growing {

    private final XmlSource source;
    private final XmlLimits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private boolean unfit;
    private @Nullable XmlElement root;

    Growing(XmlSource source, XmlLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** An element of which the end tag was not met yet. */
    private record Open(
            String namespace,
            String name,
            Map<String, String> attributes,
            StringBuilder text,
            List<XmlElement> children,
            long line) {

        XmlElement closed() {
            return new XmlElement(
                    namespace, name, attributes, text.toString().strip(), children, line);
        }
    }

    boolean begin(XMLStreamReader xml) {
        long line = Math.max(0, xml.getLocation().getLineNumber());
        if (open.size() == limits.depth()) {
            return stop(line, "elements are nested deeper than " + limits.depth());
        }
        if (++elements > limits.elements()) {
            return stop(line, "there are more than " + limits.elements() + " elements");
        }
        open.push(
                new Open(
                        xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI(),
                        xml.getLocalName(),
                        attributes(xml),
                        new StringBuilder(),
                        new ArrayList<>(),
                        line));
        return true;
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            String name = xml.getAttributeLocalName(i);
            found.put(
                    namespace == null || namespace.isEmpty() ? name : "{" + namespace + "}" + name,
                    xml.getAttributeValue(i));
        }
        return found;
    }

    boolean text(XMLStreamReader xml) {
        Open last = open.peek();
        if (last == null) {
            return true;
        }
        if (last.text().length() + xml.getTextLength() > limits.text()) {
            return stop(
                    xml.getLocation().getLineNumber(),
                    "an element holds more than " + limits.text() + " signs of text");
        }
        String text = xml.getText();
        if (!unfit && text.indexOf('\uFFFD') >= 0) {
            unfit = true;
            source.tell(
                    "007",
                    xml.getLocation().getLineNumber(),
                    path(),
                    text.strip(),
                    "has signs that were damaged, or bytes that are none in the document's encoding.",
                    "Ask for it as UTF-8, and check its accents.");
        }
        last.text().append(text);
        return true;
    }

    boolean end() {
        XmlElement closed = open.pop().closed();
        if (open.isEmpty()) {
            root = closed;
        } else {
            open.element().children().add(closed);
        }
        return true;
    }

    private boolean stop(long line, String what) {
        source.tell(
                "005",
                line,
                path(),
                "",
                what + "; the rest was not read.",
                "Ask for the document in parts, or whether it is what it says it is.");
        return false;
    }

    /** Where the reading is: the names of the open elements. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (Iterator<Open> names = open.descendingIterator(); names.hasNext(); ) {
            path.append(path.isEmpty() ? "" : "/").append(names.next().name());
        }
        return path.toString();
    }

    /** What was read; what is still open ends here. */
    Optional<XmlElement> root() {
        while (!open.isEmpty()) {
            end();
        }
        return Optional.ofNullable(root);
    }
}
