package org.muster.server.api;

import java.util.List;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;
import org.muster.core.fact.UserId;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Pen.Word;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Commands and answers as JSON between the servers of a hub, in the forms of the API. */
public final class CommandWire {
    private static final JsonMapper JSON = JsonForms.mapper();
    private static final CommandReader READER = new CommandReader(JSON);

    private CommandWire() {}

    /** A command that another server hands over. */
    public record Asked(OperationId operation, CommandId id, UserId by, Command command) {}

    public static byte[] question(OperationId operation, CommandId id, UserId by, Command command) {
        ObjectNode fields = JSON.valueToTree(command);
        fields.put("id", id.toString()).put("type", CommandTypes.nameOf(command));
        return JSON.writeValueAsBytes(
                JSON.createObjectNode()
                        .put("operation", operation.value())
                        .put("by", by.value())
                        .set("command", fields));
    }

    public static Asked asked(byte[] question) {
        var read = JSON.readTree(question);
        OperationId operation = new OperationId(read.path("operation").asString());
        CommandReader.Sent sent = READER.read(operation, read.path("command").toString());
        return new Asked(
                operation, sent.id(), new UserId(read.path("by").asString()), sent.command());
    }

    private record Reason(
            String code, String sentence, String wayOut, String field, List<String> values) {}

    private record Said(List<FactId> facts, boolean repeated, List<Reason> reasons) {}

    /** A rule of the server that decided; its wording comes with it. */
    private record Told(RefusalText text) implements RefusalCode {}

    public static byte[] answer(Answer answer) {
        return JSON.writeValueAsBytes(
                switch (answer) {
                    case Answer.Done done ->
                            new Said(
                                    done.facts().stream().map(Recorded::id).toList(),
                                    done.repeated(),
                                    List.of());
                    case Answer.Declined declined ->
                            new Said(
                                    List.of(),
                                    false,
                                    declined.reasons().stream().map(CommandWire::reason).toList());
                });
    }

    private static Reason reason(Refusal refusal) {
        RefusalText text = refusal.rule().text();
        return new Reason(
                text.code(), text.sentence(), text.wayOut(), refusal.field(), refusal.values());
    }

    public static Word word(byte[] answer) {
        Said said = JSON.readValue(answer, Said.class);
        return said.reasons().isEmpty()
                ? new Word.Done(said.facts(), said.repeated())
                : new Word.Declined(said.reasons().stream().map(CommandWire::refusal).toList());
    }

    private static Refusal refusal(Reason reason) {
        return new Refusal(
                new Told(new RefusalText(reason.code(), reason.sentence(), reason.wayOut())),
                reason.field(),
                reason.values());
    }
}
