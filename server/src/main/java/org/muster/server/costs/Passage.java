package org.muster.server.costs;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.register.Person;

/**
 * Somebody's way on a leg, and who signs for what it costs. A minor's passage is signed for by the
 * first grown member of their household aboard; where there is none, nobody is named and a person
 * must decide. Whose age is not known signs for themselves until somebody knows better.
 *
 * @param day on which the leg left, where it left; as planned while it has not
 */
public record Passage(Leg leg, LocalDate day, Person person, Optional<Person> signer) {
    private static final int GROWN = 18;

    /** Of everybody aboard a leg, in the manifest's order. */
    public static List<Passage> listAll(View view, Leg leg, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(Departed.at(view, leg), zone);
        List<Person> aboard = new ArrayList<>();
        leg.aboard().keySet().forEach(id -> Person.find(view, id).ifPresent(aboard::add));
        Map<HouseholdId, Person> signers = new HashMap<>();
        for (Person person : aboard) {
            if (!isMinor(person, day)) {
                person.household().ifPresent(house -> signers.putIfAbsent(house, person));
            }
        }
        return aboard.stream()
                .map(person -> new Passage(leg, day, person, signer(person, day, signers)))
                .toList();
    }

    private static Optional<Person> signer(
            Person person, LocalDate day, Map<HouseholdId, Person> signers) {
        return isMinor(person, day)
                ? person.household().flatMap(house -> Optional.ofNullable(signers.get(house)))
                : Optional.of(person);
    }

    private static boolean isMinor(Person person, LocalDate day) {
        return person.details().born().ageOn(day).orElse(GROWN) < GROWN;
    }

    /** Whole years on the day. */
    public OptionalInt age() {
        return person.details().born().ageOn(day);
    }
}
