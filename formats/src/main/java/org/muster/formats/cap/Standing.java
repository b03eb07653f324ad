package org.muster.formats.cap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of many alerts stand at one moment, and why the others do not. The order in which they came
 * and repeats make no difference. An update or a cancel ends only what the same sender sent before
 * it, with the same status: no exercise ends a real alert, and no stranger ends anybody's.
 *
 * @param standing neither updated, cancelled nor run out; the latest first
 * @param ended the others that once told something
 * @param unheeded references that ended nothing: what they name did not come, or was not theirs to
 *     end
 */
public record Standing(List<Alert> standing, List<Ended> ended, List<Unheeded> unheeded) {

    private static final Comparator<Alert> LATEST_FIRST =
            Comparator.comparing((Alert alert) -> alert.sent().toInstant())
                    .reversed()
                    .thenComparing(Alert::sender)
                    .thenComparing(Alert::identifier)
                    .thenComparing(alert -> alert.status().word());

    public Standing {
        standing = List.copyOf(standing);
        ended = List.copyOf(ended);
        unheeded = List.copyOf(unheeded);
    }

    /** Why an alert does not stand any more. */
    public enum Why {
        UPDATED,
        CANCELLED,
        EXPIRED
    }

    /**
     * An alert that does not stand.
     *
     * @param by the message that ended it; none when it ran out by itself
     */
    public record Ended(Alert alert, Why why, Optional<Alert> by) {}

    /** A reference that ended nothing. */
    public record Unheeded(Alert alert, AlertReference reference) {}

    /** What stands at a moment, of all that was sent until then. */
    public static Standing at(Instant now, List<Alert> alerts) {
        Map<Key, Alert> known = known(now, alerts);
        Map<Key, Alert> ends = new HashMap<>();
        List<Unheeded> unheeded = new ArrayList<>();
        for (Alert later : known.values()) {
            if (later.type() == MessageType.UPDATE || later.type() == MessageType.CANCEL) {
                for (AlertReference earlier : later.references()) {
                    Key key = Key.of(earlier, later.status());
                    if (mayEnd(later, earlier) && known.containsKey(key)) {
                        ends.putIfAbsent(key, later);
                    } else {
                        unheeded.add(new Unheeded(later, earlier));
                    }
                }
            }
        }
        return sorted(now, known, ends, unheeded);
    }

    private static Standing sorted(
            Instant now, Map<Key, Alert> known, Map<Key, Alert> ends, List<Unheeded> unheeded) {
        List<Alert> standing = new ArrayList<>();
        List<Ended> ended = new ArrayList<>();
        known.forEach((key, alert) -> {
            if (alert.type() == MessageType.ALERT || alert.type() == MessageType.UPDATE) {
                Optional<Alert> by = Optional.ofNullable(ends.get(key));
                if (by.isPresent()) {
                    boolean cancel = by.get().type() == MessageType.CANCEL;
                    ended.add(new Ended(alert, cancel ? Why.CANCELLED : Why.UPDATED, by));
                } else if (isOver(alert, now)) {
                    ended.add(new Ended(alert, Why.EXPIRED, by));
                } else {
                    standing.add(alert);
                }
            }
        });
        return new Standing(standing, ended, unheeded);
    }

    /** A message by its name, in whatever zone its time is written. */
    private record Key(String sender, String identifier, Instant sent, Status status) {
        static Key of(AlertReference reference, Status status) {
            return new Key(
                    reference.sender(),
                    reference.identifier(),
                    reference.sent().toInstant(),
                    status);
        }
    }

    /** Each message once, the latest first; of two that differ under one name, always the same. */
    private static Map<Key, Alert> known(Instant now, List<Alert> alerts) {
        Map<Key, Alert> byKey = new LinkedHashMap<>();
        alerts.stream()
                .filter(alert -> !alert.sent().toInstant().isAfter(now))
                .sorted(LATEST_FIRST.thenComparing(Alert::toString))
                .forEach(alert ->
                        byKey.putIfAbsent(Key.of(alert.reference(), alert.status()), alert));
        return byKey;
    }

    private static boolean mayEnd(Alert later, AlertReference earlier) {
        return later.sender().equals(earlier.sender()) && later.sent().isAfter(earlier.sent());
    }

    private static boolean isOver(Alert alert, Instant now) {
        return !alert.infos().isEmpty()
                && alert.infos().stream()
                        .allMatch(info ->
                                info.times()
                                        .expires()
                                        .filter(until -> !until.toInstant().isAfter(now))
                                        .isPresent());
    }
}
