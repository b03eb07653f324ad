package org.muster.core.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.RequestId;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;

/** What is done with messages. */
public sealed interface IntakeCommand extends Command {

    /**
     * Keeps a message that came; see {@link IntakeFact.MessageCame}.
     *
     * @param request that was made of it at once, or that it is part of. With it a message is done
     *     with, unless it has words, which somebody has still to read
     */
    record TakeInMessage(
            MessageWay way,
            Standing standing,
            Instant at,
            Note name,
            List<ContactPoint> contacts,
            Note subject,
            Note text,
            Optional<RequestId> request)
            implements IntakeCommand {
        public TakeInMessage {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * Adds to an open message what its writer wrote since: from one telephone there is one
     * conversation, and a flood of texts is one message with many lines.
     */
    record ContinueMessage(MessageId message, Note text, Instant at) implements IntakeCommand {}

    /** Whoever gives it works on the message from now on. */
    record TakeMessage(MessageId message) implements IntakeCommand {}

    /** Whoever works on it no longer does; anybody may say so, for people fall asleep. */
    record ReleaseMessage(MessageId message) implements IntakeCommand {}

    record LinkMessage(MessageId message, RequestId request) implements IntakeCommand {}

    /** Cuts a message that is about several things; each part is a message with its own text. */
    record SplitMessage(MessageId message, List<Note> parts) implements IntakeCommand {
        public SplitMessage {
            parts = List.copyOf(parts);
        }
    }

    record CloseMessage(MessageId message, MessageOutcome outcome, Note why)
            implements IntakeCommand {}

    record ReopenMessage(MessageId message) implements IntakeCommand {}

    /**
     * Sets how old a message may become before the room is alarmed.
     *
     * @param age from {@link IntakeRules#LEAST_AGE} to {@link IntakeRules#MOST_AGE}
     */
    record SetAlarmAge(OperationId operation, Duration age) implements IntakeCommand {}
}
