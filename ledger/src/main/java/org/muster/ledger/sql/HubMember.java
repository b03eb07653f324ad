package org.muster.ledger.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger.Member;
import org.muster.ledger.Standing;
import org.muster.ledger.Standing.Role;

/**
 * A server's part in a hub. While another holds the pen it reads what is new, and takes the pen
 * when the other is silent; while it holds the pen it gives signs of life. Before it writes it has
 * read all that is in the ledger, so no other's fact is overlooked, nor one of its own whose answer
 * was lost.
 *
 * <p>Threads: its own does the work; others only read what it publishes, or call {@link #lost}.
 */
final class HubMember implements AutoCloseable {
    private final PostgresDatabase database;
    private final SqlLedger ledger;
    private final NodeId node;
    private final Member member;
    private final PenTable.Candidate self;
    private final HubTimes times;
    private final Thread thread;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicBoolean hurry = new AtomicBoolean();
    private @Nullable Connection watch;
    private volatile @Nullable Connection holding;
    private volatile long term;
    private volatile Published published =
            new Published(0, "", Instant.EPOCH, System.nanoTime(), "It has just started.");
    private volatile String parted = "";
    private Place seen;
    private long taking;
    private long lastBeat;
    private long lastSight = System.nanoTime();

    /** What others see of it. */
    private record Published(long term, String holder, Instant asOf, long nanos, String trouble) {}

