package org.muster.server.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.muster.core.operation.OperationState;
import org.muster.formats.cap.AlertFeed;
import org.muster.formats.cap.FeedWriter;
import org.muster.server.pages.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published bulletins in one language as Atom (RFC 4287) and as JSON Feed 1.1. No address of
 * ours stands in it, so it reads the same from every server and behind every proxy; links are
 * relative to where it was fetched.
 */
public final class BulletinFeed {
    /** How many of the newest it holds. */
    static final int LENGTH = 50;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OperationState operation;
    private final String language;
    private final List<PublishedBulletin> bulletins;

    public BulletinFeed(
            OperationState operation, String language, List<PublishedBulletin> bulletins) {
        this.operation = operation;
        this.language = language;
        this.bulletins =
                bulletins.stream()
                        .filter(one -> one.find(language).isPresent())
                        .limit(LENGTH)
                        .toList();
    }

    /** When the newest word in it was said; empty while nothing was published. */
    public Optional<Instant> updated() {
        return bulletins.stream().map(PublishedBulletin::updated).max(Instant::compareTo);
    }

    public byte[] toAtom() {
        return FeedWriter.write(
                new AlertFeed(
                        id(),
                        title(),
                        operation.plan().name(),
                        language + ".atom",
                        at(updated().orElse(Instant.EPOCH)),
                        bulletins.stream().map(this::entry).toList()));
    }

    private AlertFeed.Entry entry(PublishedBulletin one) {
        PublishedBulletin.Said said = one.find(language).orElseThrow();
        List<AlertFeed.Link> links = new ArrayList<>();
        links.add(new AlertFeed.Link("alternate", "text/html", page()));
        links.add(
                new AlertFeed.Link(
                        "enclosure", AlertFeed.Link.ALERT_TYPE, one.bulletin().id() + ".cap"));
        one.corrects()
                .ifPresent(earlier -> links.add(new AlertFeed.Link("related", "", earlier.urn())));
        one.corrections()
                .forEach(later -> links.add(new AlertFeed.Link("related", "", later.urn())));
        return new AlertFeed.Entry(
                one.urn(),
                said.title(),
                at(one.updated()),
                text(one, said),
                links,
                Optional.empty());
    }

    public byte[] toJson() {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title());
        feed.put("language", language);
        feed.put("items", bulletins.stream().map(this::item).toList());
        return JSON.writeValueAsBytes(feed);
    }

    private Map<String, Object> item(PublishedBulletin one) {
        PublishedBulletin.Said said = one.find(language).orElseThrow();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", one.urn());
        item.put("title", said.title());
        item.put("content_text", text(one, said));
        item.put("summary", said.brief());
        item.put("date_published", one.written(one.at()));
        item.put("date_modified", one.written(one.updated()));
        item.put("_muster", ours(one));
        return item;
    }

    /** What the format has no word for. */
    private Map<String, Object> ours(PublishedBulletin one) {
        Map<String, Object> ours = one.described();
        ours.put("corrected_by", one.corrections().stream().map(PublishedBulletin::urn).toList());
        return ours;
    }

    private static String text(PublishedBulletin one, PublishedBulletin.Said said) {
        List<String> parts = new ArrayList<>(one.notes(said.language()));
        parts.add(said.brief());
        parts.add(said.body());
        return String.join("\n\n", parts);
    }

    private String id() {
        String name = "muster/" + operation.id() + "/" + language;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** An exercise says so wherever it is read. */
    private String title() {
        String name = operation.plan().name();
        return operation.plan().exercise()
                ? Words.of(language).get("exercise.title") + " " + name
                : name;
    }

    private String page() {
        return "../../o/" + operation.id() + "/";
    }

    private OffsetDateTime at(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .atZone(operation.plan().zone())
                .toOffsetDateTime();
    }
}
