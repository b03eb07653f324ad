package org.muster.exercises.population;

import java.util.ArrayList;
import java.util.List;

/** Who keeps a list, and whom of a household that list has. */
enum Source {
    CONSULAR_REGISTER("consular-register") {
        @Override
        List<TruePerson> listed(TrueHousehold home, String own, Dice dice) {
            return home.visiting() || !dice.chance(0.75)
                    ? List.of()
                    : some(home, dice, member -> isOf(member, own) ? 0.96 : 0.25);
        }
    },
    TRAVELLERS("travellers") {
        @Override
        List<TruePerson> listed(TrueHousehold home, String own, Dice dice) {
            return dice.chance(home.visiting() ? 0.65 : 0.05)
                    ? some(home, dice, member -> isGone(member) ? 0 : 0.9)
                    : List.of();
        }
    },
    TOUR_OPERATOR("tour-operator") {
        @Override
        List<TruePerson> listed(TrueHousehold home, String own, Dice dice) {
            return home.visiting() && dice.chance(0.45)
                    ? some(home, dice, member -> 0.98)
                    : List.of();
        }
    },
    EMPLOYER("employer") {
        @Override
        List<TruePerson> listed(TrueHousehold home, String own, Dice dice) {
            boolean whole = dice.chance(0.6);
            return home.visiting() || home.members().stream().noneMatch(Source::isEmployed)
                    ? List.of()
                    : some(
                            home,
                            dice,
                            member ->
                                    member.whereabouts() == Whereabouts.DIED
                                            ? 0
                                            : isEmployed(member)
                                                    ? 0.6
                                                    : whole && home.kind().isFamily() ? 0.5 : 0);
        }
    },
    PARTNER("partner") {
        @Override
        List<TruePerson> listed(TrueHousehold home, String own, Dice dice) {
            return dice.chance(0.55)
                    ? some(home, dice, member -> isOf(member, own) ? 0.04 : 0.9)
                    : List.of();
        }
    },
    LOCAL_AUTHORITY("local-authority") {
        @Override
        List<TruePerson> listed(TrueHousehold home, String own, Dice dice) {
            return dice.chance(0.4)
                    ? some(home, dice, member -> isGone(member) ? 0.3 : 0.85)
                    : List.of();
        }
    },
    CALLS("calls") {
        @Override
        List<TruePerson> listed(TrueHousehold home, String own, Dice dice) {
            if (!dice.chance(0.25)) {
                return List.of();
            }
            List<TruePerson> called =
                    new ArrayList<>(
                            some(
                                    home,
                                    dice,
                                    member ->
                                            switch (member.whereabouts()) {
                                                case HERE -> 0.7;
                                                case AWAY -> 0.15;
                                                case LEFT, DIED -> 0;
                                            }));
            if (!called.isEmpty() && dice.chance(0.3)) {
                called.add(dice.any(called));
            }
            return called;
        }
    },
    GATE_SCANS("gate-scans") {
        @Override
        List<TruePerson> listed(TrueHousehold home, String own, Dice dice) {
            return dice.chance(0.6)
                    ? some(
                            home,
                            dice,
                            member ->
                                    member.whereabouts() == Whereabouts.HERE
                                                    && !member.documents().isEmpty()
                                            ? 0.97
                                            : 0)
                    : List.of();
        }
    };

    private final String word;

    Source(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    String fileName(Format format) {
        return word + "." + format.of(this).word();
    }

    /** Those of a household who are on the list; somebody may be there twice. */
    abstract List<TruePerson> listed(TrueHousehold home, String own, Dice dice);

    private static boolean isOf(TruePerson person, String nationality) {
        return person.nationalities().contains(nationality);
    }

    private static boolean isEmployed(TruePerson person) {
        return !person.employer().isEmpty();
    }

    private static boolean isGone(TruePerson person) {
        return person.whereabouts() == Whereabouts.LEFT || person.whereabouts() == Whereabouts.DIED;
    }

    private static List<TruePerson> some(
            TrueHousehold home,
            Dice dice,
            java.util.function.ToDoubleFunction<TruePerson> probability) {
        return home.members().stream()
                .filter(member -> dice.chance(probability.applyAsDouble(member)))
                .toList();
    }
}
