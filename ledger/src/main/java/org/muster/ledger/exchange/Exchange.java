package org.muster.ledger.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.LedgerUnavailable;

/**
 * The side of a ledger that other nodes see.
 *
 * <p>Threads: any number.
 */
public interface Exchange {
    /** How far each node's chain is here. */
    Map<NodeId, Head> heads() throws LedgerUnavailable;

    /**
     * The stretch of a chain that follows {@code after}, with what does not belong to the operation
     * withheld; empty where there is none. It has about {@code rows} facts: it ends where its node
     * signed.
     */
    default Optional<Segment> findAfter(OperationId operation, NodeId node, long after, int rows)
            throws LedgerUnavailable {
        return findAfter(operation, node, after, rows, Long.MAX_VALUE);
    }

    /**
     * As above, with bodies of no more than so many bytes in all where that can be. A node signs
     * for its own chain where a command's facts end, so that no view elsewhere sees half a command;
     * only what one command wrote beyond that is parted.
     */
    Optional<Segment> findAfter(
            OperationId operation, NodeId node, long after, int rows, long bytes)
            throws LedgerUnavailable;

    /** Whether a segment holds what servers alone say: who takes part, and who is erased. */
    boolean speaksForServers(Segment segment);

    /** Stores a segment if it is what its node signed, and goes on where this ledger ends. */
    Taken take(Segment segment, PublicKeys keys) throws LedgerUnavailable;

    /**
     * As above; keys that were given with it, or wait since earlier, are tried on what it holds,
     * and the good ones are kept with it.
     */
    Taken take(Segment segment, PublicKeys keys, GivenKeys given) throws LedgerUnavailable;

    /** The keys that are here of these persons, open; only those wanted, by person and node. */
    List<OpenKey> listKeys(
            OperationId operation,
            Collection<PersonId> persons,
            BiPredicate<PersonId, NodeId> wanted)
            throws LedgerUnavailable;

    /**
     * Stores keys that another node gave, once they opened something; where nothing that they could
     * open is here yet, they wait for it. None ever takes the place of one that did.
     *
     * @param here facts that are here already and that a key may be for
     */
    TriedKeys keep(GivenKeys given, Function<OpenKey, List<FactId>> here) throws LedgerUnavailable;

    /** Reads facts again, as it must be after keys came later than the facts. */
    List<Recorded> readAgain(OperationId operation, Collection<FactId> facts)
            throws LedgerUnavailable;

    /** Keeps what was refused, for somebody to look at. */
    void putAside(Aside aside) throws LedgerUnavailable;

    /** What was refused, the latest first. */
    List<Aside> listAside() throws LedgerUnavailable;
}
