package org.muster.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Refusal;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a command from JSON: {@code {"id": …, "type": "gate.Board", …the record's fields}}. What
 * cannot be read is said field by field.
 */
@Component
final class CommandReader {
    private static final String OPERATION = "operation";

    private final JsonMapper json;

    CommandReader(JsonMapper json) {
        this.json = json;
    }

    /** A command with the name that its client gave it. */
    record Sent(CommandId id, Command command) {}

    Sent read(OperationId operation, String body) {
        ObjectNode fields = JsonBody.object(json, body);
        List<Refusal> reasons = new ArrayList<>();
        Optional<CommandId> id = id(fields, reasons);
        Optional<Class<? extends Command>> type = type(fields, reasons);
        if (id.isEmpty() || type.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, reasons);
        }
        ObjectNode rest = fields.deepCopy();
        rest.remove(List.of("id", "type"));
        return new Sent(
                id.get(), JsonBody.read(json, addressed(operation, type.get(), rest), type.get()));
    }

    private static Optional<CommandId> id(ObjectNode fields, List<Refusal> reasons) {
        String text = fields.path("id").asString("");
        if (text.isEmpty()) {
            reasons.add(
                    Refusal.of(
                            WebRefusal.MISSING,
                            "id",
                            "id",
                            "make a new UUID for each command, and keep it when sending again."));
            return Optional.empty();
        }
        try {
            return Optional.of(CommandId.of(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            reasons.add(Refusal.of(WebRefusal.UNREADABLE, "id", "id", text, "it must be a UUID."));
            return Optional.empty();
        }
    }

    private static Optional<Class<? extends Command>> type(
            ObjectNode fields, List<Refusal> reasons) {
        String name = fields.path("type").asString("");
        Optional<Class<? extends Command>> type = CommandTypes.find(name);
        if (type.isEmpty()) {
            reasons.add(Refusal.of(WebRefusal.UNKNOWN_TYPE, "type", name, ", such as gate.Board"));
        }
        return type;
    }

    /** The address says which operation it is about; the command need not say it again. */
    private static ObjectNode addressed(
            OperationId operation, Class<? extends Command> type, ObjectNode fields) {
        if (!CommandTypes.describe(type).containsKey(OPERATION)) {
            return fields;
        }
        String named = fields.path(OPERATION).asString(operation.value());
        if (!named.equals(operation.value())) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of(WebRefusal.OTHER_OPERATION, OPERATION, named, operation));
        }
        return fields.put(OPERATION, operation.value());
    }
}
