package org.muster.formats.cap;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.muster.formats.xml.XmlElement;
import org.muster.formats.xml.XmlText;

/** Writes alerts as an Atom feed, each alert that is there whole inside its entry. */
public final class FeedWriter {

    private FeedWriter() {}

    public static byte[] write(AlertFeed feed) {
        List<XmlElement> parts = new ArrayList<>();
        parts.add(text("id", feed.id()));
        parts.add(text("title", feed.title()));
        parts.add(time(feed.updated()));
        parts.add(
                XmlElement.of(
                        FeedShapes.NAMESPACE, "author", List.of(text("name", feed.author()))));
        if (!feed.self().isEmpty()) {
            parts.add(link(new AlertFeed.Link("self", "application/atom+xml", feed.self())));
        }
        feed.entries().forEach(entry -> parts.add(entry(entry)));
        return XmlText.write(XmlElement.of(FeedShapes.NAMESPACE, "feed", parts));
    }

    private static XmlElement entry(AlertFeed.Entry entry) {
        List<XmlElement> parts = new ArrayList<>();
        parts.add(text("id", entry.id()));
        parts.add(text("title", entry.title()));
        parts.add(time(entry.updated()));
        if (!entry.summary().isEmpty()) {
            parts.add(text("summary", entry.summary()));
        }
        entry.links().forEach(link -> parts.add(link(link)));
        entry.alert()
                .ifPresent(alert ->
                        parts.add(
                                XmlElement.of(
                                                FeedShapes.NAMESPACE,
                                                "content",
                                                List.of(CapWriter.toElement(alert)))
                                        .withAttribute("type", AlertFeed.Link.ALERT_TYPE)));
        return XmlElement.of(FeedShapes.NAMESPACE, "entry", parts);
    }

    private static XmlElement link(AlertFeed.Link link) {
        XmlElement element = text("link", "").withAttribute("rel", link.relation());
        return (link.type().isEmpty() ? element : element.withAttribute("type", link.type()))
                .withAttribute("href", link.address());
    }

    private static XmlElement time(OffsetDateTime updated) {
        return text("updated", updated.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private static XmlElement text(String name, String text) {
        return XmlElement.of(FeedShapes.NAMESPACE, name, text);
    }
}
