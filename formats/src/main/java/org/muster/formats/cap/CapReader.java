package org.muster.formats.cap;

import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.formats.problem.Reading;
import org.muster.formats.xml.Parts;
import org.muster.formats.xml.XmlElement;
import org.muster.formats.xml.XmlField;
import org.muster.formats.xml.XmlLimits;
import org.muster.formats.xml.XmlSource;
import org.muster.formats.xml.XmlTree;

/**
 * Reads an alert of CAP 1.2 and tells all that keeps neither its schema nor its rules. An alert of
 * which the head cannot be understood is not answered: nobody should act on a guess. In an info,
 * what cannot be understood is left out, or unknown where the standard has a word for that.
 */
public final class CapReader {

    private CapReader() {}

    /**
     * Reads one document; the stream is left open.
     *
     * @param file what problems call it
     */
    public static Reading<Alert> read(String file, InputStream in) {
        XmlSource source = new XmlSource(file, "CAP");
        Optional<XmlElement> root = XmlTree.read(in, XmlLimits.USUAL, source);
        return source.answer(root.flatMap(found -> find(XmlField.root(source, found))));
    }

    /** The alert that an element of a larger document is, such as an entry of a feed. */
    public static Optional<Alert> find(XmlField field) {
        XmlElement element = field.element();
        if (!element.is(CapShapes.NAMESPACE, "alert")) {
            field.source()
                    .tell(
                            "006",
                            field.line(),
                            field.path(),
                            element.namespace(),
                            "is not the namespace of CAP 1.2, or the element no alert, so nothing was"
                                    + " read (3.4).",
                            "Ask for <alert xmlns=\"" + CapShapes.NAMESPACE + "\">.");
            return Optional.empty();
        }
        Optional<Alert> alert = read(field);
        alert.ifPresent(read -> AlertRules.tell(read, field));
        return alert;
    }

    private static Optional<Alert> read(XmlField field) {
        Parts parts = field.parts(CapShapes.ALERT);
        Optional<OffsetDateTime> sent = parts.find("sent").flatMap(CapTime::find);
        Optional<Status> status = word(parts, "status", Status.class);
        Optional<MessageType> type = word(parts, "msgType", MessageType.class);
        Optional<Scope> scope = word(parts, "scope", Scope.class);
        List<AlertReference> references =
                parts.find("references").map(CapReader::references).orElse(List.of());
        List<AlertInfo> infos = parts.list("info").stream().map(InfoReader::read).toList();
        if (sent.isEmpty()
                || status.isEmpty()
                || type.isEmpty()
                || scope.isEmpty()
                || parts.text("identifier").isEmpty()
                || parts.text("sender").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Alert(
                        parts.text("identifier"),
                        parts.text("sender"),
                        sent.get(),
                        status.get(),
                        type.get(),
                        parts.text("source"),
                        scope.get(),
                        parts.text("restriction"),
                        SpacedList.parse(parts.text("addresses")),
                        texts(parts.list("code")),
                        parts.text("note"),
                        references,
                        SpacedList.parse(parts.text("incidents")),
                        infos,
                        isSigned(field.element())));
    }

    private static boolean isSigned(XmlElement alert) {
        return alert.children().stream()
                .anyMatch(child -> !child.namespace().equals(CapShapes.NAMESPACE));
    }

    private static List<AlertReference> references(XmlField field) {
        List<AlertReference> found = new ArrayList<>();
        for (String triple : field.text().split("\\s+")) {
            String[] pieces = triple.split(",", -1);
            Optional<OffsetDateTime> sent =
                    pieces.length == 3 ? CapTime.parse(pieces[2]) : Optional.empty();
            if (sent.isPresent() && !pieces[0].isEmpty() && !pieces[1].isEmpty()) {
                found.add(new AlertReference(pieces[0], pieces[1], sent.get()));
            } else if (!triple.isEmpty()) {
                field.source()
                        .tell(
                                "025",
                                field.line(),
                                field.path(),
                                triple,
                                "is no reference to an earlier message (3.2.1) and was not read.",
                                "Write sender,identifier,sent, and a blank between two of them.");
            }
        }
        return found;
    }

    static <E extends Enum<E> & CapWord> Optional<E> word(Parts parts, String name, Class<E> type) {
        return parts.find(name).flatMap(field -> field.findOneOf(type, CapWord::word, "019"));
    }

    /** The texts that are not empty. */
    static List<String> texts(List<XmlField> fields) {
        return fields.stream().map(XmlField::text).filter(text -> !text.isEmpty()).toList();
    }
}
