package org.muster.core.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.Dated;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.Subject;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;

/** What becomes of campaigns and of what they send. */
public sealed interface CampaignFact extends Fact {

    /** About a campaign as a whole; nothing in it says who anybody is. */
    sealed interface OfCampaign extends CampaignFact {
        CampaignId campaign();

        @Override
        default List<Subject> subjects() {
            return List.of(campaign());
        }
    }

    record CampaignDrafted(CampaignId campaign, CampaignPlan plan) implements OfCampaign {}

    record CampaignRevised(CampaignId campaign, CampaignPlan plan) implements OfCampaign {}

    /** The plan with this seal may go out. */
    record CampaignApproved(CampaignId campaign, TextSeal seal) implements OfCampaign {}

    /**
     * It goes out.
     *
     * @param sendings one for each address at which somebody is reached
     * @param unreached who belongs to the audience and has no address
     */
    record CampaignReleased(
            CampaignId campaign, TextSeal seal, List<SendingId> sendings, List<PersonId> unreached)
            implements OfCampaign {
        public CampaignReleased {
            sendings = List.copyOf(sendings);
            unreached = List.copyOf(unreached);
        }
    }

    /** What has not been sent yet is not. {@code reason} names nobody. */
    record CampaignStopped(CampaignId campaign, String reason) implements OfCampaign {}

    /** About what is sent to one recipient. {@code person} is the first whom it is for. */
    sealed interface OfSending extends CampaignFact, AboutPerson {
        SendingId sending();
    }

    /** Somebody is to be told something, of a campaign or in answer to their own words. */
    sealed interface Due extends OfSending {
        /** Whom it is for: all who are reached by this address, the first first. */
        List<PersonId> members();

        /** Where to try, in this order. */
        List<ContactPoint> contacts();

        /** In which language they read; empty where nobody knows. */
        String language();

        /** Of which it is part; empty for an answer. */
        Optional<CampaignId> findCampaign();
    }

    /** What becomes of it. */
    sealed interface OfWay extends OfSending {
        /** Of which it is part; empty for an answer. */
        Optional<CampaignId> campaign();

        /** Whoever is answered may be nobody of the register: then only the sending knows of it. */
        @Override
        default List<Subject> subjects() {
            return campaign().isPresent() ? List.of(sending(), person()) : List.of(sending());
        }
    }

    /**
     * Somebody is to be told.
     *
     * @param members whom it is for: all who are reached by this address, the first first
     * @param contacts where to try, in this order
     * @param language in which they read
     */
    record SendingDue(
            SendingId sending,
            CampaignId campaign,
            PersonId person,
            List<PersonId> members,
            List<ContactPoint> contacts,
            String language)
            implements Due {
        public SendingDue {
            members = List.copyOf(members);
            contacts = List.copyOf(contacts);
        }

        @Override
        public Optional<CampaignId> findCampaign() {
            return Optional.of(campaign);
        }

        @Override
        public List<Subject> subjects() {
            return with(sending, members);
        }
    }

    /**
     * Whoever wrote, or asks for somebody, is to get an answer.
     *
     * @param person who stands for them
     * @param message that is answered
     * @param enquiry that is answered: its own facts say with what
     * @param text empty where an enquiry is answered
     */
    record AnswerDue(
            SendingId sending,
            OperationId operation,
            PersonId person,
            Optional<MessageId> message,
            Optional<EnquiryId> enquiry,
            List<ContactPoint> contacts,
            String language,
            Note subject,
            Note text)
            implements Due {
        public AnswerDue {
            contacts = List.copyOf(contacts);
        }

        @Override
        public List<PersonId> members() {
            return List.of(person);
        }

        @Override
        public Optional<CampaignId> findCampaign() {
            return Optional.empty();
        }

        @Override
        public List<Subject> subjects() {
            List<Subject> subjects = new ArrayList<>(List.of(sending, operation));
            message.ifPresent(subjects::add);
            enquiry.ifPresent(subjects::add);
            return subjects;
        }
    }

    /**
     * The other side has it.
     *
     * @param members as of {@link SendingDue}: for all of them it is word from us; nobody for an
     *     answer, whose writer may be nobody of the register
     * @param place of the contact, from 0
     * @param handles what the other side calls its parts
     */
    record SendingAccepted(
            SendingId sending,
            Optional<CampaignId> campaign,
            PersonId person,
            List<PersonId> members,
            int place,
            SendingWay way,
            List<String> handles)
            implements OfWay {
        public SendingAccepted {
            members = List.copyOf(members);
            handles = List.copyOf(handles);
        }

        @Override
        public List<Subject> subjects() {
            return with(sending, members);
        }
    }

    /**
     * It does not reach them at this contact, or never did.
     *
     * @param reason in codes, without the address and the text
     */
    record SendingFailed(
            SendingId sending,
            Optional<CampaignId> campaign,
            PersonId person,
            int place,
            String reason)
            implements OfWay {}

    /** The network says that a part arrived. */
    record PartDelivered(
            SendingId sending, Optional<CampaignId> campaign, PersonId person, String handle)
            implements OfWay {}

    /**
     * They wrote back.
     *
     * @param language that they named, else empty
     */
    record ReplyCame(
            SendingId sending,
            Optional<CampaignId> campaign,
            PersonId person,
            Note text,
            Meaning meaning,
            String language,
            Instant at)
            implements OfWay, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    /** In which language somebody wants to read, as in BCP 47. */
    record LanguageChosen(PersonId person, String language) implements CampaignFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    /** Somebody lets us tell them on a device that there is news. */
    record PushChosen(PersonId person, PushPoint point) implements CampaignFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    /** They do not any more, or the device takes nothing any more. */
    record PushEnded(PersonId person, PushPoint point) implements CampaignFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person);
        }
    }

    record ContactPolicySet(OperationId operation, ContactPolicy policy) implements CampaignFact {
        @Override
        public List<Subject> subjects() {
            return List.of(operation);
        }
    }

    private static List<Subject> with(SendingId sending, List<PersonId> members) {
        List<Subject> subjects = new ArrayList<>(members.size() + 1);
        subjects.add(sending);
        subjects.addAll(members);
        return subjects;
    }
}