    HubMember(
            PostgresDatabase database,
            SqlLedger ledger,
            NodeId node,
            Member member,
            PenTable.Candidate self,
            HubTimes times)
            throws LedgerUnavailable {
        this.database = database;
        this.ledger = ledger;
        this.node = node;
        this.member = member;
        this.self = self;
        this.times = times;
        this.seen = ledger.end();
        this.thread = Thread.ofPlatform().daemon(true).name("hub-member").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** The term in which it may write, or 0. */
    long term() {
        return term;
    }

    Standing standing() {
        Published now = published;
        if (!parted.isEmpty()) {
            return new Standing(Role.PARTED, now.term, now.holder, now.asOf, parted);
        }
        Role role = term != 0 ? Role.WRITER : now.holder.isEmpty() ? Role.WAITING : Role.FOLLOWER;
        return new Standing(role, now.term, now.holder, now.asOf, now.trouble);
    }

    /** Now by the database's clock, as far as this server knows it. */
    Instant databaseTime() {
        Published now = published;
        return now.asOf.plusNanos(System.nanoTime() - now.nanos);
    }

    void hurry() {
        hurry.set(true);
        LockSupport.unpark(thread);
    }

    /** Called by whoever found that nothing can be written any more. */
    void lost() {
        term = 0;
        hurry();
    }

    private void run() {
        while (open.get()) {
            try {
                step();
            } catch (SQLException e) {
                outOfSight(ledger.failures().told(e));
            } catch (LedgerUnavailable | RuntimeException e) {
                outOfSight(e);
            } catch (InterruptedException e) {
                break;
            }
            if (!hurry.getAndSet(false)) {
                LockSupport.parkNanos(times.look().toNanos());
                hurry.set(false);
            }
        }
        resign();
        closeWatch();
    }

    /** In an orderly end nobody need wait for silence. */
    private void resign() {
        long held = term;
        putDown();
        Connection connection = watch;
        if (held != 0 && connection != null) {
            try {
                PenTable.resign(connection, held);
            } catch (SQLException e) {
                // the others notice it by the silence
            }
        }
    }

    private void step() throws SQLException, LedgerUnavailable, InterruptedException {
        if (term == 0 && holding != null) {
            putDown();
        }
        if (!parted.isEmpty()) {
            return;
        }
        Connection connection = watch();
        PenTable.Sight sight = PenTable.look(connection);
        lastSight = System.nanoTime();
        if (term != 0) {
            hold(connection, sight);
        } else {
            follow(sight.last());
            publish(sight, "");
            stand(sight);
        }
    }

    private Connection watch() throws SQLException, LedgerUnavailable {
        Connection connection = watch;
        if (connection == null) {
            connection = database.connectToWatch();
            watch = connection;
            requireWhatWasSeen(connection);
        }
        return connection;
    }

    /** After a new connection: the database may have been replaced by one that knows less. */
    private void requireWhatWasSeen(Connection connection) throws SQLException, LedgerUnavailable {
        Place last = ledger.end().position() > seen.position() ? ledger.end() : seen;
        if (!PenTable.holds(connection, last)) {
            parted =
                    "The database has lost facts that this server had read in it: the last was at"
                            + " position "
                            + last.position()
                            + ", and it is not there. Probably a standby became the primary without"
                            + " all that was acknowledged. This server writes nothing more. Bring"
                            + " the database back that has these facts; or, if they are given up,"
                            + " restart this server.";
            lost();
            throw new LedgerUnavailable(parted, null);
        }
    }

    private void hold(Connection connection, PenTable.Sight sight) throws SQLException {
        if (sight.term() != term) {
            lost();
            return;
        }
        publish(sight, "");
        beatIfDue(connection);
    }

    private void beatIfDue(Connection connection) throws SQLException {
        long now = System.nanoTime();
        if (now - lastBeat >= times.beat().toNanos()) {
            PenTable.beat(connection, holdingTerm());
            lastBeat = now;
        }
    }

    private long holdingTerm() {
        return term != 0 ? term : taking;
    }

    private void follow(long last) throws SQLException, LedgerUnavailable, InterruptedException {
        if (last <= seen.position()) {
            return;
        }
        try {
            ledger.reader().readNews(seen.position(), this::learn);
        } catch (NotLearned e) {
            throw e.reason();
        }
    }

    private void learn(News news) {
        try {
            for (Map.Entry<OperationId, List<Recorded>> each : news.facts().entrySet()) {
                member.learn(each.getKey(), each.getValue());
            }
            seen = news.last();
            Connection connection = watch;
            if (taking != 0 && connection != null) {
                beatIfDue(connection);
            }
        } catch (LedgerUnavailable e) {
            throw new NotLearned(e);
        } catch (SQLException e) {
            throw new NotLearned(ledger.failures().told(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotLearned(new LedgerUnavailable("This server is stopping.", e));
        }
    }

    private void stand(PenTable.Sight sight)
            throws SQLException, LedgerUnavailable, InterruptedException {
        boolean mine = sight.server().equals(self.server());
        boolean silent = sight.silence().compareTo(times.suspect()) > 0;
        if (sight.isHeldBySomebody() && !mine && !silent) {
            return;
        }
        Connection candidate = database.connectCandidate();
        try {
            if (sight.isHeldBySomebody()) {
                PenTable.endSilent(candidate, times.dead());
            }
            if (PenTable.tryLock(candidate)) {
                take(candidate);
            }
        } finally {
            if (holding != candidate) {
                Writer.closeQuietly(candidate);
            }
        }
    }

    private void take(Connection candidate)
            throws SQLException, LedgerUnavailable, InterruptedException {
        requireWhatWasSeen(candidate);
        candidate.setAutoCommit(false);
        long next = PenTable.begin(candidate, self);
        candidate.commit();
        candidate.setAutoCommit(true);
        lastBeat = System.nanoTime();
        taking = next;
        try {
            follow(Statements.lastPosition(candidate));
            member.writeAfter(Statements.lastNumber(candidate, node.value()));
            ledger.givePen(candidate, open -> requireNewest(open, next));
            holding = candidate;
            term = next;
            published = new Published(next, self.address(), databaseTime(), System.nanoTime(), "");
        } finally {
            taking = 0;
        }
    }

    private static void requireNewest(Connection open, long term)
            throws SQLException, LedgerUnavailable {
        if (!PenTable.isNewest(open, term)) {
            throw new LedgerUnavailable(
                    "Another server has taken the pen of the ledger since; nothing was stored."
                            + " Send the same command again.",
                    null);
        }
    }

    /** What was being written fails at once, even where the line to the database is dead. */
    private void putDown() {
        term = 0;
        Connection held = holding;
        holding = null;
        if (held != null) {
            try {
                held.abort(Runnable::run);
                ledger.takePen();
                if (ledger.end().position() > seen.position()) {
                    seen = ledger.end();
                }
            } catch (SQLException | LedgerUnavailable e) {
                // it was gone already
            }
        }
    }

    private void outOfSight(Exception why) {
        closeWatch();
        Published last = published;
        boolean silent = System.nanoTime() - lastSight > times.dead().toNanos();
        published =
                new Published(
                        last.term,
                        silent ? "" : last.holder,
                        last.asOf,
                        last.nanos,
                        String.valueOf(why.getMessage()));
        if (silent && term != 0) {
            lost();
        }
    }

    private void publish(PenTable.Sight sight, String trouble) {
        boolean silent = sight.silence().compareTo(times.dead()) > 0;
        published =
                new Published(
                        sight.term(),
                        silent ? "" : sight.address(),
                        sight.at(),
                        System.nanoTime(),
                        trouble);
    }

    private void closeWatch() {
        Connection connection = watch;
        watch = null;
        if (connection != null) {
            Writer.closeQuietly(connection);
        }
    }

    /** No more following; the pen is free for the next at once. */
    @Override
    public void close() {
        open.set(false);
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Carries what went wrong out of the reading. */
    private static final class NotLearned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLearned(LedgerUnavailable cause) {
            super(cause);
        }

        LedgerUnavailable reason() {
            return (LedgerUnavailable) java.util.Objects.requireNonNull(getCause());
        }
    }
}
