package org.muster.exercises.population;

import java.util.List;
import java.util.Optional;

/**
 * One synthetic person as they are. {@code phone} is eight digits behind +999, empty for those whom
 * nobody can ring; {@code formerPhone} and {@code formerDocument} are what an old list may still
 * have.
 */
record TruePerson(
        int number,
        Role role,
        TrueName name,
        Born born,
        boolean female,
        List<String> nationalities,
        List<String> documents,
        String formerDocument,
        String phone,
        String formerPhone,
        String email,
        String employer,
        Whereabouts whereabouts,
        Optional<Trip> trip) {

    TruePerson {
        nationalities = List.copyOf(nationalities);
        documents = List.copyOf(documents);
    }

    String id() {
        return "P" + Papers.digits(number, 7);
    }

    boolean isGrown() {
        return role != Role.CHILD;
    }
}
