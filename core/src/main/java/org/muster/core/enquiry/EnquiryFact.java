package org.muster.core.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.Subject;
import org.muster.core.intake.MessageWay;
import org.muster.core.register.Note;

/** What became of enquiries. */
public sealed interface EnquiryFact extends Fact, AboutPerson {
    EnquiryId enquiry();

    /**
     * {@code person} stands for whoever asks and is on no list: with that key their words are
     * sealed, and erased.
     */
    sealed interface OfAsker extends EnquiryFact {
        @Override
        default List<Subject> subjects() {
            return List.of(enquiry());
        }
    }

    /** {@code person} is somebody of the register whom it may be about. */
    sealed interface OfSought extends EnquiryFact {
        @Override
        default List<Subject> subjects() {
            return List.of(enquiry(), person());
        }
    }

    /**
     * What the person who is looked for said of being told about; the last that they said counts.
     */
    sealed interface OfConsent extends OfSought, Dated {
        MessageWay way();

        Instant at();

        @Override
        default Instant dated() {
            return at();
        }
    }

    /**
     * Somebody looks for somebody.
     *
     * @param message that it was made of
     * @param foreign the number of its record on a board of families; empty where it came otherwise
     * @param at when it was asked
     */
    record EnquiryOpened(
            EnquiryId enquiry,
            PersonId person,
            Asker asker,
            Sought sought,
            Optional<MessageId> message,
            Note foreign,
            Instant at)
            implements OfAsker, Dated {
        @Override
        public Instant dated() {
            return at;
        }

        @Override
        public List<Subject> subjects() {
            return message.<List<Subject>>map(from -> List.of(enquiry, from))
                    .orElseGet(() -> List.of(enquiry));
        }
    }

    /** Whoever gave the command works on it from now on. */
    record EnquiryTaken(EnquiryId enquiry, PersonId person) implements OfAsker {}

    /** Nobody works on it any more. */
    record EnquiryReleased(EnquiryId enquiry, PersonId person) implements OfAsker {}

    /**
     * Somebody else said something of whoever is looked for; nobody has proved it.
     *
     * @param foreign the number of the note on a board of families, empty where it came otherwise
     */
    record EnquiryNoted(EnquiryId enquiry, PersonId person, Note foreign, Note text, Instant at)
            implements OfAsker, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    /** It may be about this person. */
    record EnquiryMatched(EnquiryId enquiry, PersonId person) implements OfSought {}

    /** It is not about this person after all. */
    record EnquiryUnmatched(EnquiryId enquiry, PersonId person) implements OfSought {}

    /** The person was asked what may be told. */
    record ConsentAsked(EnquiryId enquiry, PersonId person, MessageWay way) implements OfSought {}

    /**
     * The person lets us tell this, in answer to this enquiry alone.
     *
     * @param guardian who said so for a minor; empty where they spoke for themselves
     */
    record ConsentGiven(
            EnquiryId enquiry,
            PersonId person,
            List<Telling> what,
            MessageWay way,
            Note guardian,
            Instant at)
            implements OfConsent {
        public ConsentGiven {
            what = List.copyOf(what);
        }
    }

    /** The person wants nothing told. */
    record ConsentRefused(EnquiryId enquiry, PersonId person, MessageWay way, Instant at)
            implements OfConsent {}

    /** What the person let us tell is told no more. */
    record ConsentWithdrawn(EnquiryId enquiry, PersonId person, MessageWay way, Instant at)
            implements OfConsent {}

    /**
     * The sentence that says nothing of anybody was sent; its words are the same for all.
     *
     * @param sending that carries it; empty where somebody said it themselves
     */
    record NeutrallyAnswered(EnquiryId enquiry, PersonId person, Optional<SendingId> sending)
            implements OfAsker {}

    /**
     * Whoever asked was told this of the person, in these words.
     *
     * @param sending that carries it; empty where somebody said it themselves
     */
    record PersonTold(
            EnquiryId enquiry,
            PersonId person,
            List<Telling> told,
            Note words,
            Optional<SendingId> sending)
            implements OfSought {
        public PersonTold {
            told = List.copyOf(told);
        }
    }

    /** Somebody is done with it. */
    record EnquiryClosed(EnquiryId enquiry, PersonId person, EnquiryOutcome outcome, Note why)
            implements OfAsker {}

    /** It is not done with after all. */
    record EnquiryReopened(EnquiryId enquiry, PersonId person) implements OfAsker {}
}
