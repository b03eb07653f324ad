package org.muster.exercises.population;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one list is about to say of one person. Dates stay as ISO writes them until they are
 * printed; slips change it in place.
 */
final class Line {
    final TruePerson person;
    final TrueHousehold household;
    private final Map<Field, String> said = new EnumMap<>(Field.class);
    private boolean shifted;

    Line(TruePerson person, TrueHousehold household) {
        this.person = person;
        this.household = household;
    }

    /** What is said, empty when nothing is. */
    String get(Field field) {
        return said.getOrDefault(field, "");
    }

    void put(Field field, String value) {
        said.put(field, value);
    }

    boolean isShifted() {
        return shifted;
    }

    void shift() {
        shifted = true;
    }
}
