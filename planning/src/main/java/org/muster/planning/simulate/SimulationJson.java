package org.muster.planning.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outcomes and assumptions as JSON: the records as they are, times as ISO 8601. Assumptions are
 * read whole: what is missing or not known is refused by its path.
 */
public final class SimulationJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private SimulationJson() {}

    public static String write(Outcome outcome) {
        return JSON.writeValueAsString(outcome);
    }

    public static String write(Assumptions assumptions) {
        return JSON.writeValueAsString(assumptions);
    }

    /**
     * Reads assumptions from a file.
     *
     * @throws WrongAssumptions with the path of what is wrong, and the rule
     */
    public static Assumptions read(Path file) throws IOException, WrongAssumptions {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** The same from a text. */
    public static Assumptions parse(String text) throws WrongAssumptions {
        try {
            return JSON.readValue(text, Assumptions.class);
        } catch (DatabindException e) {
            throw new WrongAssumptions(path(e), reason(e));
        } catch (JacksonException e) {
            throw new WrongAssumptions(
                    "line %d, column %d"
                            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    "this is not JSON");
        }
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String reason(DatabindException e) {
        if (e.getCause() instanceof IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
        return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    }

    /** Assumptions that cannot be read. */
    public static final class WrongAssumptions extends Exception {
        private static final long serialVersionUID = 1L;

        WrongAssumptions(String path, String reason) {
            super(path.isEmpty() ? reason : path + ": " + reason);
        }
    }
}
