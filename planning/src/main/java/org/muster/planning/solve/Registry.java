package org.muster.planning.solve;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Things by their id. */
final class Registry<V> {
    private final Map<String, V> known = new LinkedHashMap<>();

    void put(String id, V value) {
        known.put(id, value);
    }

    boolean has(String id) {
        return known.containsKey(id);
    }

    V get(String id) {
        V value = known.get(id);
        if (value == null) {
            throw new IllegalArgumentException("nothing is called " + id);
        }
        return value;
    }

    Optional<V> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    Collection<V> listAll() {
        return known.values();
    }
}
