package org.muster.sync;

import java.util.List;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.ledger.LedgerUnavailable;

/** The operation on this node, as far as an exchange needs it; a desk in real use. */
public interface Learning {
    /** What is known now. */
    View view();

    /** Takes in facts of others that are durable; comes back when readers see them. */
    void learn(List<Recorded> durable) throws LedgerUnavailable, InterruptedException;

    /** Takes facts in again that can be read better now. */
    void readAgain(List<Recorded> opened) throws LedgerUnavailable, InterruptedException;
}
