package org.muster.server.api;

import java.util.Arrays;
import org.muster.core.fact.Refusal;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads records from JSON, and says by field what cannot be read. */
final class JsonBody {
    private JsonBody() {}

    static ObjectNode object(JsonMapper json, String body) {
        try {
            if (json.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw notJson("it is not an object");
        } catch (JacksonException e) {
            throw notJson(e.getOriginalMessage());
        }
    }

    static <T> T read(JsonMapper json, ObjectNode fields, Class<T> type) {
        try {
            return json.treeToValue(fields, type);
        } catch (DatabindException e) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, reason(fields, e));
        }
    }

    private static Refusal reason(ObjectNode fields, DatabindException thrown) {
        String field = FieldPath.of(thrown);
        if (thrown instanceof UnrecognizedPropertyException unknown) {
            return Refusal.of(
                    WebRefusal.UNKNOWN_FIELD,
                    field,
                    field,
                    String.join(", ", CommandTypes.describe(unknown.getReferringClass()).keySet()));
        }
        JsonNode value = FieldPath.valueAt(fields, thrown);
        if (value.isMissingNode() || value.isNull()) {
            return Refusal.of(
                    WebRefusal.MISSING, field, field, "where nothing is known, say so in it.");
        }
        return Refusal.of(
                WebRefusal.UNREADABLE,
                field,
                field,
                value.isValueNode() ? value.asString() : value.toString(),
                rule(thrown));
    }

    private static String rule(DatabindException thrown) {
        if (thrown instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return "it must be one of "
                    + String.join(
                            ", ",
                            Arrays.stream(format.getTargetType().getEnumConstants())
                                    .map(String::valueOf)
                                    .toList())
                    + ".";
        }
        Throwable cause = thrown.getCause();
        if (cause instanceof IllegalArgumentException) {
            return cause.getMessage() + ".";
        }
        String said = thrown.getOriginalMessage();
        int after = said.lastIndexOf("): ");
        return (after < 0 ? said : said.substring(after + 3)) + ".";
    }

    private static ProblemException notJson(String why) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST, Refusal.of(WebRefusal.NOT_JSON, "", why));
    }
}
