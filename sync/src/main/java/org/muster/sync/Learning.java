package org.muster.sync;

import java.util.List;
import java.util.function.Consumer;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.ledger.LedgerUnavailable;

/** The operation on this node, as far as an exchange needs it; a desk in real use. */
public interface Learning {
    /** What is known now. */
    View view();

    /** Takes in facts of others that are durable; comes back when readers see them. */
    void learn(List<Recorded> durable) throws LedgerUnavailable, InterruptedException;

    /**
     * Tells a listener of all facts from now on, once readers see them; on any thread. Where it
     * does not, false, what depends on them is computed anew each time.
     */
    default boolean tell(Consumer<List<Recorded>> listener) {
        return false;
    }

    /** Takes facts in again that can be read better now. */
    void readAgain(List<Recorded> opened) throws LedgerUnavailable, InterruptedException;
}
