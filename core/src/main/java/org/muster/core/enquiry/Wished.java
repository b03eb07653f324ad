package org.muster.core.enquiry;

import java.time.Instant;
import java.util.List;
import org.muster.core.enquiry.EnquiryFact.ConsentGiven;
import org.muster.core.enquiry.EnquiryFact.ConsentRefused;
import org.muster.core.enquiry.EnquiryFact.ConsentWithdrawn;
import org.muster.core.enquiry.EnquiryFact.OfConsent;
import org.muster.core.intake.MessageWay;
import org.muster.core.register.Note;

/** What somebody who is looked for wants to be told in answer to one enquiry. */
public sealed interface Wished {

    /** Nobody asked them. */
    record NotAsked() implements Wished {}

    /** They were asked, and have said nothing yet. */
    record Asked(MessageWay way, Instant at) implements Wished {}

    record Given(List<Telling> what, MessageWay way, Note guardian, Instant at) implements Wished {
        public Given {
            what = List.copyOf(what);
        }
    }

    record Refused(MessageWay way, Instant at) implements Wished {}

    record Withdrawn(MessageWay way, Instant at) implements Wished {}

    Wished NOT_ASKED = new NotAsked();

    /** What may be told now. */
    default List<Telling> covered() {
        return this instanceof Given given ? given.what() : List.of();
    }

    /** Whether they said something, whatever it was. */
    default boolean isSaid() {
        return !(this instanceof NotAsked || this instanceof Asked);
    }

    /** Asking again makes nothing of what they said undone. */
    default Wished asked(MessageWay way, Instant at) {
        return this instanceof NotAsked ? new Asked(way, at) : this;
    }

    /**
     * What was said last counts, whenever it was recorded; of two things said at one time, the one
     * that tells less.
     */
    default Wished said(OfConsent fact) {
        return switch (this) {
            case NotAsked none -> of(fact);
            case Asked asked -> of(fact);
            case Given given -> fact.at().isBefore(given.at()) ? this : later(given, fact);
            case Refused refused -> afterNo(refused.at(), fact);
            case Withdrawn withdrawn -> afterNo(withdrawn.at(), fact);
        };
    }

    private Wished later(Given given, OfConsent fact) {
        return fact instanceof ConsentGiven more && more.at().equals(given.at())
                ? new Given(
                        given.what().stream().filter(more.what()::contains).toList(),
                        more.way(),
                        more.guardian().text().isEmpty() ? given.guardian() : more.guardian(),
                        more.at())
                : of(fact);
    }

    private Wished afterNo(Instant no, OfConsent fact) {
        return fact.at().isAfter(no) || fact.at().equals(no) && !(fact instanceof ConsentGiven)
                ? of(fact)
                : this;
    }

    private static Wished of(OfConsent fact) {
        return switch (fact) {
            case ConsentGiven given ->
                    new Given(given.what(), given.way(), given.guardian(), given.at());
            case ConsentRefused refused -> new Refused(refused.way(), refused.at());
            case ConsentWithdrawn withdrawn -> new Withdrawn(withdrawn.way(), withdrawn.at());
        };
    }
}
