package org.muster.identity.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A few known rows, a few new ones, each a story. Persons are numbered by their rows: 1, 2, … */
class NewcomersScenariosTest {
    private static final String AMADOU =
            "A 1 | Sidibe | Amadou  | 1975-03-12 | 21AB11111 | 90123456 | f";
    private static final String MARIAMA =
            "A 2 | Sidibe | Mariama | 1978-11-02 |           | 90123456 | f";
    private static final String ISSA =
            "A 3 | Sidibe | Issa    | 2009-05-30 |           | 90123456 | f";
    private static final String IBRAHIM =
            "A 4 | Sidibe | Ibrahim | 2009-05-30 |           | 90123456 | f";

    private final KnownPersons known =
            new KnownPersons(LinkSettings.USUAL, Weights.SHIPPED, Partners.USUAL);

    @Test
    void aFamilyThatArrivesFindsItsMembersAndBringsANewOne() {
        know(AMADOU, MARIAMA, ISSA, IBRAHIM);

        assertThat(
                        hold(
                                "B 1 | Sidibe | Amadou  | 1975-03-12 | 21AB11111 | 90123456 | g",
                                "B 2 | Sidibe | Mariama |            |           | 90123456 | g",
                                "B 3 | Sidibé | Ibrahim | 2009-05-30 |           | 90123456 | g",
                                "B 4 | Sidibe | Issa    | 2009-05-30 |           | 90123456 | g",
                                "B 5 | Sidibe | Awa     | 2021-01-19 |           | 90123456 | g"))
                .isEqualTo("B:1 = 1, B:2 = 2, B:3 = 4, B:4 = 3, B:5 new B:5");
    }

    @Test
    void aCorrectedFileFindsItsEarlierRowsOneToOne() {
        know(AMADOU, MARIAMA, ISSA, IBRAHIM);

        assertThat(
                        hold(
                                "A 11 | Sidibe | Issa    | 2009-05-30 |           | 90123456 | f",
                                "A 12 | Sidibe | Ibrahim | 2009-05-30 |           | 90123456 | f",
                                "A 13 | Sidibe | Amadu   | 1975-03-12 | 21AB11111 | 90123456 | f",
                                "A 14 | Sidibe | Mariama | 1978-02-11 |           | 90123456 | f"))
                .isEqualTo("A:11 = 3, A:12 = 4, A:13 = 1, A:14 = 2");
    }

    @Test
    void whoMarriedIsFoundByTheNameAtBirthWhetherThatNameIsKnownOrNot() {
        know("A 1 | Moreau | Claire | 1962-10-19 | 21AB22222 | 90777777 |");

        Listed married = new Person("B 1 | Keita | Claire | 1962-10-19 | | 90777777 |").listed();
        assertThat(bits(bornAs(married, "Moreau")))
                .isGreaterThan(bits(bornAs(married, "Zanetti")) + 3);
    }

    /** How much speaks for the one person who is known. */
    private double bits(Listed row) {
        return known.findLikely(row, 1).getFirst().why().bits();
    }

    private static Listed bornAs(Listed row, String name) {
        return new Listed(
                row.id(),
                row.origin(),
                row.name(),
                row.birth(),
                row.sex(),
                row.nationalities(),
                row.documents(),
                row.reach(),
                row.age(),
                name);
    }

    @Test
    void newRowsOfOnePersonAreOneGroupAndGoTogether() {
        know("A 1 | Keita | Fatou | 1990-05-05 | 21AB11111 | 90123456 |");

        assertThat(
                        hold(
                                "B 1 | Moreau | Claire | 1962-10-19 | 21AB22222 | 90777777 |",
                                "C 1 | Moreau | Claire | 1962-10-19 | 21AB22222 | 90777777 |",
                                "B 2 | Keita  | Fatou  | 1990-05-05 | 21AB11111 | 90555555 |",
                                "C 2 | Keita  | Fatou  | 1990-05-05 |           | 90555555 |"))
                .isEqualTo("B:1 new B:1, C:1 new B:1, B:2 = 1, C:2 = 1");
    }

