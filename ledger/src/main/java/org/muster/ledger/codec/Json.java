package org.muster.ledger.codec;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in plain ASCII: it survives any database encoding, and so do halves of surrogate pairs that
 * somebody pasted.
 */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
                    .build();

    private Json() {}

    static JsonGenerator generator(OutputStream into) {
        return MAPPER.createGenerator(into);
    }

    static JsonNode parse(byte[] text) {
        return MAPPER.readTree(text);
    }

    static JsonNode parse(String text) {
        return MAPPER.readTree(text.getBytes(StandardCharsets.UTF_8));
    }
}
