package org.muster.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.ledger.anchor.Anchor;
import org.muster.ledger.anchor.AnchoredChain;
import org.muster.ledger.anchor.ComparedChain;
import org.muster.ledger.anchor.Comparing;
import org.muster.ledger.keys.KeyOrigin;
import org.muster.ledger.keys.KeySource;
import org.muster.ledger.keys.NodeKeys;
import org.muster.ledger.reads.ReadLog;
import org.muster.ledger.reads.ReadsChecked;
import org.muster.ledger.sql.HubLedger;
import org.muster.ledger.sql.Inspection;
import org.muster.ledger.sql.KeyRotation;
import org.muster.ledger.sql.SqlLedger;
import org.muster.ledger.sql.SqlReadLog;

/** Opens ledgers. */
public final class Ledgers {
    private Ledgers() {}

    /**
     * Opens the ledger of a data folder, making both where there is none: SQLite in the folder, or
     * PostgreSQL where an address is given. Only one server at a time may use a folder.
     */
    public static DurableLedger open(Path dataFolder, Optional<String> databaseUrl)
            throws LedgerUnavailable {
        return open(dataFolder, folder -> SqlLedger.open(folder, databaseUrl));
    }

    /** Opens the ledger of a gate, whose operator's key lies in its folder only sealed. */
    public static DurableLedger open(Path dataFolder, KeySource key) throws LedgerUnavailable {
        return open(dataFolder, folder -> SqlLedger.open(folder, key));
    }

    private interface Opening {
        DurableLedger of(Path folder) throws LedgerUnavailable;
    }

