package org.muster.exercises.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws households one after the other. Each has dice of its own, so a household depends on the
 * seed and its number only.
 */
final class Households {
    private static final List<String> ELSEWHERE = WordFile.urn("second.txt");

    private final long seed;
    private final Namer namer = new Namer();
    private final Papers papers;

    Households(long seed) {
        this.seed = seed;
        this.papers = new Papers(seed);
    }

    /**
     * The household of a number; its members are numbered on from a person and are at most some.
     */
    TrueHousehold draw(int number, int firstPerson, int most) {
        Dice dice = Dice.of(seed, number, 0);
        HouseholdKind kind = HouseholdKind.draw(dice);
        boolean visiting =
                switch (kind) {
                    case SINGLE, COUPLE, FAMILY -> dice.chance(0.15);
                    case ONE_PARENT, THREE_GENERATIONS, FLATMATES, SIBLINGS -> false;
                };
        List<Drafted> drafted = Circle.draw(kind, namer, dice);
        Whereabouts together = whereabouts(visiting, dice);
        Trip trip = trip(visiting, together, dice);
        String email =
                dice.chance(0.3) ? Papers.email("family", drafted.getFirst().family(), dice) : "";
        List<TruePerson> members = new ArrayList<>();
        for (Drafted draft : drafted.subList(0, Math.min(most, drafted.size()))) {
            Whereabouts where =
                    kind.isFamily() ? of(draft, together, dice) : whereabouts(visiting, dice);
            members.add(
                    person(
                            firstPerson + members.size(),
                            draft,
                            kind,
                            members,
                            where,
                            visiting,
                            trip,
                            email,
                            dice));
        }
        return new TrueHousehold(
                number,
                kind,
                visiting,
                visiting ? "Hôtel Exemple " + dice.between(1, 9) : Papers.address(dice),
                Papers.address(dice),
                Papers.quarter(dice),
                members);
    }

    private TruePerson person(
            int number,
            Drafted draft,
            HouseholdKind kind,
            List<TruePerson> before,
            Whereabouts where,
            boolean visiting,
            Trip trip,
            String familyEmail,
            Dice dice) {
        TrueName name =
                Namer.name(draft.area(), draft.given(), draft.family(), draft.birthFamily());
        List<String> nationalities = nationalities(draft, dice);
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < nationalities.size(); i++) {
            if (dice.chance(i == 0 ? 0.95 : 0.7)) {
                documents.add(papers.document(number, nationalities.get(i), i));
            }
        }
        boolean grown = draft.role() != Role.CHILD;
        boolean travels = where == Whereabouts.AWAY || visiting && where == Whereabouts.HERE;
        String email =
                dice.chance(0.6) ? Papers.email(name.given(), name.family(), dice) : familyEmail;
        return new TruePerson(
                number,
                draft.role(),
                name,
                born(draft, dice),
                draft.female(),
                nationalities,
                documents,
                papers.document(number, nationalities.getFirst(), 2),
                phone(number, draft, kind, before, dice),
                papers.phone(number, 1),
                grown ? email : "",
                grown && draft.role() != Role.GRANDPARENT && dice.chance(0.6)
                        ? Papers.employer(dice)
                        : "",
                where,
                travels ? Optional.of(trip) : Optional.empty());
    }

    private String phone(
            int number, Drafted draft, HouseholdKind kind, List<TruePerson> before, Dice dice) {
        String shared = before.isEmpty() ? "" : before.getFirst().phone();
        double sharing =
                switch (draft.role()) {
                    case HEAD -> 0;
                    case FLATMATE -> 0.05;
                    case PARTNER -> 0.25;
                    case GRANDPARENT -> 0.7;
                    case SIBLING -> 0.9;
                    case CHILD -> 0.6;
                };
        if (dice.chance(sharing) && kind != HouseholdKind.SINGLE) {
            return shared;
        }
        return draft.role() == Role.CHILD && dice.chance(0.7) ? "" : papers.phone(number, 0);
    }

    private static List<String> nationalities(Drafted draft, Dice dice) {
        if (dice.chance(0.88)) {
            return List.of(draft.nationality());
        }
        String second = dice.any(ELSEWHERE);
        return second.equals(draft.nationality())
                ? List.of(second)
                : List.of(draft.nationality(), second);
    }

    /** In some countries registries knew the year at best. */
    private static Born born(Drafted draft, Dice dice) {
        boolean lateRegistries =
                switch (draft.area()) {
                    case "sahel", "westafrican", "centralafrican", "ethiopian", "persian" -> true;
                    default -> false;
                };
        double vague = draft.born().getYear() > 1995 ? 0.01 : lateRegistries ? 0.25 : 0.01;
        if (!dice.chance(vague)) {
            return new Born(draft.born(), Born.Known.DAY);
        }
        return new Born(
                draft.born(), dice.chance(0.4) ? Born.Known.YEAR : Born.Known.FIRST_OF_JANUARY);
    }

    private static Whereabouts whereabouts(boolean visiting, Dice dice) {
        if (visiting) {
            return dice.chance(0.7) ? Whereabouts.HERE : Whereabouts.AWAY;
        }
        int draw = dice.below(100);
        return draw < 54 ? Whereabouts.HERE : draw < 84 ? Whereabouts.AWAY : Whereabouts.LEFT;
    }

    /** Most of a household is in one place; one may be elsewhere, and the old die. */
    private static Whereabouts of(Drafted draft, Whereabouts together, Dice dice) {
        if (dice.chance(draft.role() == Role.GRANDPARENT ? 0.08 : 0.004)) {
            return Whereabouts.DIED;
        }
        boolean apart = draft.role() != Role.CHILD && dice.chance(0.08);
        return apart && together == Whereabouts.HERE ? Whereabouts.AWAY : together;
    }

    private static Trip trip(boolean visiting, Whereabouts where, Dice dice) {
        int days = dice.between(4, 40);
        int before = dice.below(days);
        LocalDate from = Circle.TODAY.minusDays(before);
        if (visiting && where == Whereabouts.AWAY) {
            from = from.minusDays(days + 10L);
        }
        return new Trip(from, from.plusDays(days));
    }
}
