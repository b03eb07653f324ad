package org.muster.core.enquiry;

import static org.muster.core.enquiry.EnquiryRefusal.DEAD;
import static org.muster.core.enquiry.EnquiryRefusal.NOT_LINKED;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.station.Minors;

/** What may be told of somebody to whoever asks for them. */
public final class TellingRules {
    private TellingRules() {}

    /**
     * What may be told now. A minor's guardian says it: words of their own from before they were
     * known to be a minor cover nothing.
     */
    public static List<Telling> listCovered(
            View view, Enquiry enquiry, PersonId person, Instant now) {
        if (isDead(view, person)) {
            return List.of();
        }
        return enquiry.findLinked(person)
                .map(Candidate::wished)
                .filter(wished -> isSpokenFor(view, person, wished, now))
                .map(Wished::covered)
                .orElse(List.of());
    }

    private static boolean isSpokenFor(View view, PersonId person, Wished wished, Instant now) {
        return wished instanceof Wished.Given given
                && (!given.guardian().text().isEmpty() || !isMinor(view, person, now));
    }

    /** Whether somebody is surely a minor, whose guardian is asked in their place. */
    public static boolean isMinor(View view, PersonId person, Instant now) {
        return Minors.isMinor(view, person, now.atZone(ZoneOffset.UTC).toLocalDate());
    }

    public static boolean isDead(View view, PersonId person) {
        return new Accounts(view)
                .find(person)
                .filter(account -> account.state() == AccountState.DEAD)
                .isPresent();
    }

    static List<Refusal> refuseUnlinked(View view, Enquiry enquiry, PersonId person) {
        List<Refusal> reasons = new ArrayList<>();
        if (enquiry.findLinked(person).isEmpty()) {
            reasons.add(Refusal.of(NOT_LINKED, "person", person));
        }
        if (isDead(view, person)) {
            reasons.add(Refusal.of(DEAD, "person", person));
        }
        return reasons;
    }
}
