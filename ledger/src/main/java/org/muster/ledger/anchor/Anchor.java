package org.muster.ledger.anchor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.fact.NodeId;
import org.muster.ledger.keys.NodeKeys;

/**
 * How far all chains of a ledger and its log of reads were, said by its node.
 *
 * @param made by the node's own clock
 * @param key the Ed25519 key that it is signed with, in Base64 for URLs
 * @param signature over {@link #message}
 * @param token what a time-stamp authority gave for {@link #stamped}, in Base64 (DER)
 */
public record Anchor(
        Instant made,
        NodeId node,
        String key,
        List<AnchoredChain> chains,
        String signature,
        Optional<String> token) {
    private static final Comparator<AnchoredChain> ORDER =
            Comparator.comparing(AnchoredChain::of).thenComparing(AnchoredChain::name);

    public Anchor {
        chains = chains.stream().sorted(ORDER).toList();
    }

    /** Signs it. */
    public static Anchor sign(Instant now, NodeId node, NodeKeys keys, List<AnchoredChain> chains) {
        Anchor unsigned =
                new Anchor(
                        now.truncatedTo(ChronoUnit.SECONDS),
                        node,
                        keys.shown().signing(),
                        chains,
                        "",
                        Optional.empty());
        return new Anchor(
                unsigned.made,
                node,
                unsigned.key,
                unsigned.chains,
                keys.sign(unsigned.message()),
                Optional.empty());
    }

    public Anchor withToken(String other) {
        return new Anchor(made, node, key, chains, signature, Optional.of(other));
    }

    /** Whether it is as it was signed by the key that stands in it, whoever holds that. */
    public boolean isSigned() {
        return NodeKeys.isSigned(key, message(), signature);
    }

    /** What is signed: a line for each thing that it says. */
    byte[] message() {
        String rows =
                chains.stream()
                        .map(each ->
                                "%s|%s|%d|%s\n"
                                        .formatted(
                                                each.of(), each.name(), each.number(), each.hash()))
                        .collect(Collectors.joining());
        return ("muster anchor 1|" + made + "|" + node + "|" + key + "\n" + rows)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What the authority stamps: all of it, with its signature. */
    byte[] stamped() {
        return (new String(message(), StandardCharsets.UTF_8) + signature)
                .getBytes(StandardCharsets.UTF_8);
    }
}
