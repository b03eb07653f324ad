package org.muster.ledger.desk;

import java.util.Optional;
import org.muster.core.fact.Command;

/** Somebody who counts commands and how long they take. */
@FunctionalInterface
public interface CommandWatch {

    /** Told by the thread that hands the command in, before it waits. */
    Outcome handedIn(Command command);

    /** What came of one command; told on any thread: be quick. */
    @FunctionalInterface
    interface Outcome {
        /**
         * @param answer empty where it could not be carried out
         */
        void came(Optional<Answer> answer);
    }
}
