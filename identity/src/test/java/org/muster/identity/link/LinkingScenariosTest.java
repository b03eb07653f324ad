package org.muster.identity.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Small lists, each a story that a matcher gets wrong. */
class LinkingScenariosTest {
    private static final LinkSettings TWO_LISTS =
            LinkSettings.USUAL.withDuplicateFree(Set.of("A", "B"));

    @Test
    void aFamilyIsNotMergedAndFindsItselfOnTheOtherList() {
        Linkage linkage =
                link(
                        TWO_LISTS,
                        "A 1 | Sidibe | Amadou  | 1975-03-12 | 21AB11111 | 90123456 | f",
                        "A 2 | Sidibe | Mariama | 1978-11-02 |           | 90123456 | f",
                        "A 3 | Sidibe | Ibrahim | 2009-05-30 |           | 90123456 | f",
                        "A 4 | Sidibe | Issa    | 2009-05-30 |           | 90123456 | f",
                        "B 1 | Sidibe | Amadou  | 1975-03-12 | 21AB11111 | 90123456 | g",
                        "B 2 | Sidibe | Mariama |            |           | 90123456 | g",
                        "B 3 | Sidibé | Ibrahim | 2009-05-30 |           | 90123456 | g",
                        "B 4 | Sidibe | Issa    | 2009-05-30 |           | 90123456 | g");

        assertThat(persons(linkage)).isEqualTo("A:1 B:1, A:2 B:2, A:3 B:3, A:4 B:4");
    }

    @Test
    void fatherAndSonOfOneNameStayTwo() {
        Linkage linkage =
                link(
                        TWO_LISTS,
                        "A 1 | Traore | Moussa | 1970-01-15 | | 90123456 |",
                        "B 1 | Traore | Moussa | 2001-06-20 | | 90123456 |");

        assertThat(persons(linkage)).isEqualTo("A:1, B:1");
    }

    @Test
    void strangersOfOneNameWithNothingElseKnownStayTwo() {
        assertThat(persons(link(TWO_LISTS, "A 1 | Traore | Moussa |", "B 1 | Traore | Moussa |")))
                .isEqualTo("A:1, B:1");
    }

    @Test
    void rowsThatSayNothingNeverMeet() {
        Linkage linkage = link(LinkSettings.USUAL, "A 1 | | |", "A 2 | | |", "B 1 | | |");

        assertThat(linkage.compared()).isZero();
        assertThat(linkage.persons()).isEqualTo(3);
    }

    @Test
    void swappedNamesAndOneColumn() {
        Linkage linkage =
                link(
                        TWO_LISTS,
                        "A 1 | Lambert | Sophie       | 1985-02-03 | | |",
                        "B 1 | Sophie  | Lambert      | 1985-02-03 | | |",
                        "A 2 | Garnier | Paul         | 1991-07-30 | | |",
                        "B 2 |         | Paul Garnier | 1991-07-30 | | |");

        assertThat(persons(linkage)).isEqualTo("A:1 B:1, A:2 B:2");
    }

    @Test
    void twoOfAListWithoutDuplicatesAreNeverJoinedThroughAThird() {
        Linkage linkage =
                link(
                        TWO_LISTS,
                        "A 1 | Keita | Fatou | 1990-05-05 | 21AB11111 | 90123456 |",
                        "A 2 | Keita | Fatou | 1990-05-05 | 21AB11112 | 90123456 |",
                        "B 1 | Keita | Fatou | 1990-05-05 |           | 90123456 |");

        assertThat(linkage.getPerson("A:1")).isNotEqualTo(linkage.getPerson("A:2"));
    }

    @Test
    void twoPeopleWithOnePassportNumberStayTwo() {
        Linkage linkage =
                link(
                        TWO_LISTS,
                        "A 1 | Keita  | Fatou  | 1990-05-05 | 21AB11111 | |",
                        "B 1 | Moreau | Claire | 1962-10-19 | 21AB11111 | |");

        assertThat(persons(linkage)).isEqualTo("A:1, B:1");
    }

    @Test
    void whatPeopleDecideOutranksTheModel() {
        String[] rows = {
            "A 1 | Keita  | Fatou  | 1990-05-05 | 21AB11111 | 90123456 |",
            "B 1 | Keita  | Fatou  | 1990-05-05 | 21AB11111 | 90123456 |",
            "A 2 | Moreau | Claire | 1962-10-19 |           |          |",
            "B 2 | Durand | Anne   |            |           |          |",
        };
        LinkSettings decided =
                TWO_LISTS.withDecisions(
                        List.of(new RowPair("A:2", "B:2")), List.of(new RowPair("B:1", "A:1")));

        assertThat(persons(link(TWO_LISTS, rows))).isEqualTo("A:1 B:1, A:2, B:2");
        Linkage linkage = link(decided, rows);
        assertThat(persons(linkage)).isEqualTo("A:1, A:2 B:2, B:1");
        assertThat(linkage.questions().toList()).isEmpty();
    }

    @Test
    void aWaterfallAddsUp() {
        Linkage linkage =
                link(
                        TWO_LISTS,
                        "A 1 | Keita | Fatou | 1990-05-05 | 21AB11111 | 90123456 |",
                        "B 1 | Keita | Fatu  | 1990-05-05 |           | 90123456 |");
        Waterfall why = linkage.explain("A:1").getFirst();

        assertThat(why.steps().stream().mapToDouble(Waterfall.Step::bits).sum())
                .isCloseTo(why.bits(), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(why.steps().stream().map(Waterfall.Step::what))
                .contains("family name", "given name", "birth date", "phone", "relatives")
                .doesNotContain("document", "e-mail");
    }

    @Test
    void twoRowsOfOneIdAreRefused() {
        assertThatThrownBy(() -> link(TWO_LISTS, "A 1 | Keita | Fatou |", "A 1 | Keita | Awa |"))
                .hasMessageContaining("A:1");
    }

    private static Linkage link(LinkSettings settings, String... rows) {
        Linker linker = new Linker(settings, LinkProgress.SILENT);
        for (String row : rows) {
            linker.add(new Person(row).listed());
        }
        return linker.link();
    }

    /** Persons as their rows, a comma between persons. */
    private static String persons(Linkage linkage) {
        return linkage
                .members()
                .collect(
                        Collectors.groupingBy(
                                Linkage.Member::person,
                                java.util.TreeMap::new,
                                Collectors.mapping(Linkage.Member::row, Collectors.joining(" "))))
                .values()
                .stream()
                .collect(Collectors.joining(", "));
    }
}
