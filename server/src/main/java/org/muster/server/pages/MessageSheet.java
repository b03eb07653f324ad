package org.muster.server.pages;

import java.util.List;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.intake.Message;
import org.muster.core.register.ContactPoint;

/**
 * One message, with what it may be about.
 *
 * @param requests that it is linked to
 * @param persons whom its sender's name, number or address leads to
 * @param parts into which it was cut
 * @param enquiries that were made of it
 * @param answers that were sent
 */
public record MessageSheet(
        Message message,
        boolean late,
        List<Asked> requests,
        List<Likely> persons,
        List<MessageId> parts,
        List<Enquiry> enquiries,
        List<SentAnswer> answers,
        Answering answering,
        List<FactLine> history) {

    /**
     * How an answer would go.
     *
     * @param contacts where to, in this order; empty where there is none
     * @param possible whether this server has a way out at all
     */
    public record Answering(
            List<ContactPoint> contacts, boolean possible, List<String> languages) {}

    /**
     * A request that it is linked to.
     *
     * @param messages how many are
     */
    public record Asked(RequestId id, String asker, int messages) {}

    /**
     * Somebody whom it may be about, with the requests that they are part of.
     *
     * @param requests not withdrawn
     */
    public record Likely(PersonId person, String name, String born, List<RequestId> requests) {}
}
