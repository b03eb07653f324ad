package org.muster.ledger.sql;

import org.muster.core.fact.PersonId;

/**
 * Which key: every node seals what it records of a person with a key of its own, so that nodes that
 * are apart never make two keys for one place.
 */
record KeyPlace(String node, PersonId person) {
    static final String EVERY_NODE = "";

    /** Where it is noted that a person is erased: no key of any node is taken for them. */
    static KeyPlace ofErased(PersonId person) {
        return new KeyPlace(EVERY_NODE, person);
    }
}
