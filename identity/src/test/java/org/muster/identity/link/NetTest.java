package org.muster.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.testkit.names.TwoScripts;

/** Whom no key brings together, the net does; the same whatever the order and the threads. */
class NetTest {
    private static final int PEOPLE = 600;
    private static final List<String> NATIONALITIES = List.of("FRA", "NER", "LBN", "DEU");

    /** The same people in two scripts; only the Latin list knows when they were born. */
    private static List<Listed> rows(String list, boolean arabic, long seed) {
        SplittableRandom same = new SplittableRandom(seed);
        List<TwoScripts.Pair> given = TwoScripts.arabic(seed, 60);
        List<TwoScripts.Pair> family = TwoScripts.arabic(seed + 1, 300);
        List<Listed> rows = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            TwoScripts.Pair first = given.get(same.nextInt(given.size()));
            TwoScripts.Pair last = family.get(same.nextInt(family.size()));
            BirthDate born = BirthDate.ofYear(1940 + same.nextInt(80));
            BirthDate birth = arabic ? BirthDate.UNKNOWN : born;
            PersonName name =
                    arabic
                            ? new PersonName(last.other(), first.other(), "")
                            : new PersonName(last.latin(), first.latin(), "");
            rows.add(
                    new Listed(
                            list + ":" + i,
                            new Origin(list, i + 1, ""),
                            Optional.of(name),
                            birth,
                            same.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                            Set.of(new Nationality(NATIONALITIES.get(same.nextInt(4)))),
                            List.of(),
                            new Reach(List.of(), List.of(), "", "Town " + same.nextInt(60))));
        }
        return rows;
    }

    private static int number(String row) {
        return Integer.parseInt(row.substring(row.indexOf(':') + 1));
    }

    private static KnownPersons known(List<Listed> rows, int threads) {
        KnownPersons known =
                new KnownPersons(LinkSettings.USUAL.withThreads(threads), Learned.SHIPPED);
        rows.forEach(row -> known.add(row, 1 + number(row.id())));
        return known;
    }

    private static Linkage link(List<Listed> rows, int threads) {
        Linker linker = new Linker(LinkSettings.USUAL.withThreads(threads), LinkProgress.SILENT);
        rows.forEach(linker::add);
        return linker.link();
    }

    @Test
    void theNetMakesPairsThatNoKeyMakes() {
        RowsBuilder builder = new RowsBuilder();
        rows("latin", false, 71).forEach(builder::add);
        rows("arabic", true, 71).forEach(builder::add);
        Rows rows = builder.build();
        Parallel parallel = new Parallel(2);
        Candidates candidates = Matching.candidates(rows, parallel);
        Scorer scorer = Matching.learn(rows, candidates, parallel);
        Matching.Compared byKeys = Matching.compare(rows, candidates, scorer);
        Matching.Compared both = byKeys.withNet(rows, scorer, Costs.USUAL, parallel);

        assertThat(right(rows, both.edges())).isGreaterThan(right(rows, byKeys.edges()) + 25);
        assertThat(both.pairs()).isLessThan(byKeys.pairs() + 20L * rows.size());
        for (int i = 1; i < both.edges().size(); i++) {
            assertThat(both.edges().pair(i)).isGreaterThan(both.edges().pair(i - 1));
        }
    }

    private static int right(Rows rows, Edges edges) {
        int right = 0;
        for (int i = 0; i < edges.size(); i++) {
            right += number(rows.ids[edges.a(i)]) == number(rows.ids[edges.b(i)]) ? 1 : 0;
        }
        return right;
    }

    @Test
    void linkingWithItDependsOnNeitherOrderNorThreads() {
        List<Listed> rows = new ArrayList<>(rows("latin", false, 72));
        rows.addAll(rows("arabic", true, 72));
        String once = text(link(rows, 1));
        for (int run = 0; run < 3; run++) {
            Collections.shuffle(rows, new Random(run));
            assertThat(text(link(rows, 1 + run))).isEqualTo(once);
        }
    }

    private static String text(Linkage linkage) {
        return linkage.members().toList()
                + "\n"
                + linkage.links().toList()
                + "\n"
                + linkage.questions().toList()
                + linkage.compared();
    }

    @Test
    void arrivalsThatMeetNobodyAreHeldAgainstTheNearest() {
        List<Listed> latin = rows("latin", false, 73);
        List<Listed> arabic = rows("arabic", true, 73);
        List<Listed> unmet = arabic.stream().filter(row -> !meets(latin, row)).toList();
        assertThat(unmet).hasSizeGreaterThan(30);

        Map<String, Verdict> verdicts =
                known(latin, 2).hold(arabic, Humans.SILENT, LinkProgress.SILENT).byRow();
        Map<String, Integer> counts = new HashMap<>();
        for (Listed row : unmet) {
            switch (verdicts.get(row.id())) {
                case Verdict.SameAs same ->
                        counts.merge(
                                same.person() == 1 + number(row.id()) ? "right" : "wrong",
                                1,
                                Integer::sum);
                case Verdict.Doubt doubt -> counts.merge("asked", 1, Integer::sum);
                case Verdict.Newcomer newcomer -> counts.merge("new", 1, Integer::sum);
                case null -> throw new AssertionError(row.id());
            }
        }
        int found = counts.getOrDefault("right", 0) + counts.getOrDefault("asked", 0);
        assertThat(found).as("%s", counts).isGreaterThan(unmet.size() / 3);
        assertThat(counts.getOrDefault("wrong", 0)).as("%s", counts).isLessThan(3);
    }

    /** Whether a row shares any key with its partner. */
    private static boolean meets(List<Listed> latin, Listed row) {
        RowsBuilder two = new RowsBuilder();
        two.add(latin.get(number(row.id())));
        two.add(row);
        RowKeys keys = new RowKeys(two);
        for (BlockKey key : BlockKey.values()) {
            long first = key.first(keys.at(0));
            if (first != Hashes.NONE && first == key.first(keys.at(1))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void verdictsWithItDependOnNeitherOrderNorThreads() {
        List<Listed> latin = new ArrayList<>(rows("latin", false, 74));
        List<Listed> arabic = new ArrayList<>(rows("arabic", true, 74));
        String once = verdicts(known(latin, 1), arabic);
        for (int run = 0; run < 3; run++) {
            Collections.shuffle(latin, new Random(run));
            Collections.shuffle(arabic, new Random(run));
            KnownPersons known = known(latin, 1 + run);
            Listed gone = rows("gone", false, 75).get(run);
            known.add(gone, 9_000);
            known.remove(gone.id());
            assertThat(verdicts(known, arabic)).isEqualTo(once);
        }
    }

    private static String verdicts(KnownPersons known, List<Listed> rows) {
        Arrivals arrivals = known.hold(rows, Humans.SILENT, LinkProgress.SILENT);
        return new TreeMap<>(arrivals.byRow()) + "\n" + arrivals.compared();
    }
}
