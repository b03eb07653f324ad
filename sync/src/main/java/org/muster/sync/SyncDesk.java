package org.muster.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.node.Node;
import org.muster.core.node.NodeKind;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.exchange.Aside;
import org.muster.ledger.exchange.Exchange;
import org.muster.ledger.exchange.GivenKeys;
import org.muster.ledger.exchange.Head;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.exchange.Segment;
import org.muster.ledger.exchange.Taken;
import org.muster.ledger.keys.NodeKeys;

/**
 * Where a node makes up parcels for others and takes theirs. Facts of all nodes go to all nodes,
 * sealed as they are; keys of persons go to a hub, and to a gate only for those its duty expects.
 *
 * <p>Threads: any; one at a time.
 */
public final class SyncDesk {
    private static final int REMEMBERED = 16;

    /** Of each node, so that what is sent again is told from what is new; some hours of them. */
    private static final int KNOWN_AGAIN = 10_000;

    private final OperationId operation;
    private final NodeId self;
    private final NodeKeys keys;
    private final Exchange exchange;
    private final Learning learning;
    private final InstantSource wall;
    private final LongSupplier serials;
    private final Map<NodeId, PublicKeys> vouched;
    private final Grants grants = new Grants();
    private final KeysOwed owed;
    private final Map<NodeId, Deque<Long>> taken = new HashMap<>();
    private final Map<NodeId, LinkedHashSet<Long>> knownAgain = new HashMap<>();
    private final Map<NodeId, Instant> asOf = new HashMap<>();

    /**
     * @param vouched keys of nodes that are trusted before any fact says so: the hub that a gate
     *     joins
     * @param serials opaque numbers
     */
    public SyncDesk(
            OperationId operation,
            NodeId self,
            NodeKeys keys,
            Exchange exchange,
            Learning learning,
            InstantSource wall,
            LongSupplier serials,
            Map<NodeId, PublicKeys> vouched) {
        this.operation = operation;
        this.self = self;
        this.keys = keys;
        this.exchange = exchange;
        this.learning = learning;
        this.wall = wall;
        this.serials = serials;
        this.vouched = Map.copyOf(vouched);
        this.owed = new KeysOwed(operation, exchange, grants);
        if (learning.tell(owed::saw)) {
            owed.beTold();
        }
    }

    /**
     * The keys of a node that may take part now; empty for one unknown, revoked or past its duty.
     */
    public Optional<PublicKeys> findTrusted(NodeId node) {
        Optional<Node> known = Node.find(learning.view(), node);
        if (known.isEmpty()) {
            return Optional.ofNullable(vouched.get(node));
        }
        return known.filter(one -> one.isTrusted(wall.instant())).map(Node::keys);
    }

    /**
     * A parcel for a node: what lies behind {@code theyHave}, about {@code rows} facts of it, and
     * the keys that it is entitled to and may not have. It never has more than {@link
     * Pieces#MOST_BYTES} of facts and {@link KeysOwed#MOST} keys, but for one piece of a chain that
     * cannot be parted.
     */
    public synchronized Parcel write(NodeId to, Map<NodeId, Long> theyHave, int rows)
            throws LedgerUnavailable {
        // before the heads are read: what is recorded meanwhile is beyond it
        Map<NodeId, Instant> moments = listAsOf();
        Pieces pieces = Pieces.of(exchange, operation, self, to, theyHave, rows);
        List<OpenKey> given = lacking(to, pieces.reach());
        long serial = serials.getAsLong();
        grants.sent(to, serial, given);
        return new Parcel(
                self,
                operation,
                serial,
                List.copyOf(taken.getOrDefault(to, new ArrayDeque<>())),
                pieces.has(),
                moments,
                pieces.segments(),
                given);
    }

    /**
     * For each node, the moment up to which all that it recorded is here, by its own wall and never
     * later than now by this one's; absent where nothing is known.
     */
    public synchronized Map<NodeId, Instant> listAsOf() {
        Map<NodeId, Instant> moments = new HashMap<>(asOf);
        moments.put(self, wall.instant());
        return moments;
    }

