package org.muster.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muster.sync.TwoNodes.HUB;
import static org.muster.sync.TwoNodes.OPERATION;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.node.GateDuty;
import org.muster.core.node.NodeCommand.AdmitGate;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.keys.DutyCode;
import org.muster.ledger.keys.NodeKeys;
import org.muster.sync.join.Join;
import org.muster.sync.join.Ticket;
import org.muster.sync.join.TicketFile;
import org.muster.sync.join.TicketForm;
import org.muster.sync.join.Traces;

class TicketTest {
    private static final NodeId SHED = new NodeId("shed");
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");
    private static final DutyCode CODE = DutyCode.parse("7K3M-9XQP-04TD-WZ6A");

    @TempDir private Path folder;
    private final NodeKeys keys = NodeKeys.make();
    private final AtomicLong serials = new AtomicLong(77);

    @Test
    void aTicketBringsAllThatAGateNeedsAndTwiceChangesNothing() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            byte[] file = ticket(nodes, 25);
            Ticket ticket = TicketForm.open(head(file), CODE);
            assertThat(ticket.node()).isEqualTo(SHED);
            assertThat(ticket.keys().shown()).isEqualTo(keys.shown());
            assertThat(ticket.posting().addresses())
                    .containsExactly(URI.create("https://hub.example"));
            assertThat(ticket.traceSecret()).containsExactly(1, 2, 3);
            assertThat(ticket.operators().getFirst().roles())
                    .containsExactlyInAnyOrder("GATE_OPERATOR", "PLANNER");

            Join.Joined first = join(nodes, ticket, file);
            assertThat(first.persons()).isEqualTo(25);
            assertThat(namesAtTheLaptop()).hasSize(25).contains("Person0", "Person24");
            assertThat(first.facts()).isEqualTo((int) nodes.hub.operation().size());
            assertThat(first.has()).containsEntry(HUB, nodes.hub.ledger().lastNumber(HUB));
            Join.Joined again = join(nodes, ticket, file);
            assertThat(again.facts()).isZero();
            assertThat(again.persons()).isEqualTo(25);
        }
    }

    @Test
    void nothingOfItCanBeReadWithoutTheCode() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            byte[] file = ticket(nodes, 3);
            assertThat(new String(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Person", "$2a$", "olga", "hub.example");
            DutyCode other = DutyCode.parse("7K3M-9XQP-04TD-WZ6B");
            assertThatThrownBy(() -> TicketForm.open(head(file), other))
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void aTicketThatWasCutAnywhereSaysSoAndCanBeTakenAgain() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            byte[] file = ticket(nodes, 25);
            Ticket ticket = TicketForm.open(head(file), CODE);
            for (int tenths = 9; tenths > 2; tenths--) {
                byte[] cut = Arrays.copyOf(file, file.length * tenths / 10);
                assertThatThrownBy(() -> join(nodes, ticket, cut)).isInstanceOf(Damaged.class);
            }
            assertThatThrownBy(() -> head(Arrays.copyOf(file, 40))).isInstanceOf(Damaged.class);
            // at the very end of a parcel
            byte[] short1 = Arrays.copyOf(file, endOfFirstParcel(file));
            assertThatThrownBy(() -> join(nodes, ticket, short1))
                    .isInstanceOf(Damaged.class)
                    .hasMessageContaining("cut short");
            assertThat(join(nodes, ticket, file).persons()).isEqualTo(25);
        }
    }

    private List<String> namesAtTheLaptop() throws Exception {
        Operation operation = new Operation();
        try (DurableLedger ledger = Ledgers.open(folder.resolve("laptop"), Optional.empty())) {
            ledger.replay(OPERATION, operation::apply);
        }
        return Person.listAll(operation).stream()
                .map(person -> person.details().name().given())
                .toList();
    }

    private byte[] ticket(TwoNodes nodes, int persons) throws Exception {
        Instant until = nodes.clock.instant().plus(Duration.ofDays(1));
        var unused =
                nodes.give(nodes.hub, new AdmitGate(SHED, keys.shown(), GateDuty.WHOLE, until));
        for (int i = 0; i < persons; i++) {
            Details details = Details.ofName(new PersonName("Test", "Person" + i, ""));
            unused =
                    nodes.give(
                            nodes.hub,
                            new RegisterPersons(
                                    LIST, List.of(new NewPerson(details, Presence.UNKNOWN))));
        }
        Ticket ticket =
                new Ticket(
                        SHED,
                        keys,
                        new Posting(
                                OPERATION,
                                HUB,
                                nodes.hub.ledger().nodeKeys().shown(),
                                List.of(URI.create("https://hub.example"))),
                        List.of(
                                new Ticket.Operator(
                                        "olga",
                                        "Olga",
                                        Set.of("GATE_OPERATOR", "PLANNER"),
                                        "{bcrypt}$2a$10$x")),
                        until,
                        new byte[] {1, 2, 3});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TicketFile.write(
                TicketForm.seal(ticket, CODE),
                Traces.NONE,
                nodes.hub.desk(),
                OPERATION,
                SHED,
                10,
                out);
        return out.toByteArray();
    }

    private static byte[] head(byte[] file) throws Exception {
        return TicketFile.readHead(new ByteArrayInputStream(file));
    }

    private static int endOfFirstParcel(byte[] file) throws Exception {
        ByteArrayInputStream in = new ByteArrayInputStream(file);
        var unused = TicketFile.readHead(in);
        var none = TicketFile.readTraces(in);
        ByteArrayOutputStream begin = new ByteArrayOutputStream();
        ParcelFile.begin(begin, OPERATION);
        int at = file.length - in.available() + begin.size();
        int length = java.nio.ByteBuffer.wrap(file, at, 4).getInt();
        return at + 4 + length;
    }

    private Join.Joined join(TwoNodes nodes, Ticket ticket, byte[] file) throws Exception {
        Path own = folder.resolve("laptop");
        try (DurableLedger fresh = Ledgers.open(own, Optional.empty())) {
            if (fresh.listOperations().isEmpty()) {
                fresh.become(ticket.node(), ticket.keys());
            }
        }
        ByteArrayInputStream in = new ByteArrayInputStream(file);
        var unused = TicketFile.readHead(in);
        var none = TicketFile.readTraces(in);
        try (DurableLedger ledger = Ledgers.open(own, Optional.empty())) {
            return Join.take(ledger, ticket, in, nodes.clock, serials::incrementAndGet);
        }
    }
}
