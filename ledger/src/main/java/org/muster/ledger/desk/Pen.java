package org.muster.ledger.desk;

import java.util.List;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.UserId;
import org.muster.ledger.LedgerUnavailable;

/**
 * The right to write to a ledger that several servers may share. A desk that does not hold it hands
 * its commands over to whoever does.
 *
 * <p>Threads: any number.
 */
public interface Pen {
    /** For the only server of a ledger. */
    Pen OWN =
            new Pen() {
                @Override
                public long term() {
                    return 1;
                }

                @Override
                public Word handOver(
                        OperationId operation, CommandId id, UserId by, Command command) {
                    throw new IllegalStateException("this server holds the pen itself");
                }

                @Override
                public void hurry() {}
            };

    /** The term in which this server holds the pen; 0 while it does not. */
    long term();

    default boolean isHeld() {
        return term() != 0;
    }

    /**
     * Has the holder of the pen carry the command out. When this throws {@link LedgerUnavailable}
     * the command may have been carried out or not; it is safe to ask again.
     */
    Word handOver(OperationId operation, CommandId id, UserId by, Command command)
            throws LedgerUnavailable, InterruptedException;

    /** Has this server look at once for what the holder wrote. */
    void hurry();

    /** What the holder of the pen says came of a command. */
    sealed interface Word {
        /** As {@link Answer.Done}; the facts themselves come by way of the ledger. */
        record Done(List<FactId> facts, boolean repeated) implements Word {
            public Done {
                facts = List.copyOf(facts);
            }
        }

        record Declined(List<Refusal> reasons) implements Word {
            public Declined {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
