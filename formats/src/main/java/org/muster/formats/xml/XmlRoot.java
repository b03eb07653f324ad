package org.muster.formats.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Tells by its first element what a document is, without reading more of it. */
public final class XmlRoot {

    /** Comments and instructions before the root may be so long. */
    private static final long MOST_BYTES = 256L << 10;

    private static final XMLInputFactory FACTORY = ClosedXml.factory();

    private XmlRoot() {}

    /**
     * The root's name without its prefix; absent when what begins there is no XML. A document type
     * before it is passed over unread. The stream is left open.
     */
    public static Optional<String> findName(InputStream in) {
        try {
            XMLStreamReader xml =
                    FACTORY.createXMLStreamReader(Decoding.open(new LimitedInput(in, MOST_BYTES)));
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement()) {
                    return Optional.of(xml.getLocalName());
                }
            }
        } catch (XMLStreamException
                | IOException
                | NoSuchElementException
                | ArrayIndexOutOfBoundsException
                | IllegalArgumentException noXml) {
            // the last three are what the JDK's reader throws for some broken documents
            return Optional.empty();
        }
        return Optional.empty();
    }
}
