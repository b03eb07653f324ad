package org.muster.formats.xml;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;

/**
 * The JDK's StAX with everything shut that reaches outside a document or grows inside it. A
 * document type is still an event, on which a reader must stop.
 */
public final class ClosedXml {

    private ClosedXml() {}

    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // the JDK counts every &amp; against these; entities of a document type never get this far
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.entityExpansionLimit", 0);
        return factory;
    }
}
