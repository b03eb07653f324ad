package org.muster.server.join;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.View;
import org.muster.core.node.Node;
import org.muster.core.node.NodeFact.NodeRevoked;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;
import org.muster.ledger.desk.Desk;
import org.muster.ledger.keys.DutyKey;
import org.muster.server.Settings;
import org.muster.server.nodes.DeskLearning;
import org.muster.server.nodes.Sightings;
import org.muster.sync.ParcelFile;
import org.muster.sync.SyncDesk;

/**
 * What becomes of a gate whose duty is over: what its hub lacks is put into a file that only the
 * hub can open, then the keys are destroyed. After that nobody can read a name in the folder.
 */
final class DutyEnd {
    private final GateFolder folder;
    private final GateRecord record;
    private final Settings settings;

    DutyEnd(GateFolder folder, GateRecord record, Settings settings) {
        this.folder = folder;
        this.record = record;
        this.settings = settings;
    }

    /** Why a duty is over, in a sentence; a revoked gate's facts are taken by nobody any more. */
    record Reason(String sentence, boolean revoked) {}

    /** Whether the duty is over, as far as is known here at this moment. */
    Optional<Reason> find(View view, Instant now) {
        Optional<Node> self = Node.find(view, record.node());
        Optional<NodeRevoked> revoked =
                self.flatMap(Node::revoked).map(fact -> (NodeRevoked) fact.fact());
        if (revoked.isPresent()) {
            return Optional.of(
                    new Reason(
                            record.node() + " was revoked (" + revoked.get().reason() + ").",
                            true));
        }
        Instant until = until(view);
        return now.isBefore(until)
                ? Optional.empty()
                : Optional.of(
                        new Reason(
                                "The duty of "
                                        + record.node()
                                        + " ended at "
                                        + until.truncatedTo(ChronoUnit.SECONDS)
                                        + ".",
                                false));
    }

    Instant until(View view) {
        return Node.find(view, record.node()).flatMap(Node::until).orElse(record.until());
    }

    /**
     * Ends it; nothing may be recorded any more.
     *
     * @return what to tell whoever sees it
     * @throws LedgerUnavailable when the last parcel could not be kept: then the keys are kept too
     */
    String end(Reason reason, DurableLedger ledger, Desk desk) throws LedgerUnavailable {
        try {
            String last = reason.revoked() ? "" : writeLast(ledger, desk);
            String sentence =
                    reason.sentence()
                            + " Its keys are destroyed: no name can be read in this folder any more."
                            + last;
            folder.writeOver(sentence);
            DutyKey.destroy(folder.path());
            return sentence;
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    reason.sentence()
                            + " What the hub lacks could not be written to a file, or the keys not be"
                            + " destroyed ("
                            + e.getMessage()
                            + "). Make room on the disk of "
                            + folder.path()
                            + " and start this gate again.",
                    e);
        }
    }

    private String writeLast(DurableLedger ledger, Desk desk)
            throws IOException, LedgerUnavailable {
        Path file = folder.path().resolve("last-parcel-" + record.node() + ".muster");
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Optional<ParcelFile.Packed> packed;
        try (FileChannel channel =
                        FileChannel.open(
                                draft,
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                OwnerOnly.attribute());
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            ParcelFile.begin(out, desk.operation());
            packed =
                    ParcelFile.write(
                            syncDesk(ledger, desk),
                            record.posting().hub(),
                            hubHas(),
                            ParcelFile.ROWS,
                            out);
            out.flush();
            channel.force(true);
        }
        if (packed.isEmpty() || packed.get().facts() == 0) {
            Files.delete(draft);
            return " The hub has all that was recorded here.";
        }
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return " What the hub lacks, "
                + packed.get().facts()
                + " facts, is in "
                + file.getFileName()
                + ", which only the hub can open: carry it there.";
    }

    private SyncDesk syncDesk(DurableLedger ledger, Desk desk) throws LedgerUnavailable {
        return new SyncDesk(
                desk.operation(),
                record.node(),
                ledger.nodeKeys(),
                ledger.exchange(),
                new DeskLearning(desk),
                settings.clock(),
                settings.ids()::next,
                Map.of(record.posting().hub(), record.posting().hubKeys()));
    }

    /** As it said when it was last met, or when this gate joined. */
    private Map<NodeId, Long> hubHas() {
        Map<NodeId, Long> has = new HashMap<>(record.has());
        Sightings.findNumbers(folder.path(), record.posting().operation(), record.posting().hub())
                .forEach((node, number) -> has.merge(node, number, Math::max));
        return has;
    }
}
