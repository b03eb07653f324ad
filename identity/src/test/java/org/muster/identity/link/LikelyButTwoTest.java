package org.muster.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rows of two persons that look like one, and of one that look like two: what decides. */
class LikelyButTwoTest {

    @Test
    void twinsOnOneListAreNotChainedByARowThatFitsBoth() {
        Linkage linkage =
                link(
                        LinkSettings.USUAL,
                        listed("A 1 | Suzuki | Yoko        | 2009-03-12 | TR1111111 | 90123456 |"),
                        listed("A 2 | Suzuki | Sakura      | 2009-03-12 | TR2222222 | 90123456 |"),
                        listed("A 3 | Suzuki | Yoko Sakura | 2009-03-12 |           | 90123456 |"));

        assertThat(linkage.getPerson("A:1")).isNotEqualTo(linkage.getPerson("A:2"));
    }

    @Test
    void oneListThatGivesTwoDocumentsMeansTwo() {
        Linkage linkage =
                link(
                        LinkSettings.USUAL,
                        listed("A 1 | Yacoub | Ahmed Mohamed | 2019-07-25 | 19AB11111 | |"),
                        listed("A 2 | Yacoub | Mohamed       | 2019-07-25 | 19CD22222 | |"),
                        listed("B 1 | Yacoub | Mohamed       | 2019-07-25 | 19CD22222 | |"));

        assertThat(linkage.getPerson("A:2")).isEqualTo(linkage.getPerson("B:1"));
        assertThat(linkage.getPerson("A:1")).isNotEqualTo(linkage.getPerson("A:2"));
    }

    @Test
    void aBrotherOfWhomOnlyTheWholeNameIsKnownIsAQuestionAtMost() {
        Linkage linkage =
                link(
                        LinkSettings.USUAL,
                        listed("A 1 | | Gijs Hoogbrink  | 1997-11-07 | | 90123456 |"),
                        listed("B 1 | | Hoogbrink Thijs | 1997-11-07 | | 90123456 |"));

        assertThat(linkage.persons()).isEqualTo(2);
    }

    @Test
    void aYearThatIsFarAwayContradictsHoweverLittleElseIsKnown() {
        assertThat(Birth.areFarApart(19801109, 20210000)).isTrue();
        assertThat(Birth.areFarApart(20210000, 19801109)).isTrue();
        assertThat(Birth.areFarApart(19801100, 19900000)).as("one digit").isFalse();
        assertThat(Birth.areFarApart(19801109, 19820000)).as("two years").isFalse();
        assertThat(Birth.areFarApart(19801109, Birth.UNKNOWN)).isFalse();
    }

    @Test
    void anAgeTellsFatherAndSonApart() {
        List<Listed> rows = peopleWithAges(2023);
        rows.add(listed("A 90 | Traore | Moussa | 1970-01-15 | | 90123456 |"));
        rows.add(aged("C 90 | Traore | Moussa | | | 90123456 |", 12));
        rows.add(listed("A 91 | Keita | Fatou | 1984-01-15 | | 90123457 |"));
        rows.add(aged("C 91 | Keita | Fatou | | | 90123457 |", 39));
        Linkage linkage = link(LinkSettings.USUAL, rows.toArray(Listed[]::new));

        assertThat(linkage.getPerson("C:90")).isNotEqualTo(linkage.getPerson("A:90"));
        assertThat(linkage.getPerson("C:91")).isEqualTo(linkage.getPerson("A:91"));
        assertThat(age(linkage.explain("A:90", "C:90"))).isEqualTo("different");
        assertThat(age(linkage.explain("A:91", "C:91"))).isEqualTo("fits");
    }

    /** The same ages told ten years earlier mean others. */
    @Test
    void theYearInWhichAgesWereToldIsLearned() {
        for (int year : new int[] {2003, 2013, 2023}) {
            Linkage linkage = link(LinkSettings.USUAL, peopleWithAges(year).toArray(Listed[]::new));

            for (int person = 1; person <= 8; person++) {
                assertThat(age(linkage.explain("A:" + person, "C:" + person))).isEqualTo("fits");
            }
        }
    }

    @Test
    void anAgeSaysNothingWhereNobodyTellsInWhichYear() {
        Linkage linkage =
                link(
                        LinkSettings.USUAL,
                        listed("A 1 | Traore | Moussa | 1970-01-15 | | 90123456 |"),
                        aged("C 1 | Traore | Moussa | | | 90123456 |", 12));

        assertThat(age(linkage.explain("A:1", "C:1"))).isEmpty();
    }

