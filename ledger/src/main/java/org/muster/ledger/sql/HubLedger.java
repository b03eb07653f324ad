package org.muster.ledger.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.Standing;
import org.muster.ledger.Verification;
import org.muster.ledger.exchange.Exchange;
import org.muster.ledger.keys.NodeKeys;
import org.muster.ledger.keys.OperatorKey;

/**
 * A ledger in PostgreSQL that several servers share.
 *
 * <p>Threads: any number.
 */
public final class HubLedger implements SharedLedger {
    static final String SHARED = "shared:";

    private final PostgresDatabase database;
    private final SqlLedger ledger;
    private final String server;
    private final Runnable atEnd;
    private final HubTimes times;
    private volatile @Nullable HubMember hub;
    private volatile String address = "";

    private HubLedger(
            PostgresDatabase database,
            SqlLedger ledger,
            String server,
            HubTimes times,
            Runnable atEnd) {
        this.database = database;
        this.ledger = ledger;
        this.server = server;
        this.times = times;
        this.atEnd = atEnd;
    }

    /**
     * Opens the ledger, or makes it. The caller has made sure that nobody else uses the folder;
     * {@code atEnd} is run when the ledger has been closed.
     */
    public static HubLedger open(Path folder, String databaseUrl, Runnable atEnd)
            throws LedgerUnavailable {
        String server = server(folder);
        PostgresDatabase database = PostgresDatabase.of(databaseUrl);
        SqlLedger ledger = SqlLedger.share(folder, database, SnapshotHabit.USUAL, server);
        return new HubLedger(database, ledger, server, HubTimes.USUAL, atEnd);
    }

    /** A server is its data folder, wherever that is moved. */
    private static String server(Path folder) throws LedgerUnavailable {
        Path file = folder.resolve("server.id");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The file "
                            + file
                            + " cannot be read or made ("
                            + e.getMessage()
                            + "). Make sure that this user owns the data folder and that it has room.",
                    e);
        }
    }

    @Override
    public void join(Member member, String reachedAt) {
        try {
            address = reachedAt;
            HubMember joined =
                    new HubMember(
                            database,
                            ledger,
                            ledger.nodeId(),
                            member,
                            new PenTable.Candidate(server, reachedAt),
                            times);
            hub = joined;
            joined.start();
        } catch (LedgerUnavailable e) {
            throw new IllegalStateException("a closed ledger cannot be joined", e);
        }
    }

    @Override
    public long term() {
        HubMember member = hub;
        return member == null ? 0 : member.term();
    }

    @Override
    public String serverId() {
        return server;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Standing standing() {
        HubMember member = hub;
        return member == null
                ? new Standing(Standing.Role.WAITING, 0, "", Instant.EPOCH, "It has not joined.")
                : member.standing();
    }

    @Override
    public Instant databaseTime() {
        HubMember member = hub;
        return member == null ? Instant.EPOCH : member.databaseTime();
    }

    @Override
    public void hurry() {
        HubMember member = hub;
        if (member != null) {
            member.hurry();
        }
    }

    @Override
    public Optional<String> findShared(String name) throws LedgerUnavailable {
        return ledger.failures()
                .connected(connection -> Statements.info(connection, SHARED + name));
    }

    @Override
    public boolean keepShared(String name, Optional<String> before, String value)
            throws LedgerUnavailable {
        return ledger.failures()
                .connected(connection ->
                        Statements.replaceInfo(connection, SHARED + name, before, value));
    }

    @Override
    public OperatorKey operatorKey() throws LedgerUnavailable {
        return ledger.operatorKey();
    }

    @Override
    public void append(OperationId operation, List<Recorded> batch) throws LedgerUnavailable {
        try {
            ledger.append(operation, batch);
        } catch (LedgerUnavailable e) {
            HubMember member = hub;
            if (member != null && !ledger.isConnected()) {
                member.lost();
            }
            throw e;
        }
    }

    @Override
    public void replay(OperationId operation, Consumer<Recorded> into) throws LedgerUnavailable {
        ledger.replay(operation, into);
    }

    @Override
    public long lastNumber(NodeId node) throws LedgerUnavailable {
        return ledger.lastNumber(node);
    }

    @Override
    public List<OperationId> listOperations() throws LedgerUnavailable {
        return ledger.listOperations();
    }

    @Override
    public NodeId nodeId() throws LedgerUnavailable {
        return ledger.nodeId();
    }

    @Override
    public NodeKeys nodeKeys() throws LedgerUnavailable {
        return ledger.nodeKeys();
    }

    @Override
    public void become(NodeId node, NodeKeys keys) throws LedgerUnavailable {
        ledger.become(node, keys);
    }

    @Override
    public Exchange exchange() throws LedgerUnavailable {
        return ledger.exchange();
    }

    @Override
    public Verification verify(Progress progress) throws LedgerUnavailable {
        return ledger.verify(progress);
    }

    @Override
    public void snapshot(OperationId operation) throws LedgerUnavailable {
        ledger.snapshot(operation);
    }

    @Override
    public boolean isScrubbed(Duration patience) throws InterruptedException {
        return ledger.isScrubbed(patience);
    }

    @Override
    public void close() {
        HubMember member = hub;
        if (member != null) {
            member.close();
        }
        ledger.close();
        atEnd.run();
    }
}
