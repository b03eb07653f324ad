package org.muster.server.messaging.smpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muster.formats.sms.PartJoin;
import org.muster.formats.sms.PartPlace;
import org.muster.formats.sms.ReceivedPart;
import org.muster.server.messaging.Incoming;
import org.muster.server.messaging.Reply;

/**
 * Keeps the parts of replies until all have come, and gives on what there is when one does not.
 * Bounded: when too many wait, the oldest goes first. Any thread may call.
 */
final class ReplyParts {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final InstantSource clock;
    private final Incoming.Listener listener;
    private final Map<Key, Waiting> waiting = new LinkedHashMap<>();

    ReplyParts(InstantSource clock, Incoming.Listener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** Which parts belong together. */
    private record Key(String from, String to, int reference, int total) {}

    /** Those that came, and since when. */
    private record Waiting(Instant since, List<ReceivedPart> parts) {}

    synchronized void take(String from, String to, ReceivedPart part) {
        if (part.place().isEmpty()) {
            listener.take(
                    new Reply(from, to, PartJoin.join(List.of(part)).found().orElseThrow(), true));
            return;
        }
        PartPlace place = part.place().get();
        Key key = new Key(from, to, place.reference(), place.total());
        Waiting group =
                waiting.computeIfAbsent(key, _ -> new Waiting(clock.instant(), new ArrayList<>()));
        if (!group.parts().contains(part)) {
            group.parts().add(part);
        }
        Optional<String> text = PartJoin.join(group.parts()).found();
        if (text.isPresent()) {
            // Taken away only behind the listener: brought again, the part finds the others.
            listener.take(new Reply(from, to, text.get(), true));
            waiting.remove(key);
        }
        while (waiting.size() > MOST) {
            hand(waiting.keySet().iterator().next());
        }
    }

    synchronized void handOverdue() {
        Instant before = clock.instant().minus(PATIENCE);
        List<Key> overdue =
                waiting.entrySet().stream()
                        .filter(group -> group.getValue().since().isBefore(before))
                        .map(Map.Entry::getKey)
                        .toList();
        overdue.forEach(this::hand);
    }

    synchronized void handAll() {
        List.copyOf(waiting.keySet()).forEach(this::hand);
    }

    private void hand(Key key) {
        Waiting group = waiting.getOrDefault(key, new Waiting(Instant.MIN, List.of()));
        listener.take(new Reply(key.from(), key.to(), inPart(key, group), false));
        waiting.remove(key);
    }

    private static String inPart(Key key, Waiting group) {
        Map<Integer, String> texts =
                group.parts().stream()
                        .collect(
                                Collectors.toMap(
                                        part -> part.place().orElseThrow().number(),
                                        ReceivedPart::text,
                                        (first, _) -> first));
        return IntStream.rangeClosed(1, key.total())
                .mapToObj(number -> texts.getOrDefault(number, "[…]"))
                .collect(Collectors.joining());
    }
}
