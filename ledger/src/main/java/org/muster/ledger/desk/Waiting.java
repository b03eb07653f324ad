package org.muster.ledger.desk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;

/** What waits for the writer of an operation. */
sealed interface Waiting {
    /** Ends the waiting with a failure. */
    void fail(Throwable why);

    /**
     * A command that waits for its answer.
     *
     * @param until by {@link System#nanoTime}: so long it may go from server to server
     */
    record Submission(
            CommandId id, UserId by, Command command, CompletableFuture<Answer> answer, long until)
            implements Waiting {
        private static final long PATIENCE_NANOS = 10_000_000_000L;

        Submission(CommandId id, UserId by, Command command) {
            this(id, by, command, new CompletableFuture<>(), System.nanoTime() + PATIENCE_NANOS);
        }

        boolean isOverdue() {
            return System.nanoTime() - until > 0;
        }

        @Override
        public void fail(Throwable why) {
            answer.completeExceptionally(why);
        }
    }

    /** What the holder of the pen said of a command that was handed over. */
    record Heard(Submission submission, Pen.Word word) implements Waiting {
        @Override
        public void fail(Throwable why) {
            submission.fail(why);
        }
    }

    /**
     * Durable facts of others that wait to be seen.
     *
     * @param again they were seen before, and can be read better now
     */
    record Arrival(List<Recorded> facts, boolean again, CompletableFuture<Void> seen)
            implements Waiting {
        Arrival(List<Recorded> facts, boolean again) {
            this(List.copyOf(facts), again, new CompletableFuture<>());
        }

        @Override
        public void fail(Throwable why) {
            seen.completeExceptionally(why);
        }
    }
}
