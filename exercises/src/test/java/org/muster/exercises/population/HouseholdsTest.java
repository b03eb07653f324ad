package org.muster.exercises.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class HouseholdsTest {
    private static final List<TrueHousehold> MANY = draw(4_000, 42);

    private static List<TrueHousehold> draw(int count, long seed) {
        Households households = new Households(seed);
        List<TrueHousehold> drawn = new ArrayList<>();
        int made = 0;
        for (int number = 1; number <= count; number++) {
            TrueHousehold home = households.draw(number, made + 1, Integer.MAX_VALUE);
            made += home.members().size();
            drawn.add(home);
        }
        return drawn;
    }

    private static List<TruePerson> everybody() {
        return MANY.stream().flatMap(home -> home.members().stream()).toList();
    }

    @Test
    void aHouseholdDependsOnSeedAndNumberOnly() {
        Households fresh = new Households(42);
        TrueHousehold far = MANY.get(3_210);
        int first = far.members().getFirst().number();

        assertThat(fresh.draw(far.number(), first, Integer.MAX_VALUE)).isEqualTo(far);
    }

    @Test
    void childrenAreYoungerThanTheirParentsAndGrandparentsOlder() {
        for (TrueHousehold home : MANY) {
            TruePerson head = home.members().getFirst();
            for (TruePerson member : home.members()) {
                assertThat(member.born().day()).isBeforeOrEqualTo(Circle.TODAY);
                switch (member.role()) {
                    case CHILD ->
                            assertThat(member.born().day())
                                    .as(home.id())
                                    .isAfter(head.born().day().plusYears(12));
                    case GRANDPARENT ->
                            assertThat(member.born().day())
                                    .as(home.id())
                                    .isBefore(head.born().day().minusYears(18));
                    case HEAD, PARTNER, SIBLING, FLATMATE ->
                            assertThat(member.born().age(Circle.TODAY)).isGreaterThanOrEqualTo(18);
                }
            }
        }
    }

    @Test
    void brothersAndSistersAreTwinsOrMonthsApart() {
        for (TrueHousehold home : MANY) {
            List<Long> days =
                    home.members().stream()
                            .filter(member -> member.role() == Role.CHILD)
                            .map(member -> member.born().day().toEpochDay())
                            .sorted()
                            .toList();
            for (int i = 1; i < days.size(); i++) {
                long apart = days.get(i) - days.get(i - 1);
                assertThat(apart == 0 || apart >= 300).as(home.id()).isTrue();
            }
        }
    }

    @Test
    void rolesFitTheKindOfHousehold() {
        for (TrueHousehold home : MANY) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            home.members().forEach(member -> roles.add(member.role()));
            assertThat(roles)
                    .as(home.kind().word())
                    .isEqualTo(
                            switch (home.kind()) {
                                case SINGLE -> EnumSet.of(Role.HEAD);
                                case COUPLE -> EnumSet.of(Role.HEAD, Role.PARTNER);
                                case FAMILY -> EnumSet.of(Role.HEAD, Role.PARTNER, Role.CHILD);
                                case ONE_PARENT -> EnumSet.of(Role.HEAD, Role.CHILD);
                                case THREE_GENERATIONS ->
                                        EnumSet.of(
                                                Role.HEAD,
                                                Role.PARTNER,
                                                Role.CHILD,
                                                Role.GRANDPARENT);
                                case FLATMATES -> EnumSet.of(Role.FLATMATE);
                                case SIBLINGS -> EnumSet.of(Role.HEAD, Role.SIBLING);
                            });
        }
    }

    @Test
    void everyPaperIsInARangeOfNobody() {
        for (TruePerson person : everybody()) {
            assertThat(person.documents()).allMatch(number -> number.matches("X[A-Z][0-9]{7}"));
            assertThat(person.formerDocument()).matches("X[A-Z][0-9]{7}");
            assertThat(person.phone()).matches("([0-9]{8})?");
            assertThat(person.email()).matches("([a-z.]*[0-9]*@example\\.org)?");
        }
    }

    @Test
    void aDocumentIsOfOnePersonAndATelephoneOfOneHousehold() {
        Set<String> documents = new HashSet<>();
        Map<String, Integer> phones = new HashMap<>();
        for (TrueHousehold home : MANY) {
            for (TruePerson person : home.members()) {
                assertThat(person.documents()).allMatch(documents::add);
                assertThat(documents.add(person.formerDocument())).isTrue();
                Integer before = phones.put(person.phone(), home.number());
                assertThat(person.phone().isEmpty() || before == null || before == home.number())
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsHardForListsIsThere() {
        assertThat(homes(HouseholdsTest::hasTwins)).isGreaterThan(20);
        assertThat(homes(HouseholdsTest::hasNamesake)).isGreaterThan(20);
        assertThat(homes(HouseholdsTest::hasSistersWithOnePhone)).isGreaterThan(20);
        assertThat(homes(HouseholdsTest::isOfTwoNationalities)).isGreaterThan(50);
        assertThat(people(person -> person.nationalities().size() > 1)).isGreaterThan(500);
        assertThat(people(person -> person.name().family().isEmpty())).isGreaterThan(30);
        assertThat(people(person -> person.name().isInOwnScript())).isGreaterThan(1_000);
        assertThat(people(person -> person.born().known() == Born.Known.YEAR)).isGreaterThan(30);
        assertThat(people(person -> person.born().known() == Born.Known.FIRST_OF_JANUARY))
                .isGreaterThan(30);
        assertThat(people(HouseholdsTest::isMarriedIntoAName)).isGreaterThan(200);
        for (Whereabouts where : Whereabouts.values()) {
            assertThat(people(person -> person.whereabouts() == where)).isGreaterThan(20);
        }
    }

    private static boolean hasTwins(TrueHousehold home) {
        Set<java.time.LocalDate> days = new HashSet<>();
        return home.members().stream()
                .filter(member -> member.role() == Role.CHILD)
                .anyMatch(member -> !days.add(member.born().day()));
    }

    private static boolean hasNamesake(TrueHousehold home) {
        TrueName father = home.members().getFirst().name();
        return home.members().stream()
                .filter(member -> member.role() == Role.CHILD)
                .anyMatch(member ->
                        member.name().given().equals(father.given())
                                && member.name().family().equals(father.family()));
    }

    private static boolean hasSistersWithOnePhone(TrueHousehold home) {
        return home.kind() == HouseholdKind.SIBLINGS
                && home.members().stream().allMatch(TruePerson::female)
                && home.members().stream().map(TruePerson::phone).distinct().count() == 1;
    }

    private static boolean isOfTwoNationalities(TrueHousehold home) {
        return home.kind() == HouseholdKind.COUPLE
                && !home.members()
                        .getFirst()
                        .nationalities()
                        .getFirst()
                        .equals(home.members().getLast().nationalities().getFirst());
    }

    private static boolean isMarriedIntoAName(TruePerson person) {
        return !person.name().family().equals(person.name().birthFamily());
    }

    private static long homes(Predicate<TrueHousehold> which) {
        return MANY.stream().filter(which).count();
    }

    private static long people(Predicate<TruePerson> which) {
        return everybody().stream().filter(which).count();
    }
}
