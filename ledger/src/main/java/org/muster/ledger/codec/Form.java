package org.muster.ledger.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * How the values of one type are written and read: as JSON for the ledger, where identifying values
 * are sealed, and as bytes for snapshots, which are encrypted as a whole.
 */
interface Form {
    void write(JsonGenerator out, Object value, Sealer sealer);

    Object read(JsonNode node, Opener opener);

    void put(BinaryOut out, Object value);

    Object take(BinaryIn in);

    /** Whether values of this type may hold something that must be sealed. */
    default boolean identifying() {
        return false;
    }

    /** The type in a word, for the fingerprint of all shapes. */
    String describe();
}
