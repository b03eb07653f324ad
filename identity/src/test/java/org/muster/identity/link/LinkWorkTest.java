package org.muster.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.testkit.lists.Families;
import org.muster.testkit.lists.ListRow;
import org.muster.testkit.lists.Slips;

/** However the steps are cut into parts, together they find what one machine finds, to the bit. */
class LinkWorkTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void partsTogetherFindTheSame(int parts) {
        List<ListRow> rows = new ArrayList<>(new Families(6, 1000, false).rows());
        rows.addAll(new Families(7, 500, true).rows().stream().map(LinkWorkTest::other).toList());
        rows.addAll(new Slips(6, 1000, 600, true).rows());
        Linkage first = Quality.link(rows, LinkSettings.USUAL);
        LinkSettings decided = decisions(first);

        Linkage whole = Quality.link(rows, decided);
        Linkage cut = new Cut(rows, decided, parts).link();

        assertThat(whole.weights().isLearned()).isTrue();
        assertThat(all(cut)).isEqualTo(all(whole));
        assertThat(cut.compared()).isEqualTo(whole.compared());
        assertThat(cut.leftOut()).isEqualTo(whole.leftOut());
    }

    private static ListRow other(ListRow row) {
        return new ListRow(
                "other-" + row.id(),
                100_000 + row.truth(),
                "other-" + row.source(),
                row.line(),
                row.household(),
                row.name(),
                row.birth(),
                row.sex(),
                row.nationalities(),
                row.documents(),
                row.phones(),
                row.emails(),
                row.address(),
                row.town());
    }

    /** Some questions answered yes, some links taken apart, and two strangers made one. */
    private static LinkSettings decisions(Linkage linkage) {
        List<RowPair> musts = new ArrayList<>();
        linkage.questions().limit(5).forEach(q -> musts.add(new RowPair(q.one(), q.other())));
        List<RowPair> cannots = new ArrayList<>();
        linkage.links().limit(5).forEach(q -> cannots.add(new RowPair(q.one(), q.other())));
        List<Linkage.Member> members = linkage.members().toList();
        musts.add(new RowPair(members.get(40).row(), members.get(members.size() - 9).row()));
        return LinkSettings.USUAL.withDecisions(musts, cannots);
    }

    private static String all(Linkage linkage) {
        String persons = linkage.members().map(String::valueOf).collect(Collectors.joining("\n"));
        String links = linkage.links().map(String::valueOf).collect(Collectors.joining("\n"));
        String asked = linkage.questions().map(String::valueOf).collect(Collectors.joining("\n"));
        return String.join(
                "\n\n",
                persons,
                links,
                asked,
                linkage.priors().toString(),
                Arrays.deepToString(linkage.weights().same()),
                linkage.duplicateFree().toString());
    }

    /** A machine that does the parts one after the other, the last first. */
    private static final class Cut {
        private final LinkWork work;
        private final LinkSettings settings;
        private final int parts;

        Cut(List<ListRow> rows, LinkSettings settings, int parts) {
            LinkWork.Taking taking = new LinkWork.Taking();
            rows.forEach(row -> taking.add(Quality.listed(row)));
            this.work = taking.done();
            this.settings = settings;
            this.parts = parts;
        }

        Linkage link() {
            List<List<MetPairs>> met = new ArrayList<>();
            for (int key = 0; key < work.keys(); key++) {
                met.add(meetings(key));
            }
            long[] shared = distinct(met.subList(10, work.keys()));
            Weights weights = weights(met, shared);
            long atMost = shared.length;
            for (int key = 0; key < 10; key++) {
                assertThat(work.isBlock(key)).isTrue();
                atMost += count(met.get(key));
            }
            List<long[]> dealt = deal(distinct(met));
            List<PriorSample> samples = new ArrayList<>();
            for (long[] some : dealt) {
                samples.add(work.sample(some, weights, atMost));
            }
            Priors priors = LinkTraining.priors(work, samples);
            List<FoundPairs> found = new ArrayList<>();
            for (long[] some : dealt) {
                found.add(work.compare(some, weights, priors));
            }
            found.add(work.net(found, weights, priors, settings));
            LinkGathering gathering = new LinkGathering(work, settings, weights, priors, found);
            List<FoundPersons> persons =
                    gathering.parts(parts).reversed().stream()
                            .map(part ->
                                    work.group(
                                            part.pairs(),
                                            weights,
                                            priors,
                                            gathering.duplicateFree(),
                                            part.settings()))
                            .toList();
            int leftOut = met.stream().flatMap(List::stream).mapToInt(MetPairs::leftOut).sum();
            return gathering.linkage(persons, leftOut);
        }

        private List<MetPairs> meetings(int key) {
            Map<Integer, List<int[]>> rows = new HashMap<>();
            int n = work.rows();
            for (int piece = parts - 1; piece >= 0; piece--) {
                int from = n * piece / parts;
                int[][] sorted = work.sorted(key, from, n * (piece + 1) / parts, parts);
                for (int part = 0; part < parts; part++) {
                    rows.computeIfAbsent(part, unused -> new ArrayList<>()).add(sorted[part]);
                }
            }
            return IntStream.range(0, parts)
                    .mapToObj(part -> {
                        int[] some =
                                Objects.requireNonNull(rows.get(part)).stream()
                                        .flatMapToInt(Arrays::stream)
                                        .toArray();
                        return work.meet(key, part, parts, some);
                    })
                    .toList();
        }

        private Weights weights(List<List<MetPairs>> met, long[] shared) {
            List<double[][]> draws = new ArrayList<>();
            for (int draw = 0; draw < LinkTraining.DRAWS; draw++) {
                draws.add(work.draw(draw));
            }
            List<MetPairs> birth = met.get(LinkTraining.BIRTH);
            List<MetPairs> sound = met.get(LinkTraining.SOUND);
            return LinkTraining.weights(
                    LinkTraining.strangers(draws),
                    vectors(birth, LinkTraining.everyOfBlocks(count(birth))),
                    vectors(sound, LinkTraining.everyOfBlocks(count(sound))),
                    deal(shared).stream()
                            .map(some ->
                                    work.vectors(some, LinkTraining.everyOfShared(shared.length)))
                            .toList());
        }

        private List<Map<Integer, Integer>> vectors(List<MetPairs> met, long every) {
            return met.stream().map(some -> work.vectors(some.pairs(), every)).toList();
        }

        private static long count(List<MetPairs> met) {
            return met.stream().mapToLong(some -> some.pairs().length).sum();
        }

        private static long[] distinct(List<List<MetPairs>> met) {
            return met.stream()
                    .flatMap(List::stream)
                    .flatMapToLong(some -> LongStream.of(some.pairs()))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        private List<long[]> deal(long[] pairs) {
            return IntStream.range(0, parts)
                    .mapToObj(part ->
                            LongStream.of(pairs).filter(pair -> pair % parts == part).toArray())
                    .toList()
                    .reversed();
        }
    }
}
