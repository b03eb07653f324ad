package org.muster.formats.xml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One element of a document.
 *
 * @param namespace empty for none
 * @param attributes by their names; that of a namespace as {@code {namespace}name}
 * @param text what stands directly in it, without the blanks around it
 * @param line where its start tag ends, counted from 1; 0 for one that was not read
 */
public record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        String text,
        List<XmlElement> children,
        long line) {

    public XmlElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** One to be written, with text in it. */
    public static XmlElement of(String namespace, String name, String text) {
        return new XmlElement(namespace, name, Map.of(), text, List.of(), 0);
    }

    /** One to be written, with elements in it. */
    public static XmlElement of(String namespace, String name, List<XmlElement> children) {
        return new XmlElement(namespace, name, Map.of(), "", children, 0);
    }

    public XmlElement withAttribute(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new XmlElement(namespace, name, more, text, children, line);
    }

    /** What stands in an attribute; empty when it is not there. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }
}
