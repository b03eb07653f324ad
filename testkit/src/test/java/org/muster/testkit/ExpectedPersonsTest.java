package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.node.Expected;
import org.muster.core.node.ExpectedPersons;
import org.muster.core.node.GateDuty;
import org.muster.core.node.Node;
import org.muster.core.node.NodeKind;

/** Kept up to date fact by fact, they are who a computation over everybody finds. */
class ExpectedPersonsTest {
    private static final Instant END = Instant.parse("2023-09-01T00:00:00Z");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverBecomesKnownInWhicheverOrder(long seed) {
        Random random = new Random(seed);
        List<Recorded> facts = new ArrayList<>(RandomOperation.apart(seed, 220).facts());
        if (seed % 2 == 0) {
            facts.addAll(new AnyFact(new Random(seed)).list(150));
        }
        Collections.shuffle(facts, random);
        List<LegId> legs =
                facts.stream()
                        .flatMap(one ->
                                one.fact() instanceof LegPlanned p
                                        ? Stream.of(p.leg())
                                        : Stream.empty())
                        .toList();
        Operation operation = new Operation();
        Node node = node(duty(legs, random));
        ExpectedPersons kept = new ExpectedPersons(operation, node);
        Set<PersonId> told = new HashSet<>(kept.all());
        for (int at = 0; at < facts.size(); ) {
            int end = Math.min(facts.size(), at + random.nextInt(1, 12));
            List<Recorded> fresh = facts.subList(at, end);
            fresh.forEach(operation::apply);
            if (random.nextInt(25) == 0) {
                node = node(duty(legs, random));
            }
            Set<PersonId> before = new HashSet<>(kept.all());
            Set<PersonId> added = kept.saw(operation, node, fresh);
            told.addAll(added);

            assertThat(kept.all()).isEqualTo(Expected.of(operation, node));
            assertThat(added).noneMatch(before::contains);
            assertThat(told).containsAll(kept.all());
            at = end;
        }
    }

    private static GateDuty duty(List<LegId> legs, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> GateDuty.WHOLE;
            case 1 -> new GateDuty(List.of(), List.of("here"), false);
            case 2 -> new GateDuty(List.of(), List.of("shed"), false);
            default ->
                    legs.isEmpty()
                            ? new GateDuty(List.of(), List.of("nowhere"), false)
                            : new GateDuty(
                                    List.of(legs.get(random.nextInt(legs.size()))),
                                    List.of(),
                                    false);
        };
    }

    private static Node node(GateDuty duty) {
        return new Node(
                new NodeId("node-1"),
                NodeKind.GATE,
                NodeDraws.keys(new Random(1)),
                duty,
                Optional.of(END),
                Optional.empty());
    }
}
