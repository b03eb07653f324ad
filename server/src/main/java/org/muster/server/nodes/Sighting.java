package org.muster.server.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.ledger.exchange.Head;

/**
 * What this node knows of another from having met it.
 *
 * @param seen when something of it was last taken or given, by this node's wall
 * @param way how
 * @param has up to which number it had each node's chain then
 * @param ahead how far its wall went ahead of this one's when they last spoke over a network
 * @param trouble why the latest attempt failed, in a sentence; empty where it did not
 * @param tried when that was
 */
public record Sighting(
        Optional<Instant> seen,
        Way way,
        Map<String, Long> has,
        Optional<Duration> ahead,
        String trouble,
        Optional<Instant> tried) {
    /** Never met. */
    static final Sighting NONE =
            new Sighting(
                    Optional.empty(),
                    Way.NETWORK,
                    Map.of(),
                    Optional.empty(),
                    "",
                    Optional.empty());

    public Sighting {
        has = Map.copyOf(has);
    }

    /** How two nodes met. */
    public enum Way {
        NETWORK,
        FILE
    }

    /** The numbers as an exchange needs them. */
    public Map<NodeId, Long> numbers() {
        Map<NodeId, Long> numbers = new HashMap<>();
        has.forEach((node, number) -> numbers.put(new NodeId(node), number));
        return numbers;
    }

    /** How many facts are here that it did not have when it was last met. */
    public long notSent(Map<NodeId, Head> here, NodeId itself) {
        return here.entrySet().stream()
                .filter(each -> !each.getKey().equals(itself))
                .mapToLong(each -> behind(each.getValue().number(), has.get(each.getKey().value())))
                .sum();
    }

    /** How many facts it had then that are not here. */
    public long notReceived(Map<NodeId, Head> here) {
        return has.entrySet().stream()
                .mapToLong(each ->
                        behind(
                                each.getValue(),
                                here.getOrDefault(new NodeId(each.getKey()), Head.NONE).number()))
                .sum();
    }

    private static long behind(long end, @org.jspecify.annotations.Nullable Long reached) {
        return Math.max(0, end - (reached == null ? 0 : reached));
    }

    Sighting having(Map<String, Long> numbers) {
        return new Sighting(seen, way, numbers, ahead, trouble, tried);
    }

    Sighting failed(String sentence, Instant now) {
        return new Sighting(seen, way, has, ahead, sentence, Optional.of(now));
    }
}
