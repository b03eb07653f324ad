package org.muster.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;

/**
 * A ledger that several servers share. One of them holds the pen and writes; the others follow, and
 * one of those takes the pen when its holder dies. Opened by {@link Ledgers#share}.
 *
 * <p>Threads: any number.
 */
public interface SharedLedger extends DurableLedger {

    /**
     * Begins to follow, and to stand for the pen. Until then nothing can be appended.
     *
     * @param address where the other servers reach this one, such as {@code http://10.0.0.7:8080}
     */
    void join(Member member, String address);

    Standing standing();

    /** Where the other servers reach this one, as it said when it joined; empty before that. */
    String address();

    /** Which server of the hub this is: the same for as long as its data folder is. */
    String serverId();

    /** The term in which this server holds the pen; 0 while it does not. */
    long term();

    /** Now by the clock that all servers of the hub share: the database's. */
    Instant databaseTime();

    /** Looks for what is new at once, for somebody who waits for it. */
    void hurry();

    /** Something small that all servers share beside the facts, such as their accounts. */
    Optional<String> findShared(String name) throws LedgerUnavailable;

    /** Keeps it, unless it is no more as it was {@code before}: then nothing is kept, and false. */
    boolean keepShared(String name, Optional<String> before, String value) throws LedgerUnavailable;

    /** Somebody on this server who must know what the other servers wrote. */
    interface Member {
        /** Takes in facts that are durable; comes back when readers see them. */
        void learn(OperationId operation, List<Recorded> durable)
                throws LedgerUnavailable, InterruptedException;

        /**
         * The pen is about to be this server's, everything before it has been learned, and its own
         * chain goes on after this number.
         */
        void writeAfter(long lastNumber);
    }
}
