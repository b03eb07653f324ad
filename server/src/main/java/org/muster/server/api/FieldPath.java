package org.muster.server.api;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/** Where in a JSON object something is wrong, as {@code boarders[0].person}. */
final class FieldPath {
    private FieldPath() {}

    static String of(DatabindException thrown) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : thrown.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    static JsonNode valueAt(JsonNode root, DatabindException thrown) {
        JsonNode at = root;
        for (JacksonException.Reference step : thrown.getPath()) {
            at =
                    step.getPropertyName() == null
                            ? at.path(step.getIndex())
                            : at.path(step.getPropertyName());
        }
        return at;
    }
}
