package org.muster.testkit;

import java.util.HashMap;
import java.util.Map;

/** What a scenario calls the things it has drawn. */
final class Names<T> {

    private final Map<String, T> drawn = new HashMap<>();

    void put(String name, T thing) {
        drawn.put(name, thing);
    }

    T get(String name) {
        T thing = drawn.get(name);
        if (thing == null) {
            throw new IllegalArgumentException("'" + name + "' was not drawn: " + drawn);
        }
        return thing;
    }
}
