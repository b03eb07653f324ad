package org.muster.ledger.codec;

import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives equal small values one instance, because an operation holds millions of facts but few
 * nodes, users, nationalities and sources. Bounded, so that it cannot fill the memory.
 */
final class Shared {
    private static final int BOUND = 50_000;
    private static final ConcurrentHashMap<Object, Object> VALUES = new ConcurrentHashMap<>();

    private Shared() {}

    static Object of(Object value) {
        Object known = VALUES.get(value);
        if (known != null) {
            return known;
        }
        if (VALUES.size() < BOUND) {
            VALUES.put(value, value);
        }
        return value;
    }
}
