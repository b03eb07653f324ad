package org.muster.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muster.core.erasure.ErasureBasis.OWN_REQUEST;
import static org.muster.sync.TwoNodes.GATE;
import static org.muster.sync.TwoNodes.HALL;
import static org.muster.sync.TwoNodes.HUB;
import static org.muster.sync.TwoNodes.OPERATION;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.erasure.ErasureFact.PersonsErased;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.node.GateDuty;
import org.muster.core.node.Node;
import org.muster.core.node.NodeCommand.RevokeNode;
import org.muster.core.node.NodeFact.NodeAdmitted;
import org.muster.core.node.NodeFact.NodeRevoked;
import org.muster.core.node.NodeKind;
import org.muster.core.node.PublicKeys;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.Verification;
import org.muster.ledger.exchange.Head;
import org.muster.ledger.exchange.Segment;
import org.muster.ledger.exchange.Taken;
import org.muster.ledger.keys.NodeKeys;

class SyncDeskTest {
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");

    @TempDir Path folder;

    @Test
    void afterMeetingBothKnowTheSame() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            nodes.give(nodes.hub, register("Adam"));
            nodes.meet();
            nodes.give(nodes.gate, register("Zoe"));
            nodes.meet();
            assertThat(nodes.gate.operation()).isEqualTo(nodes.hub.operation());
            assertThat(names(nodes.hub)).containsExactlyInAnyOrder("Adam", "Zoe");
            assertIntact(nodes);
        }
    }

    @Test
    void aGateReadsNobodyThatItsDutyDoesNotExpectAndCountsThemAllTheSame() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, HALL)) {
            PersonId adam = person(nodes.give(nodes.hub, register("Adam")));
            nodes.meet();
            assertThat(nodes.gate.operation().size()).isEqualTo(nodes.hub.operation().size());
            assertThat(names(nodes.gate)).doesNotContain("Adam").hasSize(1);

            nodes.give(nodes.hub, new CheckIn(List.of(adam), "Hall A"));
            nodes.meet();
            assertThat(names(nodes.gate)).as("once expected").containsExactly("Adam");
        }
    }

    @Test
    void theDiskOfAGateHoldsNoNameThatItMayNotRead() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, HALL)) {
            nodes.give(nodes.hub, register("Secretname"));
            nodes.meet();
        }
        try (Stream<Path> files = Files.walk(folder.resolve(GATE.value()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file.toString()).doesNotContain("Secretname");
            }
        }
    }

    @Test
    void twoNodesThatSealForOnePersonBothRemainReadable() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            PersonId adam = person(nodes.give(nodes.hub, register("Adam")));
            nodes.meet();
            nodes.give(nodes.hub, correct(adam, "Adamo"));
            nodes.clock.advance(Duration.ofMinutes(1));
            nodes.give(nodes.gate, correct(adam, "Adamah"));
            nodes.meet();
            assertThat(names(nodes.hub)).containsExactly("Adamah");
            assertThat(nodes.gate.operation()).isEqualTo(nodes.hub.operation());
        }
    }

    @Test
    void factsOfAnotherOperationAreWithheldAndTheChainStaysWhole() throws Exception {
        OperationId other = new OperationId("other");
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            nodes.give(nodes.hub, other, register("Elsewhere"));
            nodes.give(nodes.hub, register("Adam"));
            nodes.give(nodes.hub, other, register("Elsewhere"));
            nodes.meet();
            nodes.give(nodes.hub, other, register("Elsewhere"));
            nodes.give(nodes.hub, register("Eva"));
            nodes.meet();
            assertThat(names(nodes.gate)).containsExactlyInAnyOrder("Adam", "Eva");
            assertThat(nodes.gate.ledger().listOperations()).containsExactly(OPERATION);
            assertThat(nodes.gate.ledger().exchange().heads().get(HUB))
                    .isEqualTo(nodes.hub.ledger().exchange().heads().get(HUB));
            assertIntact(nodes);
        }
    }

    @Test
    void aParcelTwiceChangesNothing() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            nodes.give(nodes.hub, register("Adam"));
            Parcel parcel = nodes.write(nodes.hub, nodes.gate);
            assertThat(nodes.gate.desk().take(parcel).isNews()).isTrue();
            assertThat(nodes.gate.desk().take(parcel).isNews()).isFalse();
        }
    }

    @Test
    void whatComesBeforeItIsAskedForAgain() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            nodes.meet();
            nodes.give(nodes.hub, register("Adam"));
            Head before = nodes.hub.ledger().exchange().heads().getOrDefault(HUB, Head.NONE);
            nodes.give(nodes.hub, register("Eva"));
            Parcel late = nodes.hub.desk().write(GATE, Map.of(HUB, before.number()), 100);
            Receipt receipt = nodes.gate.desk().take(late);
            assertThat(receipt.facts()).isZero();
            assertThat(receipt.waiting())
                    .singleElement()
                    .satisfies(waiting -> assertThat(waiting.unknownNode()).isFalse());
            nodes.meet();
            assertThat(names(nodes.gate)).containsExactlyInAnyOrder("Adam", "Eva");
        }
    }

    @Test
    void anAlteredSegmentIsRefusedWholePutAsideAndHoldsUpNothing() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            nodes.meet();
            nodes.give(nodes.gate, register("Zoe"));
            nodes.give(nodes.hub, register("Adam"));
            Parcel parcel = nodes.write(nodes.hub, nodes.gate);
            Segment good = parcel.segments().getFirst();
            Segment bad = Altered.by(good, "Adam was here");
            Receipt receipt = nodes.gate.desk().take(Altered.with(parcel, List.of(bad)));
            assertThat(receipt.refused())
                    .singleElement()
                    .satisfies(one -> assertThat(one.fault()).isEqualTo(Taken.Fault.CHAIN));
            assertThat(nodes.gate.ledger().exchange().listAside()).hasSize(1);
            assertThat(nodes.gate.desk().take(parcel).facts()).isPositive();
            assertIntact(nodes);
        }
    }

    @Test
    void aSegmentThatAnotherSignedIsRefused() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            nodes.meet();
            nodes.give(nodes.hub, register("Adam"));
            Parcel parcel = nodes.write(nodes.hub, nodes.gate);
            Segment forged =
                    Altered.signedBy(parcel.segments().getFirst(), nodes.gate.ledger().nodeKeys());
            Receipt receipt = nodes.gate.desk().take(Altered.with(parcel, List.of(forged)));
            assertThat(receipt.refused())
                    .singleElement()
                    .satisfies(one -> assertThat(one.fault()).isEqualTo(Taken.Fault.SIGNATURE));
        }
    }

    /** As somebody does who has stolen a gate, and what its rules refuse written past them. */
    @Test
    void whoeverStealsAGateErasesNobodyElsewhereAndLetsNobodyIn() throws Exception {
        PublicKeys own = NodeKeys.make().shown();
        forge(adam -> new PersonsErased(OPERATION, List.of(adam), List.of(), OWN_REQUEST));
        forge(adam -> new NodeAdmitted(GATE, NodeKind.HUB, own, GateDuty.WHOLE, Optional.empty()));
        forge(adam ->
                new NodeAdmitted(
                        new NodeId("another"),
                        NodeKind.HUB,
                        own,
                        GateDuty.WHOLE,
                        Optional.empty()));
        forge(adam -> new NodeRevoked(HUB, "it was never one"));
    }

    private void forge(Function<PersonId, Fact> forged) throws Exception {
        Path own = Files.createTempDirectory(folder, "forged");
        try (TwoNodes nodes = new TwoNodes(own, GateDuty.WHOLE)) {
            PersonId adam =
                    ((PersonRegistered) nodes.give(nodes.hub, register("Adam")).getFirst().fact())
                            .person();
            nodes.meet();
            Recorded last = nodes.give(nodes.gate, register("Zoe")).getLast();
            nodes.gate
                    .ledger()
                    .append(
                            OPERATION,
                            List.of(
                                    Recorded.of(
                                            new FactId(GATE, last.number() + 1),
                                            new Stamp(last.millis() + 1, 0, GATE),
                                            last.by(),
                                            last.command(),
                                            forged.apply(adam))));
            Receipt receipt = nodes.hub.desk().take(nodes.write(nodes.gate, nodes.hub));
            assertThat(receipt.refused())
                    .singleElement()
                    .satisfies(
                            one -> assertThat(one.fault()).isEqualTo(Taken.Fault.NOT_ITS_TO_SAY));
            assertThat(nodes.hub.ledger().exchange().listAside()).hasSize(1);
            assertThat(names(nodes.hub)).contains("Adam");
            assertThat(Node.listAll(nodes.hub.view())).hasSize(2);
            assertThat(Node.isGate(nodes.hub.view(), GATE)).isTrue();
            assertThat(nodes.hub.desk().findTrusted(HUB)).isPresent();
            nodes.give(nodes.hub, register("Eve"));
            assertThat(names(nodes.hub)).contains("Eve");
        }
    }

    @Test
    void aNodePutBackFromAnOldCopyIsFoundOut() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            nodes.meet();
            nodes.give(nodes.hub, register("Adam"));
            Segment once = nodes.write(nodes.hub, nodes.gate).segments().getFirst();
            nodes.meet();
            Segment twice =
                    Altered.resigned(once, "another history", nodes.hub.ledger().nodeKeys(), nodes);
            Taken taken =
                    nodes.gate
                            .ledger()
                            .exchange()
                            .take(twice, nodes.hub.ledger().nodeKeys().shown());
            assertThat(taken).isEqualTo(new Taken.Refused(Taken.Fault.FORK));
        }
    }

    @Test
    void fromARevokedNodeNothingIsOpenedAndNothingGoesToIt() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            nodes.meet();
            Parcel parcel = nodes.write(nodes.gate, nodes.hub);
            Envelope envelope = nodes.gate.desk().close(HUB, parcel).orElseThrow();
            nodes.give(nodes.hub, new RevokeNode(GATE, "stolen at the checkpoint"));
            assertThatThrownBy(() -> nodes.hub.desk().open(envelope))
                    .isInstanceOf(Damaged.class)
                    .hasMessageContaining("nobody knows its sender gate-1");
            assertThat(nodes.hub.desk().close(GATE, nodes.write(nodes.hub, nodes.gate))).isEmpty();
            assertThat(nodes.write(nodes.hub, nodes.gate).keys()).isEmpty();
        }
    }

    @Test
    void eachKnowsUpToWhenItHasAllOfTheOther() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, TwoNodes.HALL)) {
            Instant met = nodes.clock.instant();
            nodes.meet();
            nodes.clock.advance(Duration.ofMinutes(40));
            nodes.give(nodes.gate, register("Zoe"));

            assertThat(nodes.hub.desk().listAsOf())
                    .containsEntry(TwoNodes.GATE, met)
                    .containsEntry(TwoNodes.HUB, nodes.clock.instant());

            Parcel some = nodes.gate.write(TwoNodes.HUB, 0);
            nodes.hub.desk().take(some);
            assertThat(nodes.hub.desk().listAsOf()).containsEntry(TwoNodes.GATE, met);
            nodes.meet();
            assertThat(nodes.hub.desk().listAsOf())
                    .containsEntry(TwoNodes.GATE, nodes.clock.instant());
        }
    }

    @Test
    void aRevokedNodeIsToldSoAndGivenNoKey() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            nodes.meet();
            nodes.give(nodes.hub, register("Adam"));
            nodes.give(nodes.hub, new RevokeNode(GATE, "stolen at the checkpoint"));
            Envelope call =
                    nodes.gate.desk().close(HUB, nodes.write(nodes.gate, nodes.hub)).orElseThrow();
            Envelope farewell = nodes.hub.desk().partFrom(call, 1_000).orElseThrow();
            nodes.gate.desk().take(nodes.gate.desk().open(farewell));
            assertThat(Node.find(nodes.gate.operation(), GATE).orElseThrow().revoked()).isPresent();
            assertThat(names(nodes.gate)).doesNotContain("Adam");
        }
    }

    @Test
    void whoIsNotRevokedIsNotPartedFrom() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            nodes.meet();
            Envelope call =
                    nodes.gate.desk().close(HUB, nodes.write(nodes.gate, nodes.hub)).orElseThrow();
            assertThat(nodes.hub.desk().partFrom(call, 1_000)).isEmpty();
        }
    }

    private static RegisterPersons register(String name) {
        return new RegisterPersons(LIST, List.of(new NewPerson(details(name), Presence.UNKNOWN)));
    }

    private static CorrectDetails correct(PersonId person, String name) {
        return new CorrectDetails(
                person, details(name), List.of(), new Note("as the passport says"));
    }

    private static Details details(String name) {
        return Details.ofName(new PersonName("Test", name, ""));
    }

    private static PersonId person(List<Recorded> facts) {
        return ((PersonRegistered) facts.getFirst().fact()).person();
    }

    private static List<String> names(TrialNode node) {
        return Person.listAll(node.view()).stream()
                .map(person -> person.details().name().given())
                .toList();
    }

    private static void assertIntact(TwoNodes nodes) throws Exception {
        for (TrialNode node : List.of(nodes.hub, nodes.gate)) {
            assertThat(node.ledger().verify((done, total) -> {}))
                    .isInstanceOf(Verification.Intact.class);
        }
    }
}
