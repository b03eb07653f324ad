package org.muster.formats.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document into elements, as far as it goes: of one that breaks, what stood before the
 * break. A document type ends the reading, since entities from elsewhere and those that grow come
 * only with one. One thread.
 */
public final class XmlTree {

    private static final XMLInputFactory FACTORY = ClosedXml.factory();

    private final XmlSource source;
    private final XmlLimits limits;
    private final Growing grown;

    private XmlTree(XmlSource source, XmlLimits limits) {
        this.source = source;
        this.limits = limits;
        this.grown = new Growing(source, limits);
    }

    /**
     * The root with all that could be read; absent when not even that could. What is wrong is told
     * to the source. The stream is left open.
     */
    public static Optional<XmlElement> read(InputStream in, XmlLimits limits, XmlSource source) {
        XmlTree tree = new XmlTree(source, limits);
        LimitedInput limited = new LimitedInput(in, limits.bytes());
        try {
            tree.readAll(FACTORY.createXMLStreamReader(Decoding.open(limited)));
        } catch (XMLStreamException
                | IOException
                | NoSuchElementException
                | ArrayIndexOutOfBoundsException
                | IllegalArgumentException broken) {
            // the last three are what the JDK's reader throws for some broken documents
            tree.tellBreak(broken, limited.isSpent());
        }
        return tree.grown.root();
    }

    private void readAll(XMLStreamReader xml) throws XMLStreamException {
        boolean more = true;
        while (more && xml.hasNext()) {
            more =
                    switch (xml.next()) {
                        case XMLStreamConstants.START_ELEMENT -> grown.begin(xml);
                        case XMLStreamConstants.END_ELEMENT -> grown.end();
                        case XMLStreamConstants.CHARACTERS,
                                XMLStreamConstants.CDATA,
                                XMLStreamConstants.SPACE ->
                                grown.text(xml);
                        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                                tellType(line(xml));
                        default -> true;
                    };
        }
    }

    private static long line(XMLStreamReader xml) {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    private boolean tellType(long line) {
        source.tell(
                "003",
                line,
                grown.path(),
                "",
                "the document has a document type or entities of its own, which can fetch or do harm;"
                        + " reading stopped there.",
                "Ask the sender for the same document without <!DOCTYPE.");
        return false;
    }

    private void tellBreak(Exception broken, boolean spent) {
        long line = broken instanceof XMLStreamException stream ? lineOf(stream) : 0;
        String said = String.valueOf(broken.getMessage());
        if (spent) {
            source.tell(
                    "002",
                    line,
                    grown.path(),
                    "",
                    "the document is larger than "
                            + limits.bytes()
                            + " bytes; the rest was not read.",
                    "Ask for it in parts.");
        } else if (said.contains("DOCTYPE") || said.contains("entity \"")) {
            tellType(line);
        } else {
            source.tell(
                    "004",
                    line,
                    grown.path(),
                    lastLine(said),
                    "is where the document is no XML any more; what stood before that was read.",
                    "Ask for it again; it may have been cut off on the way.");
        }
    }

    private static long lineOf(XMLStreamException broken) {
        return broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNumber());
    }

    /** The JDK says where, then in the last line what. */
    private static String lastLine(String said) {
        return said.substring(said.lastIndexOf('\n') + 1);
    }
}
