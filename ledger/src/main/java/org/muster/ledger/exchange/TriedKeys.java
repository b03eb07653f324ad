package org.muster.ledger.exchange;

import java.util.List;

/**
 * What became of keys that were given.
 *
 * @param good those that opened what they are for, and are kept
 * @param waiting those that are new and wait for something that they could open
 * @param wrong those that did not open it, or are not the one that did; they are put aside
 */
public record TriedKeys(List<OpenKey> good, List<OpenKey> waiting, List<OpenKey> wrong) {
    public static final TriedKeys NONE = new TriedKeys(List.of(), List.of(), List.of());

    /** The reason under which a key that opens nothing is put aside. */
    public static final String WRONG_KEY = "WRONG_KEY";

    public TriedKeys {
        good = List.copyOf(good);
        waiting = List.copyOf(waiting);
        wrong = List.copyOf(wrong);
    }
}
