package org.muster.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.ledger.exchange.ChainRow;
import org.muster.ledger.exchange.Link;
import org.muster.ledger.exchange.Segment;
import org.muster.ledger.keys.NodeKeys;
import org.muster.sync.Learning;
import org.muster.sync.SyncDesk;

/** A node of the bench with a ledger, a desk and a sync desk of its own, as a server has them. */
final class BenchNode implements Learning, AutoCloseable {
    private static final UserId USER = new UserId("bench");

    private final NodeId id;
    private final DurableLedger ledger;
    private final Map<NodeId, PublicKeys> vouched;
    private final AtomicLong ids;
    private @Nullable Desk desk;
    private @Nullable SyncDesk sync;

    private BenchNode(
            NodeId id, DurableLedger ledger, Map<NodeId, PublicKeys> vouched, AtomicLong ids) {
        this.id = id;
        this.ledger = ledger;
        this.vouched = vouched;
        this.ids = ids;
    }

    static BenchNode open(
            Setting setting,
            NodeId id,
            NodeKeys keys,
            Map<NodeId, PublicKeys> vouched,
            AtomicLong ids)
            throws Exception {
        DurableLedger ledger = Ledgers.open(setting.place.newFolder(id.value()), Optional.empty());
        ledger.become(id, keys);
        BenchNode node = new BenchNode(id, ledger, vouched, ids);
        if (!vouched.isEmpty()) {
            node.start();
        }
        return node;
    }

    PublicKeys shown() throws LedgerUnavailable {
        return ledger.nodeKeys().shown();
    }

    /** Before it starts. */
    void append(List<Recorded> batch) throws LedgerUnavailable {
        ledger.append(BigOperation.ID, batch);
    }

    void start() throws LedgerUnavailable {
        desk = Desk.open(BigOperation.ID, ledger, id, Clock.systemUTC(), ids::incrementAndGet);
        sync =
                new SyncDesk(
                        BigOperation.ID,
                        id,
                        ledger.nodeKeys(),
                        ledger.exchange(),
                        this,
                        Clock.systemUTC(),
                        ids::incrementAndGet,
                        vouched);
    }

    Desk desk() {
        return Objects.requireNonNull(desk);
    }

    SyncDesk sync() {
        return Objects.requireNonNull(sync);
    }

    void give(Command command) throws Exception {
        Answer answer = desk().ask(new CommandId(7, ids.incrementAndGet()), USER, command);
        if (!(answer instanceof Answer.Done)) {
            throw new IllegalStateException(command + " was refused: " + answer);
        }
    }

    /** What gzip makes of its own rows, a line each. */
    double gzipped() throws Exception {
        Optional<Segment> all =
                ledger.exchange().findAfter(BigOperation.ID, id, 0, Integer.MAX_VALUE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (Link link : all.orElseThrow().links()) {
                if (link instanceof Link.Held(ChainRow row)) {
                    String line =
                            String.join(
                                    "\t",
                                    row.node() + "#" + row.number(),
                                    row.millis() + "." + row.counter(),
                                    row.by().value(),
                                    row.command().toString(),
                                    row.type() + row.version(),
                                    row.body() + "\n");
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.size();
    }

    @Override
    public View view() {
        return desk().view();
    }

    @Override
    public void learn(List<Recorded> durable) throws LedgerUnavailable, InterruptedException {
        await(desk().learn(durable));
    }

    @Override
    public boolean tell(Consumer<List<Recorded>> listener) {
        desk().onFacts(listener);
        return true;
    }

    @Override
    public void readAgain(List<Recorded> opened) throws LedgerUnavailable, InterruptedException {
        await(desk().readAgain(opened));
    }

    private static void await(Future<Void> seen) throws LedgerUnavailable, InterruptedException {
        try {
            seen.get();
        } catch (ExecutionException e) {
            throw new LedgerUnavailable("what came could not be taken in", e);
        }
    }

    @Override
    public void close() {
        if (desk != null) {
            desk.close();
        }
        ledger.close();
    }
}
