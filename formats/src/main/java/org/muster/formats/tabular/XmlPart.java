package org.muster.formats.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.muster.formats.xml.ClosedXml;

/**
 * One XML part of a workbook, read as a stream. No workbook has a document type, and none is read
 * that has: entities from elsewhere, and those that grow, come only with one. Not to be confused
 * with a general reader: names are compared without their namespaces, since dialects differ in
 * them. One thread.
 */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = ClosedXml.factory();

    private final String file;
    private final InputStream in;
    private final XMLStreamReader xml;

    private XmlPart(String file, InputStream in, XMLStreamReader xml) {
        this.file = file;
        this.in = in;
        this.xml = xml;
    }

    static XmlPart open(String file, InputStream in) throws IOException {
        try {
            return new XmlPart(file, in, FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException broken) {
            in.close();
            throw broken(file, broken);
        }
    }

    /** Moves to the next start or end of an element, or text; false at the end. */
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT,
                            XMLStreamConstants.END_ELEMENT,
                            XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw withType(file);
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw broken(file, broken);
        } catch (NoSuchElementException | ArrayIndexOutOfBoundsException broken) {
            // what the JDK's reader throws for some broken documents
            throw broken(file, broken);
        }
    }

    boolean isStart(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean isEnd() {
        return xml.isEndElement();
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    boolean isText() {
        return xml.isCharacters();
    }

    String name() {
        return xml.getLocalName();
    }

    void appendText(StringBuilder to, int most) {
        int room = most - to.length();
        if (room > 0) {
            to.append(
                    xml.getTextCharacters(),
                    xml.getTextStart(),
                    Math.min(room, xml.getTextLength()));
        }
    }

    /** An attribute, whatever its namespace; empty when it is not there. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    int number(String name, int otherwise) {
        String text = attribute(name);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException odd) {
            return otherwise;
        }
    }

    boolean isTrue(String name) {
        String text = attribute(name);
        return text.equals("1") || text.equals("true");
    }

    private static IOException broken(String file, Exception broken) {
        Throwable cause = broken.getCause();
        while (cause != null) {
            if (cause instanceof IOException read) {
                return read;
            }
            cause = cause.getCause();
        }
        if (broken instanceof XMLStreamException stream
                && stream.getNestedException() instanceof IOException read) {
            return read;
        }
        String message = String.valueOf(broken.getMessage());
        return message.contains("DOCTYPE") || message.contains("entity \"")
                ? withType(file)
                : new Unreadable(
                        CellProblem.ofFile(
                                "TAB-027",
                                file,
                                "",
                                "the workbook is broken inside; what stands before that place was read.",
                                "Open it in a spreadsheet, let it repair the file, and save it anew."));
    }

    private static Unreadable withType(String file) {
        return new Unreadable(
                CellProblem.ofFile(
                        "TAB-024",
                        file,
                        "",
                        "the workbook has a document type or entities inside, which no spreadsheet"
                                + " writes and which can fetch or do harm; reading stopped there.",
                        "Do not open it elsewhere; ask the sender for CSV."));
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException ended) {
            // nothing more is read from it
        } finally {
            in.close();
        }
    }
}
