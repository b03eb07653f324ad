package org.muster.exercises.cast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.muster.core.movement.Seating;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.core.request.Need;

/** Makes families of synthetic people: a common family name, adults first, children after. */
final class People {
    /** A fictional prefix: no network uses it, so no real telephone can be rung. */
    private static final String PHONE = "+999 00 ";

    private final RandomGenerator random;
    private final LocalDate today;
    private final Map<String, NamePool> pools = new HashMap<>();
    private int made;

    People(RandomGenerator random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /**
     * A family with one nationality for each member; {@code infants} of the last ones travel on a
     * lap.
     */
    List<CastPerson> family(List<String> nationalities, int infants) {
        List<CastPerson> family = new ArrayList<>();
        String name = NamePool.of(nationalities.getFirst(), pools).family(random);
        int adults = nationalities.size() == 1 ? 1 : 2;
        for (int i = 0; i < nationalities.size(); i++) {
            boolean infant = i >= nationalities.size() - infants && i > 0;
            boolean adult = !infant && i < adults;
            family.add(person(name, nationalities.get(i), i, adult, infant));
        }
        return family;
    }

    private CastPerson person(
            String family, String iso3, int place, boolean adult, boolean infant) {
        NamePool pool = NamePool.of(iso3, pools);
        boolean female =
                place == 1
                        || place > 1 && random.nextBoolean()
                        || place == 0 && random.nextInt(3) == 0;
        String given = pool.given(female, random);
        String own = place == 1 && random.nextInt(3) == 0 ? pool.family(random) : family;
        Set<Need> needs = needs(adult, infant, female);
        Details details =
                new Details(
                        new PersonName(
                                NamePool.latin(own), NamePool.latin(given), original(own, given)),
                        born(adult, infant),
                        female ? Sex.FEMALE : Sex.MALE,
                        List.of(new Nationality(iso3)),
                        List.of(passport(iso3)),
                        adult ? List.of(phone()) : List.of());
        return new CastPerson(
                ++made, details, new Nationality(iso3), needs, infant ? Seating.LAP : Seating.SEAT);
    }

    private static String original(String family, String given) {
        String first = NamePool.original(family);
        String second = NamePool.original(given);
        return first.isEmpty() || second.isEmpty() ? "" : first + " " + second;
    }

    private BirthDate born(boolean adult, boolean infant) {
        int days =
                infant
                        ? 30 + random.nextInt(600)
                        : adult ? 8000 + random.nextInt(18000) : 900 + random.nextInt(5400);
        LocalDate day = today.minusDays(days);
        int known = infant ? 99 : random.nextInt(100);
        if (known == 0) {
            return BirthDate.UNKNOWN;
        }
        return known <= 2 ? BirthDate.ofYear(day.getYear()) : BirthDate.of(day);
    }

    private TravelDocument passport(String iso3) {
        int number = 1_000_000 + random.nextInt(9_000_000);
        return new TravelDocument(
                TravelDocument.Kind.PASSPORT, iso3, "X" + iso3.charAt(0) + number);
    }

    private ContactPoint phone() {
        return new ContactPoint(
                ContactPoint.Channel.PHONE,
                PHONE
                        + "%02d %02d %02d"
                                .formatted(
                                        random.nextInt(100),
                                        random.nextInt(100),
                                        random.nextInt(100)));
    }

    private Set<Need> needs(boolean adult, boolean infant, boolean female) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        int chance = random.nextInt(100);
        if (infant) {
            needs.add(Need.INFANT);
        } else if (chance == 0) {
            needs.add(Need.WHEELCHAIR);
        } else if (chance == 1) {
            needs.add(Need.MEDICAL);
        } else if (adult && female && chance < 5) {
            needs.add(Need.PREGNANT);
        }
        return needs;
    }
}