    @Test
    void anAgeTellsFatherAndSonApartWhenTheSonArrivesLater() {
        KnownPersons known = new KnownPersons(LinkSettings.USUAL, Learned.SHIPPED);
        List<Listed> arriving = new ArrayList<>();
        for (Listed row : peopleWithAges(2023)) {
            if (row.origin().source().equals("A")) {
                known.add(row, row.origin().line());
            } else {
                arriving.add(row);
            }
        }
        known.add(listed("A 90 | Traore | Moussa | 1970-01-15 | | 90123456 |"), 90);
        arriving.add(aged("C 90 | Traore | Moussa | | | 90123456 |", 12));
        arriving.add(aged("C 91 | Traore | Moussa | | | 90123456 |", 53));
        Arrivals arrivals = known.hold(arriving, Humans.SILENT, LinkProgress.SILENT);

        assertThat(arrivals.byRow().get("C:90")).isInstanceOf(Verdict.Newcomer.class);
        assertThat(arrivals.byRow().get("C:91"))
                .isInstanceOfSatisfying(
                        Verdict.SameAs.class, same -> assertThat(same.person()).isEqualTo(90));
    }

    @Test
    void aNameAtBirthIsAnotherSpellingOfTheFamilyName() {
        Listed married = listed("A 1 | Grandmare | Genevieve | 1996-07-16 | | |");
        Listed register = bornAs(married, "Mercier");
        Listed early = listed("B 1 | Mercier | Genevieve | 1996-07-16 | | |");

        assertThat(familyName(link(LinkSettings.USUAL, married, early))).isEqualTo("different");
        assertThat(familyName(link(LinkSettings.USUAL, register, early)))
                .isEqualTo("another spelling of the same");
    }

    @Test
    void documentAndBirthOutrankThatAListSeemsToHaveNobodyTwice() {
        List<Listed> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String day = LocalDate.of(1950, 1, 1).plusDays(97L * i).toString();
            String paper = Integer.toString(10_000_000 + 7_654_321 * (i % 11) + 31 * i);
            rows.add(listed("A " + i + " | Moreau | Paul | " + day + " | " + paper + " | |"));
        }
        rows.add(listed("A 901 | Nieuwdijk | Fleur | 2008-08-15 | XN1979198 | | b"));
        rows.add(listed("A 902 | Nizuwdijk | Fleur | 2008-08-15 | XN1979198 | | b"));
        rows.add(listed("B 1 | Moreau | Claire | 1962-10-19 | | |"));
        Listed[] all = rows.toArray(Listed[]::new);
        Linkage seen = link(LinkSettings.USUAL, all);
        Linkage said = link(LinkSettings.USUAL.withDuplicateFree(Set.of("A")), all);

        assertThat(seen.duplicateFree()).contains("A");
        assertThat(seen.getPerson("A:901")).isEqualTo(seen.getPerson("A:902"));
        assertThat(said.getPerson("A:901")).isNotEqualTo(said.getPerson("A:902"));
    }

    /** Eight on list A with their birth, and on list C with the age they have in July of a year. */
    private static List<Listed> peopleWithAges(int year) {
        String[] names = {
            "Moreau", "Durand", "Sidibe", "Lambert", "Garnier", "Okoye", "Haddad", "Silva"
        };
        List<Listed> rows = new ArrayList<>();
        for (int person = 1; person <= names.length; person++) {
            int born = 1950 + 5 * person;
            String month = person % 2 == 0 ? "-03-" : "-11-";
            int age = year - born - (person % 2 == 0 ? 0 : 1);
            String name = " | " + names[person - 1] + " | Alix | ";
            rows.add(listed("A " + person + name + born + month + "1" + person + " | | |"));
            rows.add(aged("C " + person + name + " | | |", age));
        }
        return rows;
    }

    private static String age(Waterfall why) {
        return seen(why, "age");
    }

    private static String familyName(Linkage linkage) {
        return seen(linkage.explain("A:1", "B:1"), "family name");
    }

    private static String seen(Waterfall why, String field) {
        return why.steps().stream()
                .filter(step -> step.what().equals(field))
                .map(Waterfall.Step::seen)
                .collect(Collectors.joining());
    }

    private static Linkage link(LinkSettings settings, Listed... rows) {
        Linker linker = new Linker(settings, LinkProgress.SILENT);
        for (Listed row : rows) {
            linker.add(row);
        }
        return linker.link();
    }

    private static Listed listed(String line) {
        return new Person(line).listed();
    }

    private static Listed aged(String line, int age) {
        return with(listed(line), OptionalInt.of(age), "");
    }

    private static Listed bornAs(Listed row, String name) {
        return with(row, OptionalInt.empty(), name);
    }

    private static Listed with(Listed row, OptionalInt age, String bornAs) {
        return new Listed(
                row.id(),
                row.origin(),
                row.name(),
                row.birth(),
                row.sex(),
                row.nationalities(),
                row.documents(),
                row.reach(),
                age,
                bornAs);
    }
}
