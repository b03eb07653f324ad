package org.muster.server.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.Figures;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationState;
import org.muster.server.pages.Words;

/**
 * A bulletin that was published, and when; the one that it corrects, and those that correct it, of
 * the published ones.
 */
public record PublishedBulletin(
        OperationState operation,
        Bulletin bulletin,
        Instant at,
        Optional<PublishedBulletin> corrects,
        List<PublishedBulletin> corrections) {

    /** Its words in one language with the figures in place. */
    public record Said(String language, String title, String body, String brief) {}

    /** All, the newest first. What is a draft, approved or abandoned is not here. */
    public static List<PublishedBulletin> listAll(View view, OperationState operation) {
        return Bulletin.listPublished(view).stream()
                .flatMap(bulletin -> of(view, operation, bulletin).stream())
                .toList();
    }

    /** Empty while it is not published. */
    public static Optional<PublishedBulletin> of(
            View view, OperationState operation, Bulletin bulletin) {
        return alone(operation, bulletin)
                .map(one ->
                        new PublishedBulletin(
                                operation,
                                bulletin,
                                one.at(),
                                bulletin.corrects()
                                        .flatMap(id -> Bulletin.find(view, id))
                                        .flatMap(earlier -> alone(operation, earlier)),
                                Bulletin.listCorrections(view, bulletin.id()).stream()
                                        .flatMap(later -> alone(operation, later).stream())
                                        .toList()));
    }

    private static Optional<PublishedBulletin> alone(OperationState operation, Bulletin bulletin) {
        return bulletin.state() instanceof BulletinState.Published published
                ? Optional.of(
                        new PublishedBulletin(
                                operation,
                                bulletin,
                                published.publication().stamp().instant(),
                                Optional.empty(),
                                List.of()))
                : Optional.empty();
    }

    /** Its name for ever, the same at every server and in every language. */
    public String urn() {
        String name = "muster/" + operation.id() + "/" + bulletin.id();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** When its last word was said: it was published, or corrected. */
    public Instant updated() {
        return Stream.concat(Stream.of(at), corrections.stream().map(PublishedBulletin::at))
                .max(Instant::compareTo)
                .orElse(at);
    }

    public Optional<Said> find(String language) {
        return bulletin.texts().stream()
                .filter(text -> text.language().equals(language))
                .findFirst()
                .map(this::said);
    }

    /** In all languages that it was written in. */
    public List<Said> listSaid() {
        return bulletin.texts().stream().map(this::said).toList();
    }

    private Said said(BulletinText text) {
        Figures figures = new Figures(bulletin.tallies(), operation.plan().own());
        Locale language = locale(text.language());
        var zone = operation.plan().zone();
        return new Said(
                text.language(),
                figures.fill(text.title(), language, zone),
                figures.fill(text.body(), language, zone),
                figures.fill(text.brief(), language, zone));
    }

    /** What programs are told of it beside its words. */
    Map<String, Object> described() {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("exercise", operation.plan().exercise());
        described.put("bulletin", bulletin.id().toString());
        described.put("as_of", written(bulletin.tallies().getFirst().asOf()));
        described.put(
                "figures",
                new TreeMap<>(new Figures(bulletin.tallies(), operation.plan().own()).numbers()));
        described.put("seal", bulletin.seal().toString());
        corrects.ifPresent(earlier -> described.put("corrects", earlier.urn()));
        return described;
    }

    /** As it was when nothing had corrected it. */
    PublishedBulletin withoutCorrections() {
        return new PublishedBulletin(operation, bulletin, at, corrects, List.of());
    }

    /** In the operation's own time, with its seconds, which RFC 3339 wants also where none are. */
    String written(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(moment));
    }

    OffsetDateTime local(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .atZone(operation.plan().zone())
                .toOffsetDateTime();
    }

    /** That it corrects another or was corrected, a sentence for each. */
    public List<String> notes(String language) {
        Words words = Words.of(language);
        List<String> notes = new ArrayList<>();
        corrects.ifPresent(
                one -> notes.add(words.get("bulletin.corrects", time(one.at(), language))));
        corrections.forEach(
                one -> notes.add(words.get("bulletin.correctedBy", time(one.at(), language))));
        return notes;
    }

    private String time(Instant moment, String language) {
        return Figures.time(moment, locale(language), operation.plan().zone());
    }

    private static Locale locale(String language) {
        return Locale.forLanguageTag(language + "-u-nu-latn");
    }
}
