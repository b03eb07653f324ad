package org.muster.server.exports;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.muster.core.export.Canary;
import org.muster.core.fact.PersonId;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.exercises.cast.NamePool;

/**
 * Invents the people who stand in one export alone: of the nationalities that are in it, with names
 * that nobody in the register bears, and telephone numbers that France keeps for fiction (06 39 98
 * 00 00 to 99 99, Arcep decision 2018-0881).
 */
public final class CanaryMaker {
    private static final int FEWEST = 3;
    private static final int MOST = 20;
    private static final int ROWS_FOR_EACH = 50;
    private static final int TRIES = 200;
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTVWXYZ";
    private static final int YOUNGEST = 20;
    private static final int YEARS = 50;

    private final RandomGenerator random;
    private final LocalDate today;

    CanaryMaker(RandomGenerator random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    public static CanaryMaker on(LocalDate today) {
        return new CanaryMaker(new SecureRandom(), today);
    }

    /**
     * Three, and more among many rows.
     *
     * @param nationalities of the rows, one each, as codes; empty for one that is not known
     * @param taken names as lists have them, and telephone numbers, which no canary has
     */
    public List<Canary> make(List<String> nationalities, Set<String> taken) {
        int many = Math.clamp(nationalities.size() / ROWS_FOR_EACH, FEWEST, MOST);
        List<Canary> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            made.add(one(nationality(nationalities), taken));
        }
        return made;
    }

    private Nationality nationality(List<String> all) {
        List<String> known = all.stream().filter(code -> code.length() == 3).toList();
        return new Nationality(known.isEmpty() ? "FRA" : any(known));
    }

    private Canary one(Nationality nationality, Set<String> taken) {
        Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        return new Canary(
                new PersonId(random.nextLong(1L << 60)),
                name(nationality, sex, taken),
                sex,
                BirthDate.of(today.minusYears(YOUNGEST).minusDays(random.nextInt(365 * YEARS))),
                nationality,
                new TravelDocument(
                        TravelDocument.Kind.PASSPORT, nationality.code(), documentNumber()),
                new ContactPoint(ContactPoint.Channel.PHONE, phone(taken)));
    }

    private String phone(Set<String> taken) {
        String number = phone();
        for (int i = 0; i < TRIES && taken.contains(number); i++) {
            number = phone();
        }
        return number;
    }

    private String phone() {
        return "+3363998%04d".formatted(random.nextInt(10_000));
    }

    private PersonName name(Nationality nationality, Sex sex, Set<String> taken) {
        NamePool pool = NamePool.wide(NamePool.area(nationality.code()));
        List<String> families = pool.list("family");
        List<String> givens = pool.list(sex == Sex.FEMALE ? "given.F" : "given.M");
        PersonName name = name(any(families), any(givens));
        for (int i = 0; i < TRIES && taken.contains(name.onLists()); i++) {
            name = name(any(families), any(givens));
        }
        return name;
    }

    /** A pool has a name with its own script after an equals sign, where it has one. */
    private static PersonName name(String family, String given) {
        String[] of = family.split("=", 2);
        String[] called = given.split("=", 2);
        String own = of.length > 1 && called.length > 1 ? called[1] + " " + of[1] : "";
        return new PersonName(of[0], called[0], own);
    }

    /** Two digits, two letters, five digits: as passports of several states have it. */
    private String documentNumber() {
        return String.format(
                Locale.ROOT,
                "%02d%c%c%05d",
                random.nextInt(100),
                LETTERS.charAt(random.nextInt(LETTERS.length())),
                LETTERS.charAt(random.nextInt(LETTERS.length())),
                random.nextInt(100_000));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
