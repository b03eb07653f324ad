package org.muster.planning.size;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An answer as JSON, with the question that it answers: the records as they are. */
public final class SizeJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SizeJson() {}

    public static String write(Answer answer) {
        return JSON.writeValueAsString(answer);
    }
}