    /** What {@link #listAsOf} told before this program was started. */
    public synchronized void recall(Map<NodeId, Instant> moments) {
        moments.forEach((node, moment) -> asOf.merge(node, moment, SyncDesk::later));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Only where nothing that the sender has of a node is still to come. */
    private void noteAsOf(Parcel parcel) throws LedgerUnavailable {
        Map<NodeId, Head> heads = exchange.heads();
        Instant now = wall.instant();
        parcel.asOf()
                .forEach((node, moment) -> {
                    long here = heads.getOrDefault(node, Head.NONE).number();
                    if (!node.equals(self) && here >= parcel.has().getOrDefault(node, 0L)) {
                        asOf.merge(node, moment.isAfter(now) ? now : moment, SyncDesk::later);
                    }
                });
    }

    /** The keys that a node is entitled to and may not have, of facts that it has or gets now. */
    private List<OpenKey> lacking(NodeId to, Map<NodeId, Long> reach) throws LedgerUnavailable {
        Optional<Node> node =
                Node.find(learning.view(), to).filter(one -> one.isTrusted(wall.instant()));
        if (node.isEmpty() && !vouched.containsKey(to)) {
            owed.forget(to);
            return List.of();
        }
        Optional<Node> gate = node.filter(one -> one.kind() == NodeKind.GATE);
        return owed.list(to, gate, learning::view, reach);
    }

    /**
     * Takes a parcel whose sender was found to be whom it says. Everything good in it is durable
     * when this returns; what is not is put aside with its reason; nothing bad holds up the rest.
     */
    public synchronized Receipt take(Parcel parcel) throws LedgerUnavailable, InterruptedException {
        if (!parcel.operation().equals(operation)) {
            throw new IllegalArgumentException(
                    "a parcel of " + parcel.operation() + " was handed to " + operation);
        }
        grants.taken(parcel.from(), parcel.taken());
        GivenKeys given = new GivenKeys(operation, parcel.from(), wall.instant(), parcel.keys());
        Map<OpenKey, List<FactId>> early = factsSealedWith(parcel.keys());
        Tray tray = new Tray(given);
        List<Segment> left = new ArrayList<>(parcel.segments());
        while (takeSome(left, tray)) {
            // a segment may admit the node that wrote another
        }
        left.forEach(tray::unknown);
        tray.tried(exchange.keep(given, key -> early.getOrDefault(key, List.of())));
        grants.gave(parcel.from(), tray.relied());
        owed.gained(tray.good());
        readAgain(tray.good(), early);
        noteAsOf(parcel);
        remember(parcel);
        return tray.receipt();
    }

    /**
     * Whether this very parcel was taken before, as far as is remembered. Taking it again changes
     * nothing, and says nothing about where its sender is now: anybody can send it again.
     */
    public synchronized boolean hasTaken(Parcel parcel) {
        LinkedHashSet<Long> serials = knownAgain.get(parcel.from());
        return serials != null && serials.contains(parcel.serial());
    }

    /** The facts that are here already, for each key that is given. */
    private Map<OpenKey, List<FactId>> factsSealedWith(List<OpenKey> given) {
        Map<OpenKey, List<FactId>> facts = new IdentityHashMap<>();
        if (given.isEmpty()) {
            return facts;
        }
        View view = learning.view();
        Map<PersonId, List<Recorded>> aside = SealedAside.listAll(view);
        for (OpenKey key : given) {
            Stream.concat(
                            view.recorded(key.person()).stream(),
                            aside.getOrDefault(key.person(), List.of()).stream())
                    .filter(recorded -> recorded.node().equals(key.node()))
                    .forEach(recorded ->
                            facts.computeIfAbsent(key, one -> new ArrayList<>())
                                    .add(recorded.id()));
        }
        return facts;
    }

    private void readAgain(List<OpenKey> good, Map<OpenKey, List<FactId>> early)
            throws LedgerUnavailable, InterruptedException {
        List<FactId> unread = new ArrayList<>();
        good.forEach(key -> unread.addAll(early.getOrDefault(key, List.of())));
        if (!unread.isEmpty()) {
            learning.readAgain(exchange.readAgain(operation, unread));
        }
    }

    private boolean takeSome(List<Segment> left, Tray tray)
            throws LedgerUnavailable, InterruptedException {
        boolean some = false;
        for (Segment segment : List.copyOf(left)) {
            Optional<PublicKeys> of = keysOf(segment.node());
            if (of.isPresent()) {
                left.remove(segment);
                some = true;
                take(segment, of.get(), tray);
            }
        }
        return some;
    }

    /** Of a revoked node too: what it signed and others took in good faith is told, not hidden. */
    private Optional<PublicKeys> keysOf(NodeId node) {
        return Node.find(learning.view(), node)
                .map(Node::keys)
                .or(() -> Optional.ofNullable(vouched.get(node)));
    }

    private void take(Segment segment, PublicKeys of, Tray tray)
            throws LedgerUnavailable, InterruptedException {
        switch (taken(segment, of, tray.given())) {
            case Taken.Kept kept -> {
                learning.learn(kept.facts());
                tray.kept(kept);
            }
            case Taken.Known known -> {}
            case Taken.TooEarly early -> tray.early(segment, early.have());
            case Taken.Refused refused -> {
                exchange.putAside(aside(segment, refused.fault()));
                tray.refused(segment, refused.fault());
            }
        }
    }

    /**
     * A gate may have been stolen open: what it would erase were gone everywhere, and whom it let
     * in could say anything.
     */
    private Taken taken(Segment segment, PublicKeys of, GivenKeys given) throws LedgerUnavailable {
        return Node.isGate(learning.view(), segment.node()) && exchange.speaksForServers(segment)
                ? new Taken.Refused(Taken.Fault.NOT_ITS_TO_SAY)
                : exchange.take(segment, of, given);
    }

    private Aside aside(Segment segment, Taken.Fault fault) {
        Parcel alone =
                new Parcel(
                        segment.node(),
                        operation,
                        0,
                        List.of(),
                        Map.of(),
                        Map.of(),
                        List.of(segment),
                        List.of());
        Instant now = wall.instant();
        return new Aside(
                segment.node(),
                segment.after(),
                segment.end().number(),
                fault.name(),
                now,
                ParcelForm.write(alone));
    }

    private void remember(Parcel parcel) {
        LinkedHashSet<Long> serials =
                knownAgain.computeIfAbsent(parcel.from(), node -> new LinkedHashSet<>());
        if (serials.add(parcel.serial()) && serials.size() > KNOWN_AGAIN) {
            serials.removeFirst();
        }
        Deque<Long> latest = taken.computeIfAbsent(parcel.from(), node -> new ArrayDeque<>());
        latest.remove(parcel.serial());
        latest.addLast(parcel.serial());
        if (latest.size() > REMEMBERED) {
            latest.removeFirst();
        }
    }

    /** Closes a parcel for its receiver, who must be trusted. */
    public Optional<Envelope> close(NodeId to, Parcel parcel) {
        return findTrusted(to).map(receiver -> Envelope.close(parcel, to, receiver, keys));
    }

    /**
     * For a node that was revoked and does not know it: the facts up to the one that says so, and
     * no key; empty for any other.
     *
     * @throws Damaged when the envelope is not from it
     */
    public synchronized Optional<Envelope> partFrom(Envelope envelope, int rows)
            throws Damaged, LedgerUnavailable {
        Optional<Node> node =
                Node.find(learning.view(), envelope.from())
                        .filter(one -> one.revoked().isPresent());
        if (node.isEmpty() || !envelope.to().equals(self)) {
            return Optional.empty();
        }
        PublicKeys its = node.get().keys();
        Parcel asked = envelope.open(keys, sender -> Optional.of(its));
        NodeId revoker = node.get().revoked().get().node();
        long after = asked.has().getOrDefault(revoker, 0L);
        Parcel parcel =
                new Parcel(
                        self,
                        operation,
                        serials.getAsLong(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        exchange.findAfter(operation, revoker, after, rows).stream().toList(),
                        List.of());
        return Optional.of(Envelope.close(parcel, envelope.from(), its, keys));
    }

    /**
     * Opens an envelope that is for this node and from one that may take part. A sender unknown so
     * far may have put into it what admitted it.
     *
     * @throws UnknownSender when it has not
     */
    public synchronized Parcel open(Envelope envelope)
            throws Damaged, LedgerUnavailable, InterruptedException {
        if (!envelope.to().equals(self)) {
            throw new Damaged("it is for " + envelope.to() + ", and this is " + self);
        }
        if (isUnknown(envelope.from())) {
            believeOthersIn(envelope.unseal(keys));
        }
        if (isUnknown(envelope.from())) {
            throw new UnknownSender(envelope.from(), known());
        }
        Parcel parcel = envelope.open(keys, this::findTrusted);
        if (!parcel.operation().equals(operation)) {
            throw new Damaged(
                    "it is of operation " + parcel.operation() + ", and this is " + operation);
        }
        return parcel;
    }

    private boolean isUnknown(NodeId node) {
        return Node.find(learning.view(), node).isEmpty() && !vouched.containsKey(node);
    }

    private Map<NodeId, Long> known() throws LedgerUnavailable {
        Map<NodeId, Long> known = new HashMap<>();
        exchange.heads().forEach((node, head) -> known.put(node, head.number()));
        vouched.keySet().forEach(node -> known.putIfAbsent(node, 0L));
        return known;
    }

    /**
     * Takes what trusted nodes signed, whoever brings it. What is wrong with it is nobody's doing
     * that could be named: nothing of that is kept.
     */
    private void believeOthersIn(Parcel parcel) throws LedgerUnavailable, InterruptedException {
        for (Segment segment : parcel.segments()) {
            Optional<PublicKeys> of = findTrusted(segment.node());
            if (parcel.operation().equals(operation)
                    && of.isPresent()
                    && exchange.take(segment, of.get()) instanceof Taken.Kept kept) {
                learning.learn(kept.facts());
            }
        }
    }
}
