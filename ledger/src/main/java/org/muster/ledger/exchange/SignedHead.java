package org.muster.ledger.exchange;

import java.nio.charset.StandardCharsets;
import org.muster.core.fact.NodeId;

/** A node says by its Ed25519 signature (RFC 8032) that its chain has this hash at this number. */
public record SignedHead(NodeId node, long number, Hash hash, String signature) {
    public Head head() {
        return new Head(number, hash);
    }

    /** What is signed. */
    public static byte[] message(NodeId node, long number, Hash hash) {
        return ("muster head|" + node + "|" + number + "|" + hash).getBytes(StandardCharsets.UTF_8);
    }
}
