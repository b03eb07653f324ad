package org.muster.ledger.exchange;

import java.security.MessageDigest;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;

/**
 * The key with which one node seals what it records of one person, open. It is in memory and inside
 * sealed parcels only.
 */
public final class OpenKey {
    private final PersonId person;
    private final NodeId node;
    private final byte[] raw;

    public OpenKey(PersonId person, NodeId node, byte[] raw) {
        this.person = person;
        this.node = node;
        this.raw = raw.clone();
    }

    public PersonId person() {
        return person;
    }

    public NodeId node() {
        return node;
    }

    public byte[] raw() {
        return raw.clone();
    }

    /** Whether it is the same key, in constant time. */
    public boolean isSame(OpenKey other) {
        return MessageDigest.isEqual(raw, other.raw);
    }

    /** Never the key itself. */
    @Override
    public String toString() {
        return "key of " + node + " for " + person;
    }
}
