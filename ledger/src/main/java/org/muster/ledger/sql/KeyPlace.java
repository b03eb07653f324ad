package org.muster.ledger.sql;

import org.muster.core.fact.PersonId;

/**
 * Which key: every node seals what it records of a person with a key of its own, so that nodes that
 * are apart never make two keys for one place.
 */
record KeyPlace(String node, PersonId person) {}
