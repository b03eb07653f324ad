package org.muster.exercises.population;

import java.util.List;

/** Who lives, or travels, together, and where. */
record TrueHousehold(
        int number,
        HouseholdKind kind,
        boolean visiting,
        String address,
        String formerAddress,
        String quarter,
        List<TruePerson> members) {

    TrueHousehold {
        members = List.copyOf(members);
    }

    String id() {
        return "H" + Papers.digits(number, 7);
    }
}
