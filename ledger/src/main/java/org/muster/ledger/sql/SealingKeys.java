package org.muster.ledger.sql;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.codec.UnreadableFact;
import org.muster.ledger.keys.OperatorKey;
import org.muster.ledger.keys.PersonKey;

/**
 * The keys that the writer seals with: recent ones in memory, others from the ledger, new ones
 * made. A new key is only remembered once {@link Taken#keep} says that it is durable.
 *
 * <p>Threads: the one that writes.
 */
final class SealingKeys {
    /** Everybody of a large operation; each takes some 200 bytes. */
    private static final int REMEMBERED = 150_000;

    private final OperatorKey operator;
    private final Map<Remembered, PersonKey> recent =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Remembered, PersonKey> eldest) {
                    return size() > REMEMBERED;
                }
            };

    SealingKeys(OperatorKey operator) {
        this.operator = operator;
    }

    Taken take(Connection connection, OperationId operation, Iterable<KeyPlace> places)
            throws SQLException, LedgerUnavailable {
        Taken taken = new Taken(operation);
        List<KeyPlace> unknown = new ArrayList<>();
        for (KeyPlace place : places) {
            PersonKey key = recent.get(new Remembered(operation, place));
            if (key == null) {
                unknown.add(place);
            } else {
                taken.keys.put(place, key);
            }
        }
        Map<KeyPlace, Optional<byte[]>> stored =
                unknown.isEmpty()
                        ? Map.of()
                        : Statements.keys(
                                connection,
                                operation,
                                unknown.stream().map(KeyPlace::person).distinct().toList());
        for (KeyPlace place : unknown) {
            Optional<byte[]> wrapped = stored.get(place);
            requireKept(place, stored);
            if (wrapped == null) {
                taken.make(place);
            } else {
                taken.keys.put(place, unwrap(operation, place.person(), wrapped.get()));
            }
        }
        return taken;
    }

    /** Another node's erasure may arrive while something about the person is being written. */
    private static void requireKept(KeyPlace place, Map<KeyPlace, Optional<byte[]>> stored)
            throws LedgerUnavailable {
        boolean destroyed = stored.containsKey(place) && stored.get(place).isEmpty();
        if (destroyed || stored.containsKey(KeyPlace.ofErased(place.person()))) {
            throw new LedgerUnavailable(
                    place.person()
                            + " was erased just now by another node. Nothing was stored; leave"
                            + " this person out, or send the same again.",
                    null);
        }
    }

    /** Those of persons who were erased. */
    void forget(OperationId operation, Set<PersonId> erased) {
        if (erased.isEmpty()) {
            return; // as with nearly every batch: what is remembered is not walked through
        }
        recent.keySet()
                .removeIf(key ->
                        key.operation().equals(operation) && erased.contains(key.place().person()));
    }

    /** Another server wrote meanwhile, and may have erased somebody. */
    void forgetAll() {
        recent.clear();
    }

    private PersonKey unwrap(OperationId operation, PersonId person, byte[] wrapped) {
        try {
            return PersonKey.unwrap(operation, person, wrapped, operator);
        } catch (GeneralSecurityException e) {
            throw new UnreadableFact(
                    "the key of " + person + " does not open with this operator key", e);
        }
    }

    private record Remembered(OperationId operation, KeyPlace place) {}

    /** The keys of one batch. */
    final class Taken {
        private final OperationId operation;
        private final Map<KeyPlace, PersonKey> keys = new HashMap<>();
        private final Map<KeyPlace, byte[]> made = new LinkedHashMap<>();

        private Taken(OperationId operation) {
            this.operation = operation;
        }

        private void make(KeyPlace place) {
            PersonKey.Made fresh = PersonKey.make(operation, place.person(), operator);
            keys.put(place, fresh.key());
            made.put(place, fresh.wrapped().bytes());
        }

        PersonKey get(KeyPlace place) {
            PersonKey key = keys.get(place);
            if (key == null) {
                throw new IllegalStateException("no key was taken for " + place);
            }
            return key;
        }

        /** The new keys, wrapped, to be stored with the batch. */
        Map<KeyPlace, byte[]> made() {
            return made;
        }

        void keep() {
            keys.forEach((place, key) -> recent.put(new Remembered(operation, place), key));
        }
    }
}
