package org.muster.server.campaigns;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.desk.Desk;
import org.muster.server.Settings;
import org.muster.server.host.Office;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.Throttle;
import org.muster.server.messaging.webhook.Signature;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the system that takes an operation's messages brings what came back. Anybody may call: what
 * counts is the signature, by the same key as ours.
 */
@RestController
final class HookApi {
    /** Far more than a text has. */
    private static final int MOST_BYTES = 64 << 10;

    private static final int PER_SECOND = 100;
    private static final int AT_ONCE = 500;

    private final Office office;
    private final Sender sender;
    private final Settings settings;
    private final Map<OperationId, Throttle> paces = new ConcurrentHashMap<>();

    HookApi(Office office, Sender sender, Settings settings) {
        this.office = office;
        this.sender = sender;
        this.settings = settings;
    }

    @PostMapping("/hooks/{op}")
    ResponseEntity<String> take(
            @PathVariable("op") String name,
            @RequestHeader(value = Signature.HEADER, defaultValue = "") String signature,
            InputStream in)
            throws IOException {
        Optional<Secret> key = findKey(name);
        if (key.isEmpty()) {
            return sentence(HttpStatus.NOT_FOUND, "no system brings anything for " + name);
        }
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return sentence(
                    HttpStatus.CONTENT_TOO_LARGE, "at most " + MOST_BYTES + " bytes are taken");
        }
        Instant now = settings.clock().instant();
        if (!Signature.fits(key.get(), signature, body, now)) {
            return sentence(
                    HttpStatus.UNAUTHORIZED,
                    Signature.HEADER + " is not of this key and body, or not of these minutes");
        }
        Optional<Desk> desk = office.find(new OperationId(name));
        Optional<Listening> listening = desk.flatMap(sender::findListening);
        if (listening.isEmpty()) {
            return later(name + " is not open yet", HttpStatus.SERVICE_UNAVAILABLE);
        }
        return hasTurn(desk.get().operation(), now)
                ? taken(desk.get().operation(), listening.get(), body)
                : later("too many at once", HttpStatus.TOO_MANY_REQUESTS);
    }

    /** What is known already, or about nothing, is taken too: bringing it again is of no use. */
    private static ResponseEntity<String> taken(
            OperationId operation, Listening listening, byte[] body) {
        HookBody read;
        try {
            read = HookBody.read(body);
        } catch (IllegalArgumentException e) {
            return sentence(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
        try {
            listening.take(read.incoming(), name(operation, read.id()));
            return ResponseEntity.noContent().build();
        } catch (IllegalStateException e) {
            return later(String.valueOf(e.getMessage()), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static CommandId name(OperationId operation, String id) {
        String name = operation + " hook " + id;
        return CommandId.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** By the one key that messages leave with. */
    private Optional<Secret> findKey(String operation) {
        return settings.posting().isPresent()
                ? Optional.empty()
                : settings.waysOut().stream()
                        .filter(way -> way.operation().value().equals(operation))
                        .filter(WayOut.Hook.class::isInstance)
                        .map(way -> ((WayOut.Hook) way).settings().key())
                        .findFirst();
    }

    /** Of those that are signed: nobody else takes a turn from them. */
    private synchronized boolean hasTurn(OperationId operation, Instant now) {
        Throttle.Turn turn =
                paces.computeIfAbsent(operation, id -> Throttle.perSecond(PER_SECOND, AT_ONCE, now))
                        .take(now);
        if (turn.delay().isPositive()) {
            return false;
        }
        paces.put(operation, turn.after());
        return true;
    }

    private static ResponseEntity<String> later(String sentence, HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.TEXT_PLAIN)
                .body(sentence + "\n");
    }

    private static ResponseEntity<String> sentence(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .body(sentence + "\n");
    }
}
