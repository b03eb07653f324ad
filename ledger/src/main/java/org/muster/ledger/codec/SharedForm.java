package org.muster.ledger.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A record of which there are few: one instance serves all facts that hold it. */
record SharedForm(RecordForm inner) implements Form {
    @Override
    public void write(JsonGenerator out, Object value, Sealer sealer) {
        inner.write(out, value, sealer);
    }

    @Override
    public Object read(JsonNode node, Opener opener) {
        return Shared.of(inner.read(node, opener));
    }

    @Override
    public void put(BinaryOut out, Object value) {
        if (!out.putKnown(value)) {
            inner.put(out, value);
        }
    }

    @Override
    public Object take(BinaryIn in) {
        return in.takeKnown(() -> Shared.of(inner.take(in)));
    }

    @Override
    public String describe() {
        return inner.describe();
    }
}
