package org.muster.core.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.Subject;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;

/** What became of the messages that reached us. */
public sealed interface IntakeFact extends Fact {

    /**
     * About one message. {@code person} stands for whoever wrote it and is on no list: with that
     * key the words are sealed, and erased.
     */
    sealed interface OfMessage extends IntakeFact, AboutPerson {
        MessageId message();

        @Override
        default List<Subject> subjects() {
            return List.of(message());
        }
    }

    /**
     * A message came.
     *
     * @param at when it was sent, said or written
     * @param name of the writer, as given; empty where none was
     * @param partOf the message that it was cut from
     */
    record MessageCame(
            MessageId message,
            PersonId person,
            MessageWay way,
            Standing standing,
            Instant at,
            Note name,
            List<ContactPoint> contacts,
            Note subject,
            Note text,
            Optional<MessageId> partOf)
            implements OfMessage, Dated {
        public MessageCame {
            contacts = List.copyOf(contacts);
        }

        @Override
        public Instant dated() {
            return at;
        }

        /** Whether there is something to read. */
        boolean hasWords() {
            return !(subject.text() + text.text()).isEmpty();
        }
    }

    /**
     * Whoever wrote it wrote again before anybody was done with it.
     *
     * @param at when that was sent
     */
    record MessageContinued(MessageId message, PersonId person, Note text, Instant at)
            implements OfMessage, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    /** Whoever gave the command works on it from now on. */
    record MessageTaken(MessageId message, PersonId person) implements OfMessage {}

    /** Nobody works on it any more. */
    record MessageReleased(MessageId message, PersonId person) implements OfMessage {}

    /** It is about what this request asks for. */
    record MessageLinked(MessageId message, PersonId person, RequestId request)
            implements OfMessage {
        @Override
        public List<Subject> subjects() {
            return List.of(message(), request);
        }
    }

    /** It was about several things, each of which is a message of its own now. */
    record MessageSplit(MessageId message, PersonId person, List<MessageId> parts)
            implements OfMessage {
        public MessageSplit {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Subject> subjects() {
            List<Subject> subjects = new ArrayList<>(parts);
            subjects.addFirst(message());
            return subjects;
        }
    }

    /** Somebody is done with it. */
    record MessageClosed(MessageId message, PersonId person, MessageOutcome outcome, Note why)
            implements OfMessage {}

    /** It is not done with after all. */
    record MessageReopened(MessageId message, PersonId person) implements OfMessage {}

    /** How old a message may become before the crisis room is alarmed. */
    record AlarmAgeSet(OperationId operation, Duration age) implements IntakeFact {
        @Override
        public List<Subject> subjects() {
            return List.of(operation);
        }
    }
}
