package org.muster.ledger.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Identifying values: in the ledger only as {@code {"sealed":"base64"}}. The clear text is padded
 * to full blocks, so that its length says little about a name.
 */
record SealedForm(RecordForm inner, Object erased) implements Form {
    private static final String FIELD = "sealed";
    private static final int BLOCK = 32;

    @Override
    public void write(JsonGenerator out, Object value, Sealer sealer) {
        ByteArrayOutputStream clear = new ByteArrayOutputStream();
        try (JsonGenerator inside = Json.generator(clear)) {
            inner.write(inside, value, sealer);
        }
        byte[] sealed = sealer.seal(padded(clear.toByteArray()));
        out.writeStartObject();
        out.writeStringProperty(FIELD, Base64.getEncoder().encodeToString(sealed));
        out.writeEndObject();
    }

    @Override
    public Object read(JsonNode node, Opener opener) {
        return find(node, opener).orElse(erased);
    }

    /** Empty where the key is destroyed. */
    Optional<Object> find(JsonNode node, Opener opener) {
        JsonNode sealed = node.get(FIELD);
        if (sealed == null) {
            throw new IllegalArgumentException("a sealed value was expected");
        }
        return opener.open(Base64.getDecoder().decode(sealed.stringValue()))
                .map(clear -> inner.read(Json.parse(clear), opener));
    }

    @Override
    public void put(BinaryOut out, Object value) {
        inner.put(out, value);
    }

    @Override
    public Object take(BinaryIn in) {
        return inner.take(in);
    }

    @Override
    public boolean identifying() {
        return true;
    }

    @Override
    public String describe() {
        return "sealed " + inner.describe();
    }

    private static byte[] padded(byte[] clear) {
        int full = (clear.length + BLOCK - 1) / BLOCK * BLOCK;
        byte[] padded = Arrays.copyOf(clear, full);
        Arrays.fill(padded, clear.length, full, " ".getBytes(StandardCharsets.US_ASCII)[0]);
        return padded;
    }
}
