package org.muster.server.join;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.node.Node;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;
import org.muster.ledger.keys.DutyCode;
import org.muster.ledger.keys.NodeKeys;
import org.muster.server.Settings;
import org.muster.server.access.UserAccount;
import org.muster.server.host.Office;
import org.muster.server.nodes.DeskLearning;
import org.muster.server.nodes.Sightings;
import org.muster.sync.Damaged;
import org.muster.sync.ParcelFile;
import org.muster.sync.Posting;
import org.muster.sync.SyncDesk;
import org.muster.sync.join.Ticket;
import org.muster.sync.join.TicketFile;
import org.muster.sync.join.TicketForm;
import org.muster.sync.join.Traces;
import org.springframework.stereotype.Component;

/**
 * Where a hub makes tickets, keeps them until their gates have come, and gives them out.
 *
 * <p>Threads: any.
 */
@Component
public final class TicketOffice {
    private static final int TOKEN_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    /** A ticket is kept before its gate is admitted; one that never was is swept after this. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Settings settings;
    private final Optional<DurableLedger> ledger;
    private final Office office;
    private final Sightings sightings;
    private final SecureRandom random = new SecureRandom();

    TicketOffice(
            Settings settings, Optional<DurableLedger> ledger, Office office, Sightings sightings) {
        this.settings = settings;
        this.ledger = ledger;
        this.office = office;
        this.sightings = sightings;
    }

    /** Whether this is a hub on a ledger that lasts: a gate makes no gates. */
    public boolean isOpen() {
        return ledger.isPresent() && settings.posting().isEmpty();
    }

    /** The keys under which this hub takes part. */
    public PublicKeys hubKeys() throws LedgerUnavailable {
        return ledger().nodeKeys().shown();
    }

    /** A ticket just made: its code is shown once, and kept nowhere. */
    public record Made(PublicKeys gateKeys, DutyCode code) {}

    /** Makes a ticket for a gate that is admitted next, with the keys that this returns. */
    public synchronized Made make(
            OperationId operation,
            NodeId gate,
            Instant until,
            List<UserAccount> operators,
            List<URI> addresses)
            throws LedgerUnavailable {
        NodeKeys keys = NodeKeys.make();
        DutyCode code = DutyCode.make();
        byte[] traceSecret = random(SECRET_BYTES);
        Ticket ticket =
                new Ticket(
                        gate,
                        keys,
                        new Posting(operation, settings.node(), hubKeys(), addresses),
                        operators.stream().map(TicketOffice::operator).toList(),
                        until,
                        traceSecret);
        keep(
                new KeptTicket(
                        operation.value(),
                        gate.value(),
                        keys.shown().signing(),
                        HexFormat.of().formatHex(random(TOKEN_BYTES)),
                        TicketForm.seal(ticket, code),
                        traceSecret,
                        settings.clock().instant()));
        return new Made(keys.shown(), code);
    }

    private static Ticket.Operator operator(UserAccount account) {
        return new Ticket.Operator(
                account.name(),
                account.displayName(),
                account.roles().stream()
                        .map(Enum::name)
                        .collect(java.util.stream.Collectors.toSet()),
                account.passwordHash());
    }

    private byte[] random(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private void keep(KeptTicket ticket) throws LedgerUnavailable {
        TicketStore store = new TicketStore(settings.dataFolder(), ledger());
        TicketStore.Read before = store.read();
        Instant old = settings.clock().instant().minus(FORGOTTEN_AFTER);
        List<KeptTicket> all = new ArrayList<>();
        for (KeptTicket each : before.tickets()) {
            if (each.made().isAfter(old) || isWanted(each)) {
                all.add(each);
            }
        }
        all.add(ticket);
        store.replace(before, all);
    }

    /** The ticket of a gate that was admitted, may take part, and was never met. */
    public Optional<KeptTicket> find(Node gate, OperationId operation) throws LedgerUnavailable {
        return listWanted(operation).stream()
                .filter(ticket -> ticket.signing().equals(gate.keys().signing()))
                .findFirst();
    }

    /** The ticket whose address somebody knows. */
    Optional<KeptTicket> find(OperationId operation, String token) throws LedgerUnavailable {
        return listWanted(operation).stream()
                .filter(ticket -> ticket.token().equals(token))
                .findFirst();
    }

    private List<KeptTicket> listWanted(OperationId operation) throws LedgerUnavailable {
        return isOpen()
                ? new TicketStore(settings.dataFolder(), ledger())
                        .read().tickets().stream()
                                .filter(each -> each.operation().equals(operation.value()))
                                .filter(this::isWanted)
                                .toList()
                : List.of();
    }

    private boolean isWanted(KeptTicket ticket) {
        OperationId operation = new OperationId(ticket.operation());
        NodeId gate = new NodeId(ticket.node());
        Instant now = settings.clock().instant();
        return sightings.of(operation, gate).seen().isEmpty()
                && office.find(operation)
                        .flatMap(desk -> Node.find(desk.view(), gate))
                        .filter(node -> node.keys().signing().equals(ticket.signing()))
                        .filter(node -> node.isTrusted(now))
                        .isPresent();
    }

    /**
     * Writes a ticket with all that its gate needs as of now.
     *
     * @throws Damaged when the gate was revoked just now
     */
    public void write(KeptTicket ticket, Desk desk, OutputStream out)
            throws IOException, LedgerUnavailable, Damaged {
        // one that has given nothing to anybody: nothing is left out
        SyncDesk fresh =
                new SyncDesk(
                        desk.operation(),
                        settings.node(),
                        ledger().nodeKeys(),
                        ledger().exchange(),
                        new DeskLearning(desk),
                        settings.clock(),
                        settings.ids()::next,
                        Map.of());
        NodeId gate = new NodeId(ticket.node());
        View view = desk.view();
        Traces traces =
                Node.find(view, gate)
                        .map(node ->
                                Traces.of(ticket.traceSecret(), TraceWords.ofOthers(view, node)))
                        .orElse(Traces.NONE);
        TicketFile.write(
                ticket.head(), traces, fresh, desk.operation(), gate, ParcelFile.ROWS, out);
    }

    private DurableLedger ledger() {
        return ledger.orElseThrow(() -> new IllegalStateException("no ledger lasts here"));
    }
}
