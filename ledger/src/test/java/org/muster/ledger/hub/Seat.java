package org.muster.ledger.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.HybridClock;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.Standing.Role;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.ledger.desk.Numbering;
import org.muster.ledger.desk.Pen;
import org.muster.testkit.postgres.Line;
import org.muster.testkit.postgres.PostgresServer;

/** A server of a hub in this process: a shared ledger by way of a line, and one desk. */
final class Seat implements AutoCloseable, SharedLedger.Member, Pen {
    static final OperationId OPERATION = new OperationId("drill");
    private static final NodeId HUB = new NodeId("hub");
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    /** Who can be reached under which address. */
    private static final Map<String, Seat> SEATS = new ConcurrentHashMap<>();

    private final String address;
    private final Line line;
    private final SharedLedger ledger;
    private final Numbering numbering;
    private final Desk desk;

    private Seat(String address, Line line, SharedLedger ledger, Random random)
            throws LedgerUnavailable {
        this.address = address;
        this.line = line;
        this.ledger = ledger;
        this.numbering =
                new Numbering(HUB, new HybridClock(HUB, Clock.systemUTC()), ledger.lastNumber(HUB));
        this.desk =
                Desk.open(
                        OPERATION,
                        ledger,
                        this,
                        numbering,
                        () -> random.nextLong() & (1L << 60) - 1);
    }

    static Seat open(Path folder, String database, Optional<Seat> keyOf, Random random)
            throws Exception {
        Line line = new Line(PostgresServer.shared().port());
        Files.createDirectories(folder);
        if (keyOf.isPresent()) {
            Files.copy(
                    folder.resolveSibling(keyOf.get().address).resolve("operator.key"),
                    folder.resolve("operator.key"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        // so that the word COMMIT goes over the line each time
        SharedLedger ledger =
                Ledgers.share(
                        folder,
                        "postgres://postgres:postgres@localhost:"
                                + line.port()
                                + "/"
                                + database
                                + "?prepareThreshold=0");
        Seat seat = new Seat(String.valueOf(folder.getFileName()), line, ledger, random);
        SEATS.put(seat.address, seat);
        ledger.join(seat, seat.address);
        return seat;
    }

    Line line() {
        return line;
    }

    Desk desk() {
        return desk;
    }

    SharedLedger ledger() {
        return ledger;
    }

    Seat is(Role role) throws InterruptedException {
        await(address + " is " + role, () -> ledger.standing().role() == role);
        return this;
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came that " + what);
            }
            Thread.sleep(10);
        }
    }

    @Override
    public void learn(OperationId operation, List<Recorded> durable)
            throws LedgerUnavailable, InterruptedException {
        try {
            desk.learn(durable).get();
        } catch (ExecutionException e) {
            throw new LedgerUnavailable("not learned", e.getCause());
        }
    }

    @Override
    public void writeAfter(long lastNumber) {
        numbering.continueAfter(lastNumber);
    }

    @Override
    public long term() {
        return ledger.term();
    }

    @Override
    public Word handOver(OperationId operation, CommandId id, UserId by, Command command)
            throws LedgerUnavailable, InterruptedException {
        Seat holder = SEATS.get(ledger.standing().holder());
        if (holder == null || holder == this || !holder.isHeld()) {
            throw new LedgerUnavailable("nobody holds the pen", null);
        }
        CompletableFuture<Answer> asked = holder.desk.submit(id, by, command);
        try {
            return switch (asked.get(1, TimeUnit.SECONDS)) {
                case Answer.Done done ->
                        new Word.Done(
                                done.facts().stream().map(Recorded::id).toList(), done.repeated());
                case Answer.Declined declined -> new Word.Declined(declined.reasons());
            };
        } catch (ExecutionException | TimeoutException e) {
            throw new LedgerUnavailable("it did not answer", e);
        }
    }

    @Override
    public void hurry() {
        ledger.hurry();
    }

    @Override
    public void close() throws IOException {
        SEATS.remove(address);
        desk.close();
        ledger.close();
        line.close();
    }
}
