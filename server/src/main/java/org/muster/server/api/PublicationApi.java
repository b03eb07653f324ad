package org.muster.server.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.fact.BulletinId;
import org.muster.formats.cap.AlertFeed;
import org.muster.formats.cap.CapWriter;
import org.muster.server.host.Office;
import org.muster.server.pages.Words;
import org.muster.server.publication.BulletinAlert;
import org.muster.server.publication.BulletinFeed;
import org.muster.server.publication.PublishedBulletin;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What was published, for programs, without an account and without a cookie: any proxy may keep it
 * for a minute and ask whether it is still the same.
 */
@RestController
final class PublicationApi {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType JSON_FEED = new MediaType("application", "feed+json");

    private final Office office;

    PublicationApi(Office office) {
        this.office = office;
    }

    @GetMapping("/public/{op}/{language}.atom")
    ResponseEntity<byte[]> atom(@PathVariable String op, @PathVariable String language) {
        BulletinFeed feed = feed(op, language);
        return answer(ATOM, feed.toAtom());
    }

    @GetMapping("/public/{op}/{language}.json")
    ResponseEntity<byte[]> json(@PathVariable String op, @PathVariable String language) {
        BulletinFeed feed = feed(op, language);
        return answer(JSON_FEED, feed.toJson());
    }

    @GetMapping("/public/{op}/{bulletin}.cap")
    ResponseEntity<byte[]> alert(@PathVariable String op, @PathVariable String bulletin) {
        Asked asked = Asked.of(office, op, null);
        PublishedBulletin found =
                Bulletin.find(asked.view(), id(asked, bulletin))
                        .flatMap(one -> PublishedBulletin.of(asked.view(), asked.state(), one))
                        .orElseThrow(() -> asked.notFound("bulletin", bulletin));
        return answer(
                MediaType.parseMediaType(AlertFeed.Link.ALERT_TYPE),
                CapWriter.write(BulletinAlert.of(found)));
    }

    private BulletinFeed feed(String op, String language) {
        Asked asked = Asked.of(office, op, null);
        if (!Words.LANGUAGES.contains(language)) {
            throw asked.notFound("language", language);
        }
        return new BulletinFeed(
                asked.state(), language, PublishedBulletin.listAll(asked.view(), asked.state()));
    }

    private static BulletinId id(Asked asked, String typed) {
        try {
            return BulletinId.parse(typed);
        } catch (IllegalArgumentException e) {
            throw asked.notFound("bulletin", typed);
        }
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag("\"" + hash(body) + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }

    private static String hash(byte[] body) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
