package org.muster.exercises.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.muster.exercises.cast.NamePool;

/**
 * Draws who is in a household: ages that fit, names as families give them, twins, sons who bear
 * their father's name, couples of two nationalities.
 */
final class Circle {
    static final LocalDate TODAY = LocalDate.of(2023, 8, 1);

    private static final Set<String> KEEPS_BIRTH_NAME =
            Set.of(
                    "iberian",
                    "chinese",
                    "korean",
                    "arabic",
                    "persian",
                    "vietnamese",
                    "ethiopian",
                    "sahel",
                    "westafrican");
    private static final List<String> NATIONALITIES = WordFile.urn("mix.txt");
    private static final List<String> ELSEWHERE = WordFile.urn("second.txt");

    private final Namer namer;
    private final Dice dice;
    private final String nationality;
    private final String area;
    private final List<Drafted> members = new ArrayList<>();

    private Circle(Namer namer, Dice dice) {
        this.namer = namer;
        this.dice = dice;
        this.nationality = dice.any(NATIONALITIES);
        boolean cameFromElsewhere = nationality.equals(NATIONALITIES.getFirst());
        this.area =
                NamePool.area(
                        cameFromElsewhere && dice.chance(0.3) ? dice.any(ELSEWHERE) : nationality);
    }

    static List<Drafted> draw(HouseholdKind kind, Namer namer, Dice dice) {
        Circle circle = new Circle(namer, dice);
        circle.fill(kind);
        return circle.members;
    }

    private void fill(HouseholdKind kind) {
        switch (kind) {
            case SINGLE -> alone(grown(1958, 2003));
            case COUPLE -> couple(grown(1958, 2003));
            case FAMILY -> {
                couple(parent());
                children(dice.between(1, 4));
            }
            case ONE_PARENT -> {
                alone(parent());
                children(dice.between(1, 3));
            }
            case THREE_GENERATIONS -> {
                couple(parent());
                children(dice.between(1, 3));
                grandparents();
            }
            case FLATMATES -> flatmates();
            case SIBLINGS -> siblings();
        }
    }

    private void alone(LocalDate bornOn) {
        boolean female = dice.chance(0.4);
        String born = woman(female, namer.family(area, dice));
        String family = female && dice.chance(0.2) ? woman(true, namer.family(area, dice)) : born;
        add(Role.HEAD, female, family, born, bornOn);
    }

    /** Now and then of two nationalities, and then of two languages in names. */
    private void couple(LocalDate first) {
        String his = namer.family(area, dice);
        add(Role.HEAD, false, his, his, first);
        boolean mixed = dice.chance(0.15);
        String theirs =
                mixed ? dice.any(dice.chance(0.5) ? NATIONALITIES : ELSEWHERE) : nationality;
        String herArea = mixed ? NamePool.area(theirs) : area;
        String hers = Namer.ofWoman(herArea, namer.family(herArea, dice));
        String used = marriedName(herArea, his, hers);
        members.add(
                new Drafted(
                        Role.PARTNER,
                        true,
                        herArea,
                        theirs,
                        namer.given(herArea, true, dice),
                        used,
                        hers,
                        grown(first.getYear() - 3, first.getYear() + 4)));
    }

    private String marriedName(String herArea, String his, String hers) {
        boolean takes = dice.chance(KEEPS_BIRTH_NAME.contains(area) ? 0.05 : 0.7);
        if (!takes || his.isEmpty()) {
            return hers;
        }
        boolean both = dice.chance(0.2) && area.equals("french") && herArea.equals("french");
        return both ? his + "-" + hers : Namer.ofWoman(area, his);
    }

    private void children(int count) {
        Drafted father = members.getFirst();
        Drafted mother = members.get(Math.min(1, members.size() - 1));
        String family = Namer.ofChild(area, father.birthFamily(), mother.birthFamily());
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean twin = i > 0 && dice.chance(0.06);
            LocalDate born = twin ? days.getLast() : child(mother);
            if (!twin && days.stream().anyMatch(other -> isTooNear(other, born))) {
                continue;
            }
            days.add(born);
            boolean female = dice.chance(0.5);
            boolean namesake = !female && !father.female() && dice.chance(0.06);
            add(
                    Role.CHILD,
                    female,
                    woman(female, family),
                    woman(female, family),
                    born,
                    namesake ? father.given() : given(female));
        }
    }

    private void grandparents() {
        Drafted head = members.getFirst();
        LocalDate born = head.born().minusDays(dice.between(20 * 365, 32 * 365));
        boolean female = dice.chance(0.65);
        String family = woman(female, head.birthFamily());
        String birthFamily = female ? woman(true, namer.family(area, dice)) : family;
        boolean keeps = KEEPS_BIRTH_NAME.contains(area);
        add(Role.GRANDPARENT, female, keeps ? birthFamily : family, birthFamily, born);
    }

    private void flatmates() {
        int count = dice.between(2, 4);
        for (int i = 0; i < count; i++) {
            members.addAll(draw(HouseholdKind.SINGLE, namer, dice));
            Drafted last = members.removeLast();
            members.add(
                    new Drafted(
                            Role.FLATMATE,
                            last.female(),
                            last.area(),
                            last.nationality(),
                            last.given(),
                            last.family(),
                            last.birthFamily(),
                            last.born()));
        }
    }

    private void siblings() {
        String family = namer.family(area, dice);
        boolean sisters = dice.chance(0.6);
        LocalDate born = grown(1965, 2003);
        int count = dice.between(2, 3);
        for (int i = 0; i < count; i++) {
            boolean female = sisters || dice.chance(0.3);
            boolean twin = i > 0 && dice.chance(0.1);
            born = i == 0 || twin ? born : born.minusDays(dice.between(330, 1800));
            String own = woman(female, family);
            add(i == 0 ? Role.HEAD : Role.SIBLING, female, own, own, born);
        }
    }

    private void add(Role role, boolean female, String family, String birth, LocalDate born) {
        add(role, female, family, birth, born, namer.given(area, female, dice));
    }

    private void add(
            Role role, boolean female, String family, String birth, LocalDate born, String given) {
        members.add(new Drafted(role, female, area, nationality, given, family, birth, born));
    }

    /** A name that no other member has yet, unless the pool is too small to find one. */
    private String given(boolean female) {
        String given = namer.given(area, female, dice);
        for (int tries = 0; tries < 5 && isTaken(given); tries++) {
            given = namer.given(area, female, dice);
        }
        return given;
    }

    private boolean isTaken(String given) {
        return members.stream().anyMatch(member -> member.given().equals(given));
    }

    private String woman(boolean female, String family) {
        return female ? Namer.ofWoman(area, family) : family;
    }

    private LocalDate grown(int fromYear, int untilYear) {
        int year = Math.min(dice.between(fromYear, untilYear), 2004);
        return LocalDate.of(year, 1, 1).plusDays(dice.below(365));
    }

    /** Of an age to have children who are not grown up themselves. */
    private LocalDate parent() {
        return grown(1967, 1998);
    }

    private LocalDate child(Drafted mother) {
        LocalDate from = later(mother.born().plusYears(18), TODAY.minusYears(18).plusDays(1));
        LocalDate last = mother.born().plusYears(44);
        LocalDate until = last.isBefore(TODAY) ? last : TODAY;
        return from.plusDays(dice.below((int) (until.toEpochDay() - from.toEpochDay())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isTooNear(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay()) < 300;
    }
}
