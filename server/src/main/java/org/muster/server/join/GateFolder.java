package org.muster.server.join;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.fact.NodeId;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.OwnerOnly;
import org.muster.ledger.keys.DutyCode;
import org.muster.ledger.keys.DutyKey;
import org.muster.ledger.keys.KeySource;
import org.muster.ledger.keys.WrongCode;
import org.muster.server.access.Role;
import org.muster.server.access.UserAccount;
import org.muster.server.access.UserAccounts;
import org.muster.sync.Damaged;
import org.muster.sync.join.Join;
import org.muster.sync.join.Ticket;
import org.muster.sync.join.TicketFile;
import org.muster.sync.join.TicketForm;
import org.muster.sync.join.Traces;

/**
 * The data folder of a gate. It is one from the moment that {@code gate.json} is there, which comes
 * last: a joining that was cut off is begun again with the same ticket, and loses nothing.
 *
 * <p>Threads: one at a time.
 */
public final class GateFolder {
    private static final String GATE = "gate.json";
    private static final String JOINING = "gate.joining";
    private static final String OVER = "gate.over";

    private final Path folder;

    public GateFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    public boolean isGate() {
        return Files.exists(folder.resolve(GATE));
    }

    /** Why its duty is over, in a sentence; empty while it is not. */
    Optional<String> findOver() throws LedgerUnavailable {
        try {
            return Optional.of(Files.readString(folder.resolve(OVER)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    void writeOver(String sentence) throws IOException {
        OwnerOnly.replace(folder.resolve(OVER), sentence.getBytes(StandardCharsets.UTF_8));
    }

    GateRecord read() throws LedgerUnavailable {
        return GateRecord.read(folder.resolve(GATE));
    }

    void write(GateRecord record) throws IOException {
        record.write(folder.resolve(GATE));
    }

    /** What somebody who has just joined is told. */
    public record Joined(NodeId node, String operation, Instant until, int facts, long persons) {}

    /**
     * Makes the folder that of the ticket's gate.
     *
     * @throws CannotJoin when the ticket, the code or the folder is not good for that
     */
    public Joined join(InputStream from, DutyCode code, InstantSource wall, LongSupplier serials)
            throws CannotJoin, LedgerUnavailable, InterruptedException {
        requireRoom();
        try {
            InputStream in = new BufferedInputStream(from);
            Ticket ticket = opened(TicketFile.readHead(in), code);
            if (!wall.instant().isBefore(ticket.until())) {
                throw new CannotJoin(
                        "The duty of "
                                + ticket.node()
                                + " ended at "
                                + ticket.until()
                                + ", by the clock of this laptop. Check the clock, or let the hub"
                                + " make another ticket.",
                        null);
            }
            begin(ticket.node());
            Traces traces = TicketFile.readTraces(in);
            Join.Joined joined = joined(ticket, traces, in, DutyKey.ofJoining(code), wall, serials);
            UserAccounts.make(folder.resolve("accounts.json"), accounts(ticket.operators()));
            new GateRecord(ticket.node(), ticket.posting(), ticket.until(), joined.has())
                    .write(folder.resolve(JOINING));
            Files.move(
                    folder.resolve(JOINING), folder.resolve(GATE), StandardCopyOption.ATOMIC_MOVE);
            return new Joined(
                    ticket.node(),
                    ticket.posting().operation().value(),
                    ticket.until(),
                    joined.facts(),
                    joined.persons());
        } catch (Damaged e) {
            throw new CannotJoin(
                    "This ticket cannot be used: "
                            + e.getMessage()
                            + ". Fetch or copy it again from the hub.",
                    e);
        } catch (WrongCode e) {
            throw new CannotJoin(
                    folder
                            + " holds a joining that did not end, with another ticket. Name another"
                            + " folder, or delete this one: nothing was recorded in it.",
                    e);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /** Only an empty folder becomes a gate, or one where a joining was cut off. */
    public void requireRoom() throws CannotJoin, LedgerUnavailable {
        if (isGate()) {
            throw new CannotJoin(
                    folder + " is a gate already. Start it without --join, or name another folder.",
                    null);
        }
        if (!Files.exists(folder.resolve(JOINING)) && !isEmpty()) {
            throw new CannotJoin(
                    folder + " is not empty. Name an empty folder for the gate with --data.", null);
        }
    }

    private boolean isEmpty() throws LedgerUnavailable {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private static Ticket opened(byte[] head, DutyCode code) throws CannotJoin, Damaged {
        try {
            return TicketForm.open(head, code);
        } catch (GeneralSecurityException e) {
            throw new CannotJoin(
                    "This duty code does not open the ticket. Check it, sign by sign, with whoever"
                            + " told it; nothing was changed.",
                    e);
        }
    }

    private void begin(NodeId node) throws IOException, CannotJoin {
        OwnerOnly.makeFolder(folder);
        Path file = folder.resolve(JOINING);
        if (!Files.exists(file)) {
            OwnerOnly.replace(file, node.value().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Join.Joined joined(
            Ticket ticket,
            Traces traces,
            InputStream parcels,
            KeySource key,
            InstantSource wall,
            LongSupplier serials)
            throws IOException, Damaged, LedgerUnavailable, InterruptedException {
        try (DurableLedger ledger = Ledgers.open(folder, key)) {
            if (ledger.listOperations().isEmpty()) {
                ledger.become(ticket.node(), ticket.keys());
            }
        }
        try (DurableLedger ledger = Ledgers.open(folder, key)) {
            KnownElsewhere.write(folder, traces, ticket.traceSecret(), ledger.operatorKey());
            return Join.take(ledger, ticket, parcels, wall, serials);
        }
    }

    private static List<UserAccount> accounts(List<Ticket.Operator> operators) {
        Set<String> known =
                Stream.of(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());
        return operators.stream()
                .map(operator ->
                        new UserAccount(
                                operator.name(),
                                operator.displayName(),
                                operator.roles().stream()
                                        .filter(known::contains)
                                        .map(Role::valueOf)
                                        .collect(Collectors.toSet()),
                                operator.passwordHash()))
                .toList();
    }

    private LedgerUnavailable cannot(IOException e) {
        return new LedgerUnavailable(
                "The joining did not end ("
                        + e.getMessage()
                        + "). Make sure that "
                        + folder
                        + " belongs to you and that its disk has room, then join again with the same"
                        + " ticket.",
                e);
    }
}