    private static DurableLedger open(Path dataFolder, Opening opening) throws LedgerUnavailable {
        Path folder = made(dataFolder);
        FolderLock lock = FolderLock.take(folder);
        try {
            return new LockedLedger(opening.of(folder), lock);
        } catch (LedgerUnavailable | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a ledger in PostgreSQL that other servers may use as well, each with a data folder of
     * its own, making both where there is none.
     */
    public static SharedLedger share(Path dataFolder, String databaseUrl) throws LedgerUnavailable {
        Path folder = made(dataFolder);
        FolderLock lock = FolderLock.take(folder);
        try {
            return HubLedger.open(folder, databaseUrl, lock::close);
        } catch (LedgerUnavailable | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Exchanges the operator's key of a data folder whose server does not run.
     *
     * @param beside wraps anew what lies sealed beside the ledger
     */
    public static KeyRotation.Done rotateKeys(
            Path dataFolder,
            Optional<String> databaseUrl,
            KeyOrigin origin,
            KeyRotation.Beside beside,
            DurableLedger.Progress progress)
            throws LedgerUnavailable {
        Path folder = dataFolder.toAbsolutePath().normalize();
        try (FolderLock unused = FolderLock.take(folder)) {
            return KeyRotation.run(folder, databaseUrl, origin, beside, progress);
        }
    }

    private static Path made(Path dataFolder) throws LedgerUnavailable {
        Path folder = dataFolder.toAbsolutePath().normalize();
        try {
            OwnerOnly.makeFolder(folder);
            return folder;
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The data folder "
                            + folder
                            + " cannot be made ("
                            + e.getMessage()
                            + "). Name a folder that this user may write to.",
                    e);
        }
    }

    /**
     * Walks the chains of a ledger from the first fact to the one that is the last now, and tells
     * the first row that is wrong. Only reads, and takes no lock: a server may write meanwhile.
     */
    public static Verification verify(
            Path dataFolder, Optional<String> databaseUrl, DurableLedger.Progress progress)
            throws LedgerUnavailable {
        Path folder = dataFolder.toAbsolutePath().normalize();
        try (Inspection inspection = Inspection.of(folder, databaseUrl)) {
            return inspection.verify(progress);
        }
    }

    /** As above, of a gate, whose operator's key lies in its folder only sealed. */
    public static Verification verify(
            Path dataFolder, KeySource key, DurableLedger.Progress progress)
            throws LedgerUnavailable {
        Path folder = dataFolder.toAbsolutePath().normalize();
        try (Inspection inspection = Inspection.of(folder, key)) {
            return inspection.verify(progress);
        }
    }

    /** How far all chains are, of the ledger and of the log of reads, without walking them. */
    public static List<AnchoredChain> chains(Path dataFolder, Optional<String> databaseUrl)
            throws LedgerUnavailable {
        Path folder = dataFolder.toAbsolutePath().normalize();
        List<AnchoredChain> chains = new ArrayList<>();
        try (Inspection inspection = Inspection.of(folder, databaseUrl)) {
            chains.addAll(inspection.chains());
        }
        chains.addAll(SqlReadLog.chains(folder, databaseUrl));
        return chains;
    }

    /**
     * Holds an anchor against a ledger and a log of reads that were walked just before. Only reads,
     * and needs no key.
     */
    public static List<ComparedChain> compare(
            Path dataFolder,
            Optional<String> databaseUrl,
            Anchor anchor,
            Verification facts,
            ReadsChecked reads)
            throws LedgerUnavailable {
        Path folder = dataFolder.toAbsolutePath().normalize();
        List<AnchoredChain> chains = chains(folder, databaseUrl);
        try (Inspection inspection = Inspection.of(folder, databaseUrl)) {
            Comparing.Rows rows =
                    (of, name, number) ->
                            switch (of) {
                                case LEDGER -> inspection.findHash(name, number);
                                case READS ->
                                        SqlReadLog.findHash(folder, databaseUrl, name, number);
                            };
            return new Comparing(chains, rows, facts, reads).compare(anchor);
        }
    }

    /**
     * Signs how far the chains of a ledger are that was walked just before. Only reads.
     *
     * @param key of a gate; empty: the operator's key lies where it usually does
     * @throws LedgerUnavailable also where the node has no keys yet
     */
    public static Anchor anchor(
            Path dataFolder,
            Optional<String> databaseUrl,
            Optional<KeySource> key,
            Verification.Intact facts,
            ReadsChecked.Intact reads,
            Instant now)
            throws LedgerUnavailable {
        try (Inspection inspection = inspection(dataFolder, databaseUrl, key)) {
            NodeKeys keys =
                    inspection
                            .findNodeKeys()
                            .orElseThrow(() ->
                                    new LedgerUnavailable(
                                            "This node has no key to sign with yet. Start its server"
                                                    + " once.",
                                            null));
            return Anchor.sign(now, inspection.nodeId(), keys, chains(facts, reads));
        }
    }

    /** The signing key of this ledger's own node, if the anchor says that it is of that node. */
    public static Optional<String> findKeyOf(
            Path dataFolder, Optional<String> databaseUrl, Optional<KeySource> key, NodeId node)
            throws LedgerUnavailable {
        try (Inspection inspection = inspection(dataFolder, databaseUrl, key)) {
            return inspection.nodeId().equals(node)
                    ? inspection.findNodeKeys().map(keys -> keys.shown().signing())
                    : Optional.empty();
        }
    }

    private static Inspection inspection(
            Path dataFolder, Optional<String> databaseUrl, Optional<KeySource> key)
            throws LedgerUnavailable {
        Path folder = dataFolder.toAbsolutePath().normalize();
        return key.isPresent()
                ? Inspection.of(folder, key.get())
                : Inspection.of(folder, databaseUrl);
    }

    private static List<AnchoredChain> chains(
            Verification.Intact facts, ReadsChecked.Intact reads) {
        List<AnchoredChain> chains = new ArrayList<>();
        facts.heads()
                .forEach((node, head) ->
                        chains.add(
                                new AnchoredChain(
                                        AnchoredChain.Of.LEDGER,
                                        node.value(),
                                        head.number(),
                                        head.hash())));
        reads.heads()
                .forEach((writer, head) ->
                        chains.add(
                                new AnchoredChain(
                                        AnchoredChain.Of.READS,
                                        writer,
                                        head.number(),
                                        head.hash())));
        return chains;
    }

    /**
     * The log of reads beside a ledger: in its folder, or in its database.
     *
     * @param writer whose chain is continued; no two programs at once may have the same
     */
    public static ReadLog reads(Path dataFolder, Optional<String> databaseUrl, String writer)
            throws LedgerUnavailable {
        return SqlReadLog.of(made(dataFolder), databaseUrl, writer);
    }

    /** Walks the log of reads, as {@link #verify} does the ledger. */
    public static ReadsChecked verifyReads(Path dataFolder, Optional<String> databaseUrl)
            throws LedgerUnavailable {
        return SqlReadLog.verify(dataFolder.toAbsolutePath().normalize(), databaseUrl);
    }
}
