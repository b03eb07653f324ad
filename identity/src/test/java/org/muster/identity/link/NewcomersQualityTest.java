package org.muster.identity.link;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.testkit.lists.Families;
import org.muster.testkit.lists.ListRow;

/** Lists that arrive one after another become nearly the same persons as if all came at once. */
class NewcomersQualityTest {

    @ParameterizedTest
    @CsvSource({"2001, false, operator", "2002, true, operator", "2003, false, register"})
    void aListThatArrivesLastIsLinkedAsWellAsAllAtOnce(long seed, boolean hints, String last) {
        List<ListRow> rows = new Families(seed, 3000, hints).rows();
        Linkage linkage = Quality.link(rows, LinkSettings.USUAL);
        Map<String, String> atOnce = new HashMap<>();
        linkage.members().forEach(member -> atOnce.put(member.row(), member.person()));
        double precision = Quality.of(rows, linkage).precision();
        Arriving few = Arriving.of(rows, last);
        Arriving frozen = few.with(new Learned(linkage.weights(), linkage.partners()));

        Arrivals arrivals = hold(few.known(2), few.listed());
        Map<String, String> late = few.groups(arrivals);
        assertThat(few.quality(late).precision()).isGreaterThan(precision - 0.005);
        assertThat(few.found(few.groupsWithReview(arrivals))).isGreaterThan(0.985);

        Map<String, String> same = frozen.groups(hold(frozen.known(2), frozen.listed()));
        assertThat(frozen.quality(same).precision()).isGreaterThan(precision - 0.005);
        assertThat(frozen.found(same)).isGreaterThan(frozen.found(atOnce) - 0.005);
    }

    private static Arrivals hold(KnownPersons known, List<Listed> rows) {
        return known.hold(rows, Humans.SILENT, LinkProgress.SILENT);
    }

    @Test
    void verdictsDependOnNeitherOrderNorThreads() {
        Arriving arriving = Arriving.of(new Families(2004, 1200, false).rows(), "operator");
        String once = text(arriving.known(1), arriving.listed());

        for (int run = 0; run < 3; run++) {
            Collections.shuffle(arriving.rowsKnown(), new Random(run));
            List<Listed> mixed = new ArrayList<>(arriving.listed());
            Collections.shuffle(mixed, new Random(run));
            assertThat(text(arriving.known(1 + run), mixed)).isEqualTo(once);
        }
    }

    @Test
    void whatIsLearnedFromTheKnownIsWhatLinkingThemLearns() {
        List<ListRow> rows = new Families(2009, 3000, true).rows();
        Linkage linkage = Quality.link(rows, LinkSettings.USUAL);
        KnownPersons many = new KnownPersons(LinkSettings.USUAL, Learned.SHIPPED);
        rows.forEach(row -> many.add(Quality.listed(row), row.truth()));
        KnownPersons few = new KnownPersons(LinkSettings.USUAL, Learned.SHIPPED);
        rows.subList(0, 300).forEach(row -> few.add(Quality.listed(row), row.truth()));

        assertThat(linkage.weights().isLearned()).isTrue();
        assertThat(many.learn().weights().version()).isEqualTo(linkage.weights().version());
        assertThat(many.learn().partners()).isEqualTo(linkage.partners());
        assertThat(few.learn().weights().version()).isEqualTo(Weights.SHIPPED.version());
    }

    /** Rows that came and went leave no trace. */
    @Test
    void whatWasRemovedIsForgotten() {
        Arriving arriving = Arriving.of(new Families(2005, 800, false).rows(), "operator");
        String once = text(arriving.known(2), arriving.listed());

        KnownPersons known = arriving.known(2);
        List<Listed> others =
                new Families(2006, 400, false).rows().stream().map(Quality::listed).toList();
        others.forEach(row -> known.add(renamed(row), 1_000_000));
        assertThat(text(known, arriving.listed())).isNotEqualTo(once);
        others.forEach(row -> known.remove(renamed(row).id()));
        assertThat(text(known, arriving.listed())).isEqualTo(once);
    }

    private static Listed renamed(Listed row) {
        return new Listed(
                "other " + row.id(),
                row.origin(),
                row.name(),
                row.birth(),
                row.sex(),
                row.nationalities(),
                row.documents(),
                row.reach());
    }

    @Test
    void nothingIsAttachedAcrossWhatSomebodyForbade() {
        Arriving arriving = Arriving.of(new Families(2007, 1200, false).rows(), "operator");
        KnownPersons known = arriving.known(2);
        Arrivals before = hold(known, arriving.listed());
        SplittableRandom random = new SplittableRandom(8);
        List<Humans.RowOfPerson> isNot = new ArrayList<>();
        List<RowPair> cannots = new ArrayList<>();
        for (Verdict verdict : before.verdicts()) {
            if (verdict instanceof Verdict.SameAs same && random.nextInt(3) == 0) {
                if (random.nextBoolean()) {
                    isNot.add(new Humans.RowOfPerson(same.row(), same.person()));
                } else {
                    cannots.add(new RowPair(same.why().other(), same.row()));
                }
            }
        }
        assertThat(isNot.size() + cannots.size()).isGreaterThan(50);
        Map<String, Verdict> after =
                known.hold(
                                arriving.listed(),
                                new Humans(List.of(), cannots, List.of(), isNot),
                                LinkProgress.SILENT)
                        .byRow();

        for (Humans.RowOfPerson one : isNot) {
            assertThat(persons(requireNonNull(after.get(one.row())))).doesNotContain(one.person());
        }
        for (RowPair one : cannots) {
            assertThat(persons(requireNonNull(after.get(one.other()))))
                    .doesNotContain(known.getPerson(one.one()));
        }
    }

    /** Two rows of a list that has nobody twice never become one known person. */
    @Test
    void aListWithoutDuplicatesAttachesNobodyTwice() {
        Arriving arriving = Arriving.of(new Families(2008, 2000, true).rows(), "travellers");
        Set<Long> taken = new HashSet<>();
        hold(arriving.known(2), arriving.listed())
                .verdicts()
                .forEach(verdict -> {
                    if (verdict instanceof Verdict.SameAs same) {
                        assertThat(taken.add(same.person())).as("%s", same).isTrue();
                    }
                });
        assertThat(taken).hasSizeGreaterThan(500);
    }

    private static Set<Long> persons(Verdict verdict) {
        return switch (verdict) {
            case Verdict.SameAs same -> Set.of(same.person());
            case Verdict.Doubt doubt ->
                    doubt.candidates().stream()
                            .filter(one -> one.person().isPresent())
                            .map(one -> one.person().getAsLong())
                            .collect(Collectors.toSet());
            case Verdict.Newcomer newcomer -> Set.of();
        };
    }

    private static String text(KnownPersons known, List<Listed> rows) {
        Arrivals arrivals = hold(known, rows);
        return new TreeMap<>(arrivals.byRow())
                + "\n"
                + arrivals.bridges()
                + "\n"
                + arrivals.priors()
                + arrivals.compared();
    }
}