    @Test
    void twinsOfOneNewListDoNotBecomeOneKnownPerson() {
        know(ISSA);

        List<Verdict> verdicts =
                arrivals(
                                "B 1 | Sidibe | Issa  | 2009-05-30 | 21AB33333 | 90123456 |",
                                "B 2 | Sidibe | Issa  | 2009-05-30 | 21AB44444 | 90123456 |")
                        .verdicts();

        assertThat(verdicts.stream().filter(Verdict.SameAs.class::isInstance).count())
                .as("%s", verdicts)
                .isLessThan(2);
    }

    @Test
    void aRowThatIsOnlyAlikeIsAQuestion() {
        know("A 1 | Traore | Moussa | 1970-01-15 | | 90123456 |");

        Arrivals arrivals = arrivals("B 1 | Traore | Moussa | 1971-01-25 | | |");

        assertThat(arrivals.verdicts().getFirst())
                .isInstanceOfSatisfying(
                        Verdict.Doubt.class,
                        doubt ->
                                assertThat(doubt.candidates())
                                        .extracting(Verdict.Candidate::person)
                                        .containsExactly(OptionalLong.of(1)));
    }

    @Test
    void whatPeopleDecidedComesFirst() {
        know(AMADOU, "A 5 | Durand | Anne | | | |");
        String[] rows = {
            "B 1 | Sidibe | Amadou | 1975-03-12 | 21AB11111 | 90123456 |",
            "B 2 | Moreau | Claire | 1962-10-19 |           |          |"
        };
        Humans decided =
                new Humans(
                        List.of(),
                        List.of(),
                        List.of(new Humans.RowOfPerson("B:2", 5)),
                        List.of(new Humans.RowOfPerson("B:1", 1)));
        Humans byRows =
                new Humans(
                        List.of(new RowPair("A:5", "B:2")),
                        List.of(new RowPair("B:1", "A:1"), new RowPair("gone", "B:1")),
                        List.of(),
                        List.of());

        assertThat(text(known.hold(listed(rows), decided, LinkProgress.SILENT)))
                .isEqualTo("B:1 new B:1, B:2 = 5");
        assertThat(text(known.hold(listed(rows), byRows, LinkProgress.SILENT)))
                .isEqualTo("B:1 new B:1, B:2 = 5");
    }

    @Test
    void aRowThatWasSaidToBeTwoPersonsIsAQuestion() {
        know(AMADOU, MARIAMA);
        Humans decided =
                new Humans(
                        List.of(),
                        List.of(),
                        List.of(new Humans.RowOfPerson("B:1", 1), new Humans.RowOfPerson("B:1", 2)),
                        List.of());

        Arrivals arrivals =
                known.hold(
                        listed("B 1 | Moreau | Claire | 1962-10-19 | | |"),
                        decided,
                        LinkProgress.SILENT);

        assertThat(arrivals.verdicts().getFirst())
                .isInstanceOfSatisfying(
                        Verdict.Doubt.class,
                        doubt ->
                                assertThat(doubt.candidates().getFirst().reason())
                                        .contains("somebody said"));
    }

    @Test
    void rowsMoveAndGo() {
        know(AMADOU);
        String again = "B 1 | Sidibe | Amadou | 1975-03-12 | 21AB11111 | 90123456 |";

        known.move("A:1", 77);
        assertThat(known.getPerson("A:1")).isEqualTo(77);
        assertThat(hold(again)).isEqualTo("B:1 = 77");
        known.remove("A:1");
        assertThat(known.rows()).isZero();
        assertThat(hold(again)).isEqualTo("B:1 new B:1");
        know(AMADOU);
        assertThat(hold(again)).isEqualTo("B:1 = 1");
    }

