package org.muster.formats.cap;

import java.io.InputStream;
import java.time.OffsetDateTime;
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
 * Reads an Atom feed of alerts, of others too. An entry without an id or a time is told and left
 * out; of one whose alert cannot be read the rest remains. Links are not followed.
 */
public final class FeedReader {

    private FeedReader() {}

    /** Reads one document; the stream is left open. */
    public static Reading<AlertFeed> read(String file, InputStream in) {
        XmlSource source = new XmlSource(file, "ATOM");
        Optional<XmlElement> root = XmlTree.read(in, XmlLimits.USUAL, source);
        return source.answer(root.flatMap(found -> feed(XmlField.root(source, found))));
    }

    private static Optional<AlertFeed> feed(XmlField field) {
        if (!field.element().is(FeedShapes.NAMESPACE, "feed")) {
            field.source()
                    .tell(
                            "006",
                            field.line(),
                            field.path(),
                            field.element().namespace(),
                            "is no Atom feed, so nothing was read (RFC 4287, 4.1.1).",
                            "Ask for <feed xmlns=\"" + FeedShapes.NAMESPACE + "\">.");
            return Optional.empty();
        }
        Parts parts = field.parts(FeedShapes.FEED);
        List<AlertFeed.Entry> entries =
                parts.list("entry").stream().flatMap(entry -> entry(entry).stream()).toList();
        Optional<OffsetDateTime> updated = parts.find("updated").flatMap(FeedReader::time);
        return updated.map(time ->
                new AlertFeed(
                        parts.text("id"),
                        text(parts, "title"),
                        parts.find("author")
                                .map(author -> author.parts(FeedShapes.PERSON).text("name"))
                                .orElse(""),
                        links(parts).stream()
                                .filter(link -> link.relation().equals("self"))
                                .map(AlertFeed.Link::address)
                                .findFirst()
                                .orElse(""),
                        time,
                        entries));
    }

    private static Optional<AlertFeed.Entry> entry(XmlField field) {
        Parts parts = field.parts(FeedShapes.ENTRY);
        Optional<Alert> alert = parts.find("content").flatMap(FeedReader::alert);
        Optional<OffsetDateTime> updated = parts.find("updated").flatMap(FeedReader::time);
        if (parts.text("id").isEmpty()) {
            return Optional.empty();
        }
        return updated.map(time ->
                new AlertFeed.Entry(
                        parts.text("id"),
                        text(parts, "title"),
                        time,
                        text(parts, "summary"),
                        links(parts),
                        alert));
    }

    private static Optional<Alert> alert(XmlField content) {
        return content.element().children().stream()
                .filter(child -> child.name().equals("alert"))
                .findFirst()
                .flatMap(child ->
                        CapReader.find(
                                new XmlField(
                                        content.source().as("CAP"),
                                        child,
                                        content.path() + "/alert")));
    }

    private static List<AlertFeed.Link> links(Parts parts) {
        return parts.list("link").stream()
                .map(XmlField::element)
                .map(link ->
                        new AlertFeed.Link(
                                link.attributes().getOrDefault("rel", "alternate"),
                                link.attribute("type"),
                                link.attribute("href")))
                .filter(link -> !link.address().isEmpty())
                .toList();
    }

    private static Optional<OffsetDateTime> time(XmlField field) {
        Optional<OffsetDateTime> time = CapTime.parse(field.text());
        if (time.isEmpty() && !field.text().isEmpty()) {
            field.tell(
                    "020",
                    "is not a time (RFC 4287, 3.3).",
                    "Write it like 2023-08-01T19:30:00+01:00 or 2023-08-01T18:30:00Z.");
        }
        return time;
    }

    /** A text of Atom may hold elements of a web page; only the words are taken. */
    private static String text(Parts parts, String name) {
        StringBuilder words = new StringBuilder();
        parts.find(name).ifPresent(field -> collect(field.element(), words));
        return words.toString().strip();
    }

    private static void collect(XmlElement element, StringBuilder words) {
        words.append(element.text()).append(' ');
        element.children().forEach(child -> collect(child, words));
    }
}
