package org.muster.testkit.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/**
 * Families over three lists, nobody twice on one: brothers, twins, fathers and sons of one name,
 * one address and one phone for all; each list wrong in its own way.
 *
 * @param persons about how many
 * @param hints whether the lists say who travels together
 */
public record Families(long seed, int persons, boolean hints) {
    private static final String[] SOURCES = {"register", "travellers", "operator"};
    private static final String[] STREETS = {
        "rue du Fleuve",
        "avenue des Palmiers",
        "rue du Marché",
        "boulevard de la Paix",
        "rue des Dunes",
        "allée des Acacias",
        "rue Neuve",
        "route de l'Est"
    };
    private static final String[] TOWNS = {
        "Niamey", "Zinder", "Maradi", "Tahoua", "Agadez", "Dosso"
    };
    private static final int YEAR = 2023;

    private record Member(
            int number,
            String family,
            String given,
            BirthDate birth,
            boolean woman,
            String passport,
            String phone,
            String email) {}

    private record Household(List<Member> members, String address, String town) {}

    /** The rows of all lists. */
    public List<ListRow> rows() {
        List<ListRow> rows = new ArrayList<>();
        each(rows::add);
        return rows;
    }

    /** The same one by one, for when they are too many to hold. */
    public void each(Consumer<ListRow> rows) {
        SplittableRandom random = new SplittableRandom(seed);
        NamePool names = new NamePool(random);
        Map<String, Integer> lines = new HashMap<>();
        int number = 0;
        for (int family = 0; number < persons; family++) {
            Household household = household(random, names, number);
            number += household.members().size();
            for (int source = 0; source < SOURCES.length; source++) {
                if (random.nextInt(10) < 6) {
                    list(random, household, SOURCES[source], family, lines, rows);
                }
            }
        }
    }

    private Household household(SplittableRandom random, NamePool names, int first) {
        String family = names.family();
        List<Member> members = new ArrayList<>();
        String phone = "+2279" + (1_000_000 + random.nextInt(9_000_000));
        boolean alone = random.nextInt(10) < 2;
        int parents = YEAR - random.nextInt(26, 60);
        String father = names.given(false);
        members.add(
                member(
                        random,
                        first,
                        family,
                        father,
                        Dates.in(random, parents - 3, parents),
                        false,
                        phone));
        if (!alone) {
            String maiden = random.nextInt(10) < 3 ? names.family() : family;
            members.add(
                    member(
                            random,
                            first + 1,
                            maiden,
                            names.given(true),
                            Dates.in(random, parents - 3, parents + 6),
                            true,
                            phone));
            int children = random.nextInt(5);
            while (members.size() < 2 + children) {
                child(
                        random,
                        names,
                        members,
                        family,
                        father,
                        parents,
                        first + members.size(),
                        phone);
            }
        }
        String address = (1 + random.nextInt(120)) + " " + STREETS[random.nextInt(STREETS.length)];
        return new Household(members, address, TOWNS[random.nextInt(TOWNS.length)]);
    }

    private void child(
            SplittableRandom random,
            NamePool names,
            List<Member> members,
            String family,
            String father,
            int parents,
            int number,
            String phone) {
        boolean woman = random.nextBoolean();
        int born = Math.min(YEAR - 1, parents + random.nextInt(20, 38));
        String given = !woman && random.nextInt(12) == 0 ? father : names.given(woman);
        BirthDate birth = Dates.in(random, born, born);
        boolean twin = members.size() > 2 && random.nextInt(12) == 0;
        members.add(
                member(
                        random,
                        number,
                        family,
                        given,
                        twin ? members.getLast().birth() : birth,
                        woman,
                        phone));
    }

    private static Member member(
            SplittableRandom random,
            int number,
            String family,
            String given,
            BirthDate birth,
            boolean woman,
            String shared) {
        String passport = random.nextInt(21, 24) + "AB" + (10_000 + random.nextInt(90_000));
        boolean own = birth.year().orElseThrow() < YEAR - 16 && random.nextInt(3) == 0;
        String phone = own ? "+2278" + (1_000_000 + random.nextInt(9_000_000)) : shared;
        String email =
                (random.nextBoolean() ? given + "." + family : family + number) + "@example.org";
        return new Member(
                number,
                family,
                given,
                birth,
                woman,
                passport,
                phone,
                email.toLowerCase(Locale.ROOT));
    }

    private void list(
            SplittableRandom random,
            Household household,
            String source,
            int family,
            Map<String, Integer> lines,
            Consumer<ListRow> rows) {
        Noise noise = new Noise(random);
        for (Member member : household.members()) {
            if (random.nextInt(10) < 9) {
                int line = lines.merge(source, 1, Integer::sum);
                rows.accept(row(noise, household, member, source, family, line));
            }
        }
    }

    private ListRow row(
            Noise noise, Household household, Member member, String source, int family, int line) {
        String last = name(noise, member.family());
        String first =
                noise.happens(0.03) ? member.given().substring(0, 1) : name(noise, member.given());
        boolean swapped = noise.happens(0.03);
        PersonName name =
                swapped ? new PersonName(first, last, "") : new PersonName(last, first, "");
        BirthDate birth =
                noise.happens(0.12)
                        ? BirthDate.UNKNOWN
                        : noise.happens(0.05)
                                ? BirthDate.ofYear(member.birth().year().orElseThrow())
                                : noise.happens(0.06) ? noise.slip(member.birth()) : member.birth();
        Sex sex =
                noise.happens(0.1)
                        ? Sex.UNKNOWN
                        : member.woman() != noise.happens(0.01) ? Sex.FEMALE : Sex.MALE;
        List<TravelDocument> documents =
                noise.happens(source.equals("register") ? 0.3 : 0.55)
                        ? List.of()
                        : List.of(
                                new TravelDocument(
                                        TravelDocument.Kind.PASSPORT,
                                        "FRA",
                                        noise.happens(0.03)
                                                ? noise.slip(member.passport())
                                                : member.passport()));
        List<String> phones =
                noise.happens(0.3)
                        ? List.of()
                        : List.of(
                                noise.happens(0.03) ? noise.slip(member.phone()) : member.phone());
        List<String> emails = noise.happens(0.7) ? List.of() : List.of(member.email());
        String address =
                noise.happens(0.35)
                        ? ""
                        : noise.happens(0.15)
                                ? noise.slip(household.address())
                                : household.address();
        return new ListRow(
                source + "-" + line,
                member.number(),
                source,
                line,
                hints ? "B" + family : "",
                Optional.of(name),
                birth,
                sex,
                noise.happens(0.4) ? Set.of() : Set.of(new Nationality("FRA")),
                documents,
                phones,
                emails,
                address,
                noise.happens(0.3) ? "" : household.town());
    }

    private static String name(Noise noise, String name) {
        return noise.happens(0.06)
                ? noise.spelling(name)
                : noise.happens(0.05) ? noise.slip(name) : name;
    }
}
