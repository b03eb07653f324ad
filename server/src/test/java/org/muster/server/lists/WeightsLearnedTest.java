package org.muster.server.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Nationality;
import org.muster.core.register.Source;
import org.muster.core.sameness.Likeness;
import org.muster.core.sameness.Question;
import org.muster.core.weights.WeightsCommand.KeepWeights;
import org.muster.core.weights.WeightsFact;
import org.muster.core.weights.WeightsFact.WeightsLearned;
import org.muster.exercises.population.Plan;
import org.muster.exercises.population.Population;
import org.muster.exercises.population.Rates;
import org.muster.formats.listing.DryRunSink;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.tabular.CellProblem;
import org.muster.identity.link.KnownPersons;
import org.muster.identity.link.Learned;
import org.muster.identity.link.Waterfall;
import org.muster.identity.link.Waterfalls;
import org.muster.identity.link.Weights;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Desk;

/** What lists teach stays in the ledger, and later lists are judged by it. */
class WeightsLearnedTest {
    private static final OperationId OPERATION = new OperationId("drill");
    private static final UserId OFFICER = new UserId("officer");
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-05-01T08:00:00Z"));

    /** The same people twice, written down with few errors and with many. */
    private static final String FIRST = "light/lists/consular-register";

    private static final String SECOND = "heavy/lists/consular-register";
    private static final String THIRD = "light/lists/travellers";
    private static final DryRunSink NOBODY_ELSE =
            new DryRunSink() {
                @Override
                public void row(ReadRow row) {}

                @Override
                public void problem(CellProblem problem) {}
            };

    @TempDir private Path folder;

    /** A ledger and its desk, opened anew each time. */
    private final class Node implements AutoCloseable {
        final DurableLedger ledger;
        final Desk desk;
        final KnownPeople known;

        Node(String name, long seed) throws Exception {
            ledger = Ledgers.open(folder.resolve(name), Optional.empty());
            Random random = new Random(seed);
            desk =
                    Desk.open(
                            OPERATION,
                            ledger,
                            new NodeId("hub"),
                            CLOCK,
                            () -> random.nextLong() & (1L << 60) - 1);
            known = new KnownPeople(desk);
        }

        Node opened() throws Exception {
            OperationPlan plan =
                    new OperationPlan(
                            "Drill",
                            new Nationality("FRA"),
                            new Nationality("NER"),
                            "Niamey",
                            ZoneOffset.UTC,
                            "Embassy",
                            true);
            desk.ask(new CommandId(0, 1), OFFICER, new OpenOperation(OPERATION, plan));
            return this;
        }

        Intake intake(String list) throws Exception {
            return new Intake(desk, known, read(list), OFFICER, IntakeProgress.SILENT);
        }

        WeightsLearned last() {
            return WeightsFact.findLast(desk.view(), OPERATION).orElseThrow();
        }

        @Override
        public void close() {
            desk.close();
            ledger.close();
        }
    }

    private ReadList read(String list) throws Exception {
        Path file = folder.resolve(list + ".csv");
        ListReading reading =
                new ListReading(
                        list + ".csv",
                        new Source(Source.Kind.PARTNER_LIST, list),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return ((ListReading.Outcome.Read) reading.read(file, CLOCK.instant(), NOBODY_ELSE)).list();
    }

    @Test
    void laterListsAreJudgedByWhatEarlierOnesTaughtAlsoAfterARestart() throws Exception {
        for (String errors : List.of("light", "heavy")) {
            Population.write(new Plan(3_400, 5, Rates.shipped(errors)), folder.resolve(errors));
        }
        IntakePlan before;
        WeightsLearned kept;
        try (Node node = new Node("data", 7).opened()) {
            node.intake(FIRST).run();
            WeightsLearned first = node.last();
            assertThat(first.version()).isEqualTo(Weights.SHIPPED.version());
            node.intake(SECOND).run();
            kept = node.last();
            assertThat(kept.version()).startsWith("learned-");
            assertThat(kept.rows()).isGreaterThan(first.rows());
            before = node.intake(THIRD).plan();
        }
        try (Node node = new Node("data", 8)) {
            assertThat(node.last()).isEqualTo(kept);
            // the same rows teach the same, in whatever order they are read
            Learned again = node.known.ask(KnownPersons::learn);
            assertThat(again.weights().toText()).isEqualTo(kept.weights());
            assertThat(again.partners().toText()).isEqualTo(kept.partners());
            IntakePlan after = node.intake(THIRD).plan();
            assertThat(after).isEqualTo(before);
            List<Likeness> judged = likenesses(after);
            assertThat(judged).hasSizeGreaterThan(10);
            assertThat(judged).extracting(Likeness::weights).containsOnly(kept.version());
            node.intake(THIRD).run();
            everyQuestionIsExplainedByTheWeightsThatAskedIt(node);
        }
    }

    private static void everyQuestionIsExplainedByTheWeightsThatAskedIt(Node node) {
        int byLearned = 0;
        for (Question question : Question.listOpen(node.desk.view())) {
            Likeness likeness = question.likeness();
            Weights weights =
                    KeptWeights.find(node.desk.view(), OPERATION, likeness.weights()).orElseThrow();
            assertThat(weights.version()).isEqualTo(likeness.weights());
            Waterfall asked = Waterfalls.ofLevels(weights, likeness.levels(), likeness.bits());
            double sum = asked.steps().stream().mapToDouble(Waterfall.Step::bits).sum();
            assertThat(sum).isCloseTo(likeness.bits(), within(0.02));
            if (weights.isLearned()) {
                byLearned++;
                assertThat(asked.steps())
                        .isNotEqualTo(
                                Waterfalls.ofLevels(
                                                Weights.SHIPPED, likeness.levels(), likeness.bits())
                                        .steps());
            }
        }
        assertThat(byLearned).isPositive();
    }

    private static List<Likeness> likenesses(IntakePlan plan) {
        List<Likeness> all = new ArrayList<>();
        plan.rows()
                .forEach(row -> {
                    row.match().likeness().ifPresent(all::add);
                    row.doubts().forEach(doubt -> all.add(doubt.likeness()));
                });
        all.addAll(plan.bridges().values());
        return all;
    }

    /** Somebody sent what no comparison wrote, or a program of later days did. */
    @Test
    void weightsThatCannotBeReadAreNotJudgedBy() throws Exception {
        try (Node node = new Node("data", 7).opened()) {
            node.desk.ask(
                    new CommandId(0, 2),
                    OFFICER,
                    new KeepWeights(OPERATION, "of-another-day", "weights of-another-day", "", 9));
            assertThat(KeptWeights.now(node.desk.view(), OPERATION)).isEqualTo(Learned.SHIPPED);
            assertThat(KeptWeights.find(node.desk.view(), OPERATION, "of-another-day")).isEmpty();
            assertThat(KeptWeights.isDue(node.desk.view(), OPERATION, 9)).isTrue();
        }
    }

    @Test
    void rowsTeachAgainOnceTheyAreATenthMore() {
        WeightsLearned kept = new WeightsLearned(OPERATION, "1", "w", "p", 1_000);
        assertThat(kept.isOutgrownBy(1_099)).isFalse();
        assertThat(kept.isOutgrownBy(1_100)).isTrue();
    }
}
