package org.muster.formats.cap;

import org.muster.formats.xml.Shape;
import org.muster.formats.xml.Shape.Count;

/** The elements of CAP 1.2 in the order of its schema (3.4). */
final class CapShapes {

    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    static final Shape ALERT =
            Shape.of(NAMESPACE)
                    .with(Count.ONE, "identifier", "sender", "sent", "status", "msgType")
                    .with(Count.OPTIONAL, "source")
                    .with(Count.ONE, "scope")
                    .with(Count.OPTIONAL, "restriction", "addresses")
                    .with(Count.ANY, "code")
                    .with(Count.OPTIONAL, "note", "references", "incidents")
                    .with(Count.ANY, "info")
                    .openToOthers();

    static final Shape INFO =
            Shape.of(NAMESPACE)
                    .with(Count.OPTIONAL, "language")
                    .with(Count.SOME, "category")
                    .with(Count.ONE, "event")
                    .with(Count.ANY, "responseType")
                    .with(Count.ONE, "urgency", "severity", "certainty")
                    .with(Count.OPTIONAL, "audience")
                    .with(Count.ANY, "eventCode")
                    .with(Count.OPTIONAL, "effective", "onset", "expires", "senderName")
                    .with(Count.OPTIONAL, "headline", "description", "instruction", "web")
                    .with(Count.OPTIONAL, "contact")
                    .with(Count.ANY, "parameter", "resource", "area");

    static final Shape RESOURCE =
            Shape.of(NAMESPACE)
                    .with(Count.ONE, "resourceDesc", "mimeType")
                    .with(Count.OPTIONAL, "size", "uri", "derefUri", "digest");

    static final Shape AREA =
            Shape.of(NAMESPACE)
                    .with(Count.ONE, "areaDesc")
                    .with(Count.ANY, "polygon", "circle", "geocode")
                    .with(Count.OPTIONAL, "altitude", "ceiling");

    static final Shape NAMED_VALUE = Shape.of(NAMESPACE).with(Count.ONE, "valueName", "value");

    private CapShapes() {}
}
