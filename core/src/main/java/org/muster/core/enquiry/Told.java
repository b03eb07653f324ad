package org.muster.core.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.enquiry.EnquiryFact.NeutrallyAnswered;
import org.muster.core.enquiry.EnquiryFact.PersonTold;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.UserId;

/**
 * An answer that was given.
 *
 * @param person of whom something was told; nobody in the sentence that tells nothing
 * @param sending that carried it; empty where somebody said it themselves
 * @param words empty in the sentence that tells nothing, which is the same for all
 */
public record Told(
        Optional<PersonId> person,
        List<Telling> what,
        String words,
        Optional<SendingId> sending,
        UserId by,
        Instant at) {
    public Told {
        what = List.copyOf(what);
    }

    static Told of(PersonTold told, Recorded recorded) {
        return new Told(
                Optional.of(told.person()),
                told.told(),
                told.words().text(),
                told.sending(),
                recorded.by(),
                recorded.stamp().instant());
    }

    static Told of(NeutrallyAnswered neutral, Recorded recorded) {
        return new Told(
                Optional.empty(),
                List.of(),
                "",
                neutral.sending(),
                recorded.by(),
                recorded.stamp().instant());
    }
}
