package org.muster.server.messaging.smpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muster.formats.sms.PartJoin;
import org.muster.formats.sms.PartPlace;
import org.muster.formats.sms.ReceivedPart;
import org.muster.server.messaging.Incoming;
import org.muster.server.messaging.Reply;

/**
 * Keeps the parts of replies until all have come, and gives on what there is when one does not. A
 * part counts as taken only when what it belongs to has gone on; until then the provider has it
 * too, so that nothing is lost when this process ends.
 *
 * <p>Bounded: when too many messages wait, the oldest goes first. Any thread may call; few may wait
 * at once, since answers to what we send need threads too.
 */
final class ReplyParts {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    /** Well below the threads of a session, see {@link SmppLink}. */
    private static final int MOST_WAITERS = 16;

    private final InstantSource clock;
    private final Incoming.Listener listener;
    private final Duration wait;
    private final Map<Key, Group> waiting = new LinkedHashMap<>();
    private final Map<Key, Gone> gone = new LinkedHashMap<>();
    private int waiters;
    private boolean closed;

    /**
     * @param wait how long a part waits for the others before the provider is asked to bring it
     *     again
     */
    ReplyParts(InstantSource clock, Duration wait, Incoming.Listener listener) {
        this.clock = clock;
        this.wait = wait;
        this.listener = listener;
    }

    /** Which parts belong together. */
    private record Key(String from, String to, int reference, int total) {}

    /** Those that came, and since when. */
    private record Group(Instant since, List<ReceivedPart> parts) {}

    /** Those that went on, and when. */
    private record Gone(Instant when, List<ReceivedPart> parts) {}

    /**
     * Takes a part, and waits for the others where it is not the last.
     *
     * @return whether it has gone on; where not, it is kept here but must be brought again
     */
    synchronized boolean take(String from, String to, ReceivedPart part) {
        if (part.place().isEmpty()) {
            listener.take(
                    new Reply(from, to, PartJoin.join(List.of(part)).found().orElseThrow(), true));
            return true;
        }
        PartPlace place = part.place().get();
        Key key = new Key(from, to, place.reference(), place.total());
        if (hasGone(key, part)) {
            return true;
        }
        Group group =
                waiting.computeIfAbsent(key, _ -> new Group(clock.instant(), new ArrayList<>()));
        if (!group.parts().contains(part)) {
            group.parts().add(part);
        }
        Optional<String> text = PartJoin.join(group.parts()).found();
        if (text.isPresent()) {
            handOn(key, group, new Reply(from, to, text.get(), true));
            return true;
        }
        while (waiting.size() > MOST) {
            hand(waiting.keySet().iterator().next());
        }
        return await(key, part);
    }

    synchronized void handOverdue() {
        Instant before = clock.instant().minus(PATIENCE);
        gone.values().removeIf(one -> one.when().isBefore(before));
        List<Key> overdue =
                waiting.entrySet().stream()
                        .filter(group -> group.getValue().since().isBefore(before))
                        .map(Map.Entry::getKey)
                        .toList();
        overdue.forEach(this::hand);
    }

    /** Nobody waits any more. What did not go on is the provider's, who was not told "taken". */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private boolean await(Key key, ReceivedPart part) {
        if (waiters >= MOST_WAITERS) {
            return false;
        }
        waiters++;
        try {
            long end = System.nanoTime() + wait.toNanos();
            long left = wait.toNanos();
            while (!closed && !hasGone(key, part) && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiters--;
        }
        return hasGone(key, part);
    }

    /** Told by its text too: telephones use their few references again. */
    private boolean hasGone(Key key, ReceivedPart part) {
        Gone before = gone.get(key);
        return before != null && before.parts().contains(part);
    }

    private void hand(Key key) {
        Group group = waiting.getOrDefault(key, new Group(Instant.MIN, List.of()));
        handOn(key, group, new Reply(key.from(), key.to(), inPart(key, group), false));
    }

    /** Taken away only behind the listener: brought again, the part finds the others. */
    private void handOn(Key key, Group group, Reply reply) {
        listener.take(reply);
        waiting.remove(key);
        gone.remove(key);
        gone.put(key, new Gone(clock.instant(), List.copyOf(group.parts())));
        if (gone.size() > MOST) {
            gone.remove(gone.keySet().iterator().next());
        }
        notifyAll();
    }

    private static String inPart(Key key, Group group) {
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
