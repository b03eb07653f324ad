package org.muster.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.sync.TwoNodes.GATE;
import static org.muster.sync.TwoNodes.HUB;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.NodeId;
import org.muster.core.node.GateDuty;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.ledger.exchange.ChainRow;
import org.muster.ledger.exchange.Link;
import org.muster.ledger.exchange.Segment;

/** However much a node lacks, no parcel is larger than its bound, and no command is parted. */
class LargeParcelTest {
    private static final int PERSONS = 500;
    private static final String LONG = "Given".repeat(120);
    private static final int MOST_PACKED = 8 << 20;

    @TempDir Path folder;

    @Test
    void whatIsLackingComesInPiecesOfBoundedSize() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            for (int i = 0; i < 10; i++) {
                nodes.give(nodes.hub, register());
            }
            Map<NodeId, Long> has = new HashMap<>();
            int parcels = 0;
            for (Parcel parcel = write(nodes, has); !parcel.isEmpty(); parcel = write(nodes, has)) {
                assertThat(parcel.segments().stream().mapToLong(Segment::bytes).sum())
                        .isLessThanOrEqualTo(Pieces.MOST_BYTES);
                assertThat(parcel.keys()).hasSizeLessThanOrEqualTo(KeysOwed.MOST);
                Envelope envelope = nodes.hub.desk().close(GATE, parcel).orElseThrow();
                assertThat(envelope.bytes()).hasSizeLessThan(MOST_PACKED);
                parcel.segments().forEach(one -> has.put(one.node(), one.end().number()));
                nodes.gate.desk().take(parcel);
                nodes.gate.heard(parcel);
                nodes.hub.desk().take(nodes.gate.write(HUB, 0));
                parcels++;
            }
            assertThat(parcels).isGreaterThan(1);
            assertThat(nodes.gate.operation()).isEqualTo(nodes.hub.operation());
        }
    }

    @Test
    void aPieceEndsWhereACommandDoes() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            for (int i = 0; i < 3; i++) {
                nodes.give(nodes.hub, register());
            }
            Map<NodeId, Long> has = new HashMap<>();
            Set<CommandId> before = new HashSet<>();
            for (Parcel parcel = pieces(nodes, has); !parcel.segments().isEmpty(); ) {
                Set<CommandId> commands = new HashSet<>();
                rows(parcel).forEach(row -> commands.add(row.command()));
                assertThat(commands)
                        .doesNotContainAnyElementsOf(
                                before.isEmpty() ? List.of(new CommandId(0, 0)) : before);
                before.addAll(commands);
                parcel.segments().forEach(one -> has.put(one.node(), one.end().number()));
                parcel = pieces(nodes, has);
            }
            assertThat(before).hasSizeGreaterThan(3);
        }
    }

    private static Parcel write(TwoNodes nodes, Map<NodeId, Long> has) throws Exception {
        return nodes.hub.desk().write(GATE, has, Integer.MAX_VALUE);
    }

    private static Parcel pieces(TwoNodes nodes, Map<NodeId, Long> has) throws Exception {
        return nodes.hub.desk().write(GATE, has, 100);
    }

    private static List<ChainRow> rows(Parcel parcel) {
        List<ChainRow> rows = new ArrayList<>();
        for (Segment segment : parcel.segments()) {
            for (Link link : segment.links()) {
                if (link instanceof Link.Held(ChainRow row)) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static RegisterPersons register() {
        return new RegisterPersons(
                new Source(Source.Kind.STAFF, "desk"),
                IntStream.range(0, PERSONS)
                        .mapToObj(i -> new PersonName("Test", LONG + i, ""))
                        .map(name -> new NewPerson(Details.ofName(name), Presence.UNKNOWN))
                        .toList());
    }
}