    @Test
    void whoEntersSomebodyIsWarnedWithReasons() {
        know(AMADOU, MARIAMA, ISSA, IBRAHIM);

        Likely likely =
                known.findLikely(listed("desk 1 | sidibe | amadou | 1975-03-12").getFirst(), 3)
                        .getFirst();

        assertThat(likely.person()).isEqualTo(1);
        assertThat(likely.why().other()).isEqualTo("A:1");
        assertThat(sum(likely.waterfall())).isCloseTo(likely.why().bits(), within(1e-6));
        assertThat(known.findLikely(listed("desk 1 | | ").getFirst(), 3)).isEmpty();
        assertThat(known.findLikely(listed("desk 1 | Moreau | Claire | 1962-10-19").getFirst(), 3))
                .isEmpty();
    }

    @Test
    void aLinkIsExplainedWithoutTheRowsBesideIt() {
        know(AMADOU, MARIAMA, ISSA, IBRAHIM);
        String again = "B 1 | Sidibe | Amadou | 1975-03-12 | 21AB11111 | 90123456 |";
        Verdict verdict = arrivals(again).verdicts().getFirst();
        Link why = ((Verdict.SameAs) verdict).why();

        Waterfall later =
                Waterfalls.of(
                        Weights.SHIPPED, why, listed(again).getFirst(), listed(AMADOU).getFirst());

        assertThat(why.weights()).isEqualTo(Weights.SHIPPED.version());
        assertThat(later.bits()).isEqualTo(why.bits());
        assertThat(sum(later)).isCloseTo(why.bits(), within(1e-6));
        assertThat(later.steps().stream().map(Waterfall.Step::what))
                .contains("family name", "document", "phone", "the list itself")
                .doesNotContain("address");
    }

    @Test
    void aLinkIsExplainedFromItsLevelsAlone() {
        know(AMADOU, MARIAMA, ISSA, IBRAHIM);
        String again = "B 1 | Sidibe | Amadou | 1975-03-12 | 21AB11111 | 90123456 |";
        Link why = ((Verdict.SameAs) arrivals(again).verdicts().getFirst()).why();

        Waterfall later = Waterfalls.ofLevels(Weights.SHIPPED, why.vector(), why.bits());

        assertThat(sum(later)).isCloseTo(why.bits(), within(1e-6));
        assertThat(later.steps().stream().map(Waterfall.Step::code))
                .startsWith("before.across")
                .contains(
                        Field.FAMILY.code(why.level(Field.FAMILY)),
                        Field.DOCUMENT.code(1),
                        Field.PHONE.code(1))
                .endsWith("relatives", "rest")
                .doesNotContain("EMAIL.1");
    }

    @Test
    void rowsThatAreThereAreRefused() {
        know(AMADOU);

        assertThatThrownBy(() -> know(AMADOU)).hasMessageContaining("A:1");
        assertThatThrownBy(() -> hold(AMADOU)).hasMessageContaining("A:1");
        assertThatThrownBy(() -> hold(MARIAMA, MARIAMA)).hasMessageContaining("A:2");
        assertThatThrownBy(() -> known.remove("A:9")).hasMessageContaining("A:9");
    }

    private static double sum(Waterfall waterfall) {
        return waterfall.steps().stream().mapToDouble(Waterfall.Step::bits).sum();
    }

    /** Gives each row to the person of its line's number. */
    private void know(String... rows) {
        listed(rows).forEach(row -> known.add(row, row.origin().line()));
    }

    private static List<Listed> listed(String... rows) {
        return Arrays.stream(rows).map(row -> new Person(row).listed()).toList();
    }

    private Arrivals arrivals(String... rows) {
        return known.hold(listed(rows), Humans.SILENT, LinkProgress.SILENT);
    }

    private String hold(String... rows) {
        return text(arrivals(rows));
    }

    private static String text(Arrivals arrivals) {
        return arrivals.verdicts().stream()
                .map(verdict ->
                        switch (verdict) {
                            case Verdict.SameAs same -> same.row() + " = " + same.person();
                            case Verdict.Doubt doubt -> doubt.row() + " ? " + doubt.candidates();
                            case Verdict.Newcomer newcomer ->
                                    newcomer.row() + " new " + newcomer.group();
                        })
                .collect(Collectors.joining(", "));
    }
}
