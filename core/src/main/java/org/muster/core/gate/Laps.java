package org.muster.core.gate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.Seating;
import org.muster.core.register.Person;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;

/**
 * Whose lap an infant travels on: as on any flight, one infant for each person who is grown enough
 * to hold one and has a seat. Whoever's age is not known is taken at the gate's word.
 */
public final class Laps {
    /** An infant travels on a lap until the second birthday, as in civil aviation. */
    private static final int INFANT_UNTIL = 2;

    /** Airlines let people of sixteen travel with an infant. */
    private static final int HOLDER_FROM = 16;

    private final View view;
    private final LocalDate day;

    Laps(View view, LocalDate day) {
        this.view = view;
        this.day = day;
    }

    /**
     * How a party would be seated if it came today: who needs a stretcher lies on one, infants go
     * on the laps of grown members as far as there are any, everybody else has a seat.
     */
    public static Map<PersonId, Seating> expect(View view, List<PersonId> party, LocalDate day) {
        Laps laps = new Laps(view, day);
        Map<PersonId, Seating> seats = new LinkedHashMap<>();
        for (PersonId person : party) {
            boolean lies = Needs.of(view, person).contains(Need.STRETCHER);
            seats.put(person, lies ? Seating.STRETCHER : Seating.SEAT);
        }
        int free = laps.holders(seats);
        for (PersonId person : party) {
            boolean infant = laps.age(person).orElse(HOLDER_FROM) < INFANT_UNTIL;
            if (infant && free > 0 && seats.get(person) == Seating.SEAT) {
                seats.put(person, Seating.LAP);
                free--;
            }
        }
        return seats;
    }

    /** The age of somebody who is too old for a lap. */
    OptionalInt tooOld(PersonId person) {
        OptionalInt age = age(person);
        return age.orElse(0) < INFANT_UNTIL ? OptionalInt.empty() : age;
    }

    /** Whether somebody is an infant: by age, or where no age is known by what was said. */
    boolean isInfant(PersonId person, boolean said) {
        OptionalInt age = age(person);
        return age.isPresent() ? age.getAsInt() < INFANT_UNTIL : said;
    }

    /** Everybody who would be aboard, with those who board now. */
    static Map<PersonId, Seating> aboard(Leg leg, Map<PersonId, Seating> boarding) {
        Map<PersonId, Seating> all = new LinkedHashMap<>();
        leg.aboard().forEach((person, aboard) -> all.put(person, aboard.seating()));
        all.putAll(boarding);
        return all;
    }

    int infants(Map<PersonId, Seating> aboard) {
        return (int) aboard.values().stream().filter(Seating.LAP::equals).count();
    }

    int holders(Map<PersonId, Seating> aboard) {
        return (int)
                aboard.entrySet().stream()
                        .filter(entry -> entry.getValue() == Seating.SEAT)
                        .filter(entry -> age(entry.getKey()).orElse(HOLDER_FROM) >= HOLDER_FROM)
                        .count();
    }

    private OptionalInt age(PersonId person) {
        return Person.find(view, person)
                .map(known -> known.details().born().ageOn(day))
                .orElseGet(OptionalInt::empty);
    }
}
