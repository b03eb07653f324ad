package org.muster.server.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.Standing;
import org.muster.server.Settings;
import org.muster.server.nodes.Sighting.Way;
import org.muster.sync.Parcel;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of every other node, kept over a restart: numbers must say since when they lack one
 * of them. Written down a moment after it changed; a crash loses that moment at most, and the nodes
 * tell it each other again.
 *
 * <p>Threads: any.
 */
@Component
public final class Sightings implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Settings settings;
    private final Optional<SharedLedger> hub;
    private final SightingStore store;
    private final Thread keeper;
    private final Map<OperationId, Kept> kept = new ConcurrentHashMap<>();
    private volatile boolean changed;

    Sightings(Settings settings, Optional<SharedLedger> hub) {
        this.settings = settings;
        this.hub = hub;
        this.store =
                hub.map(SightingStore::of).orElseGet(() -> SightingStore.in(settings.dataFolder()));
        load();
        this.keeper = Thread.ofVirtual().name("sightings").start(this::keep);
    }

    /** Of one operation, as it is stored. */
    private record Kept(Map<String, Sighting> nodes, Map<String, Instant> asOf) {
        static Kept nothing() {
            return new Kept(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    /** What is known of a node; {@link Sighting#NONE} where it was never met. */
    public Sighting of(OperationId operation, NodeId node) {
        return of(operation).nodes().getOrDefault(node.value(), Sighting.NONE);
    }

    /**
     * How far a node was by what a folder says, where no server runs; empty where nothing is known.
     */
    public static Map<NodeId, Long> findNumbers(Path folder, OperationId operation, NodeId node) {
        try {
            Optional<byte[]> all = SightingStore.in(folder).read();
            return all.isEmpty()
                    ? Map.of()
                    : Optional.ofNullable(
                                    JSON.readValue(all.get(), Stored.class)
                                            .operations()
                                            .get(operation.value()))
                            .map(kept -> kept.nodes().get(node.value()))
                            .map(Sighting::numbers)
                            .orElse(Map.of());
        } catch (IOException | JacksonException e) {
            return Map.of();
        }
    }

    /** For each node, up to when all that it recorded is here; absent where that is not known. */
    public Map<NodeId, Instant> listAsOf(OperationId operation) {
        Map<NodeId, Instant> moments = new HashMap<>();
        of(operation).asOf().forEach((node, moment) -> moments.put(new NodeId(node), moment));
        return moments;
    }

    /** A parcel of the node was taken. */
    void met(Parcel parcel, Way way, Map<NodeId, Instant> asOf, String trouble) {
        Instant now = settings.clock().instant();
        Optional<Duration> ahead =
                way == Way.FILE
                        ? of(parcel.operation(), parcel.from()).ahead()
                        : Optional.ofNullable(parcel.asOf().get(parcel.from()))
                                .map(its -> Duration.between(now, its));
        Map<String, Long> has = new HashMap<>();
        parcel.has().forEach((node, number) -> has.put(node.value(), number));
        Kept operation = of(parcel.operation());
        operation
                .nodes()
                .put(
                        parcel.from().value(),
                        new Sighting(Optional.of(now), way, has, ahead, trouble, Optional.of(now)));
        learned(parcel.operation(), asOf);
    }

    /** Up to when all is here that each node recorded. */
    void learned(OperationId operation, Map<NodeId, Instant> asOf) {
        asOf.forEach((node, moment) -> {
            if (!node.equals(settings.node())) {
                of(operation).asOf().put(node.value(), moment);
            }
        });
        changed = true;
    }

    /**
     * Whether its sender had less of its own chain when it made this parcel than it is known to
     * have: an old one, that came late or that somebody sends again.
     */
    boolean isOlder(Parcel parcel) {
        long known =
                of(parcel.operation(), parcel.from()).has().getOrDefault(parcel.from().value(), 0L);
        return parcel.has().getOrDefault(parcel.from(), 0L) < known;
    }

    /** How far a node is, as it said without having met this one. */
    void told(OperationId operation, NodeId node, Map<NodeId, Long> has) {
        Map<String, Long> numbers = new HashMap<>();
        has.forEach((each, number) -> numbers.put(each.value(), number));
        of(operation)
                .nodes()
                .compute(
                        node.value(),
                        (name, before) ->
                                (before == null ? Sighting.NONE : before).having(numbers));
    }

    /** An attempt to meet the node, or what came from it, failed. */
    void failed(OperationId operation, NodeId node, String sentence) {
        of(operation)
                .nodes()
                .compute(
                        node.value(),
                        (name, before) ->
                                (before == null ? Sighting.NONE : before)
                                        .failed(sentence, settings.clock().instant()));
        changed = true;
    }

    private Kept of(OperationId operation) {
        return kept.computeIfAbsent(operation, id -> Kept.nothing());
    }

    private void load() {
        try {
            Optional<byte[]> all = store.read();
            if (all.isPresent()) {
                JSON.readValue(all.get(), Stored.class).operations().forEach(this::put);
            }
        } catch (IOException | JacksonException e) {
            settings.notices()
                    .accept(
                            "What was known of other nodes cannot be read ("
                                    + e.getMessage()
                                    + "); it will be known again once they have been met.");
        }
    }

    private void put(String operation, Kept stored) {
        Kept here = Kept.nothing();
        here.nodes().putAll(stored.nodes());
        here.asOf().putAll(stored.asOf());
        kept.put(new OperationId(operation), here);
    }

    private record Stored(Map<String, Kept> operations) {}

    private void keep() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                if (isFollower()) {
                    load();
                } else {
                    save();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isFollower() {
        return hub.filter(one -> one.standing().role() != Standing.Role.WRITER).isPresent();
    }

    private void save() {
        if (!changed) {
            return;
        }
        changed = false;
        Map<String, Kept> all = new HashMap<>();
        kept.forEach((operation, one) -> all.put(operation.value(), one));
        try {
            store.write(JSON.writeValueAsBytes(new Stored(all)));
        } catch (IOException e) {
            changed = true;
        }
    }

    @Override
    public void close() {
        keeper.interrupt();
        if (!isFollower()) {
            save();
        }
    }
}
