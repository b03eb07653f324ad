package org.muster.formats.cap;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.formats.xml.XmlElement;
import org.muster.formats.xml.XmlText;

/**
 * Writes an alert as CAP 1.2, its elements in the order of the schema; what is not said is left
 * out. Whether it may be sent, {@link OutgoingRules} tells.
 */
public final class CapWriter {

    private CapWriter() {}

    public static byte[] write(Alert alert) {
        return XmlText.write(toElement(alert));
    }

    /** As part of a larger document. */
    public static XmlElement toElement(Alert alert) {
        Writing to = new Writing();
        to.always("identifier", alert.identifier());
        to.always("sender", alert.sender());
        to.always("sent", CapTime.format(alert.sent()));
        to.always("status", alert.status().word());
        to.always("msgType", alert.type().word());
        to.said("source", alert.source());
        to.always("scope", alert.scope().word());
        to.said("restriction", alert.restriction());
        to.said("addresses", SpacedList.format(alert.addresses()));
        alert.codes().forEach(code -> to.said("code", code));
        to.said("note", alert.note());
        to.said(
                "references",
                alert.references().stream()
                        .map(AlertReference::toString)
                        .collect(Collectors.joining(" ")));
        to.said("incidents", SpacedList.format(alert.incidents()));
        alert.infos().forEach(info -> to.part("info", info(info)));
        return XmlElement.of(CapShapes.NAMESPACE, "alert", to.parts);
    }

    /** The parts of one element, as far as they are written. */
    private static final class Writing {
        private final List<XmlElement> parts = new ArrayList<>();

        void always(String name, String text) {
            parts.add(XmlElement.of(CapShapes.NAMESPACE, name, text));
        }

        void said(String name, String text) {
            if (!text.isEmpty()) {
                always(name, text);
            }
        }

        void part(String name, Writing inside) {
            parts.add(XmlElement.of(CapShapes.NAMESPACE, name, inside.parts));
        }

        void time(String name, Optional<OffsetDateTime> time) {
            time.ifPresent(said -> always(name, CapTime.format(said)));
        }

        void feet(String name, Optional<BigDecimal> feet) {
            feet.ifPresent(said -> always(name, said.toPlainString()));
        }

        void values(String name, List<NamedValue> values) {
            for (NamedValue value : values) {
                Writing inside = new Writing();
                inside.always("valueName", value.name());
                inside.always("value", value.value());
                part(name, inside);
            }
        }
    }

    private static Writing info(AlertInfo info) {
        Writing to = new Writing();
        to.always("language", info.language());
        info.categories().forEach(category -> to.always("category", category.word()));
        to.always("event", info.event());
        info.responses().forEach(response -> to.always("responseType", response.word()));
        to.always("urgency", info.urgency().word());
        to.always("severity", info.severity().word());
        to.always("certainty", info.certainty().word());
        to.said("audience", info.audience());
        to.values("eventCode", info.eventCodes());
        to.time("effective", info.times().effective());
        to.time("onset", info.times().onset());
        to.time("expires", info.times().expires());
        to.said("senderName", info.texts().senderName());
        to.said("headline", info.texts().headline());
        to.said("description", info.texts().description());
        to.said("instruction", info.texts().instruction());
        to.said("web", info.texts().web());
        to.said("contact", info.texts().contact());
        to.values("parameter", info.parameters());
        info.resources().forEach(resource -> to.part("resource", resource(resource)));
        info.areas().forEach(area -> to.part("area", area(area)));
        return to;
    }

    private static Writing resource(AlertResource resource) {
        Writing to = new Writing();
        to.always("resourceDesc", resource.description());
        to.always("mimeType", resource.mimeType());
        resource.size().ifPresent(size -> to.always("size", Long.toString(size)));
        to.said("uri", resource.uri());
        to.said("derefUri", resource.embedded());
        to.said("digest", resource.digest());
        return to;
    }

    private static Writing area(AlertArea area) {
        Writing to = new Writing();
        to.always("areaDesc", area.description());
        area.polygons().forEach(polygon -> to.always("polygon", polygon.toString()));
        area.circles().forEach(circle -> to.always("circle", circle.toString()));
        to.values("geocode", area.geocodes());
        to.feet("altitude", area.altitude());
        to.feet("ceiling", area.ceiling());
        return to;
    }
}
