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
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
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
    private static final int REMEMBERED = 20_000;

    private final OperatorKey operator;
    private final Map<Place, PersonKey> recent =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, PersonKey> eldest) {
                    return size() > REMEMBERED;
                }
            };

    SealingKeys(OperatorKey operator) {
        this.operator = operator;
    }

    Taken take(Connection connection, OperationId operation, Iterable<PersonId> persons)
            throws SQLException {
        Taken taken = new Taken(operation);
        List<PersonId> unknown = new ArrayList<>();
        for (PersonId person : persons) {
            PersonKey key = recent.get(new Place(operation, person));
            if (key == null) {
                unknown.add(person);
            } else {
                taken.keys.put(person, key);
            }
        }
        Map<PersonId, Optional<byte[]>> stored =
                unknown.isEmpty() ? Map.of() : Statements.keys(connection, operation, unknown);
        for (PersonId person : unknown) {
            Optional<byte[]> wrapped = stored.get(person);
            if (wrapped == null) {
                taken.make(person);
            } else {
                taken.keys.put(person, unwrap(operation, person, wrapped));
            }
        }
        return taken;
    }

    private PersonKey unwrap(OperationId operation, PersonId person, Optional<byte[]> wrapped) {
        if (wrapped.isEmpty()) {
            throw new IllegalStateException(
                    person + " is erased: nothing more can be written about this person");
        }
        try {
            return PersonKey.unwrap(operation, person, wrapped.get(), operator);
        } catch (GeneralSecurityException e) {
            throw new UnreadableFact(
                    "the key of " + person + " does not open with this operator key", e);
        }
    }

    private record Place(OperationId operation, PersonId person) {}

    /** The keys of one batch. */
    final class Taken {
        private final OperationId operation;
        private final Map<PersonId, PersonKey> keys = new HashMap<>();
        private final Map<PersonId, byte[]> made = new LinkedHashMap<>();

        private Taken(OperationId operation) {
            this.operation = operation;
        }

        private void make(PersonId person) {
            PersonKey.Made fresh = PersonKey.make(operation, person, operator);
            keys.put(person, fresh.key());
            made.put(person, fresh.wrapped().bytes());
        }

        PersonKey get(PersonId person) {
            PersonKey key = keys.get(person);
            if (key == null) {
                throw new IllegalStateException("no key was taken for " + person);
            }
            return key;
        }

        /** The new keys, wrapped, to be stored with the batch. */
        Map<PersonId, byte[]> made() {
            return made;
        }

        void keep() {
            keys.forEach((person, key) -> recent.put(new Place(operation, person), key));
        }
    }
}
