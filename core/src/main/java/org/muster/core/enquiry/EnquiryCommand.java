package org.muster.core.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.intake.MessageWay;
import org.muster.core.register.Note;

/** What is done with enquiries. */
public sealed interface EnquiryCommand extends Command {

    /** Keeps an enquiry; see {@link EnquiryFact.EnquiryOpened}. */
    record OpenEnquiry(
            Asker asker, Sought sought, Optional<MessageId> message, Note foreign, Instant at)
            implements EnquiryCommand {}

    /** Whoever gives it works on the enquiry from now on. */
    record TakeEnquiry(EnquiryId enquiry) implements EnquiryCommand {}

    /** Whoever works on it no longer does; anybody may say so. */
    record ReleaseEnquiry(EnquiryId enquiry) implements EnquiryCommand {}

    /** Keeps what somebody else said; see {@link EnquiryFact.EnquiryNoted}. */
    record NoteEnquiry(EnquiryId enquiry, Note foreign, Note text, Instant at)
            implements EnquiryCommand {}

    record MatchPerson(EnquiryId enquiry, PersonId person) implements EnquiryCommand {}

    record UnmatchPerson(EnquiryId enquiry, PersonId person) implements EnquiryCommand {}

    record AskConsent(EnquiryId enquiry, PersonId person, MessageWay way)
            implements EnquiryCommand {}

    /** Keeps what the person lets us tell; see {@link EnquiryFact.ConsentGiven}. */
    record GiveConsent(
            EnquiryId enquiry,
            PersonId person,
            List<Telling> what,
            MessageWay way,
            Note guardian,
            Instant at)
            implements EnquiryCommand {
        public GiveConsent {
            what = List.copyOf(what);
        }
    }

    record RefuseConsent(EnquiryId enquiry, PersonId person, MessageWay way, Instant at)
            implements EnquiryCommand {}

    record WithdrawConsent(EnquiryId enquiry, PersonId person, MessageWay way, Instant at)
            implements EnquiryCommand {}

    /** Says that the sentence that tells nothing was said; always allowed. */
    record AnswerNeutrally(EnquiryId enquiry) implements EnquiryCommand {}

    /** Sends the sentence that tells nothing; always allowed. */
    record SendNeutrally(OperationId operation, EnquiryId enquiry) implements EnquiryCommand {}

    /** Tells something of the person, within what they consented to. */
    record TellAsker(EnquiryId enquiry, PersonId person, List<Telling> told, Note words)
            implements EnquiryCommand {
        public TellAsker {
            told = List.copyOf(told);
        }
    }

    /** Sends the asker something of the person, within what they consented to. */
    record SendTelling(
            OperationId operation,
            EnquiryId enquiry,
            PersonId person,
            List<Telling> told,
            Note words)
            implements EnquiryCommand {
        public SendTelling {
            told = List.copyOf(told);
        }
    }

    record CloseEnquiry(EnquiryId enquiry, EnquiryOutcome outcome, Note why)
            implements EnquiryCommand {}

    record ReopenEnquiry(EnquiryId enquiry) implements EnquiryCommand {}
}
