package org.muster.core.enquiry;

import org.muster.core.fact.PersonId;

/**
 * Somebody of the register whom an enquiry may be about.
 *
 * @param linked whether an officer holds that it is about them now
 */
public record Candidate(PersonId person, boolean linked, Wished wished) {

    static Candidate of(PersonId person) {
        return new Candidate(person, false, Wished.NOT_ASKED);
    }

    Candidate linked(boolean now) {
        return new Candidate(person, now, wished);
    }

    Candidate with(Wished now) {
        return new Candidate(person, linked, now);
    }
}
