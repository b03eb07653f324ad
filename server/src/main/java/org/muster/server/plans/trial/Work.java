package org.muster.server.plans.trial;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work on a plan in the background: how far it is, and what came out so far.
 *
 * <p>Threads: any; what is read of it at once may be of two moments.
 */
public final class Work<R> {
    private final Subject subject;
    private volatile int done;
    private volatile int asked;
    private volatile boolean stopped;
    private volatile boolean running = true;
    private volatile String failure = "";
    private volatile @Nullable R result;

    Work(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }

    public boolean isRunning() {
        return running;
    }

    public boolean isAskedToStop() {
        return stopped;
    }

    /** How many steps are done, of {@link #asked}. */
    public int done() {
        return done;
    }

    public int asked() {
        return asked;
    }

    /** Why it came to nothing, in English; empty where it did not. */
    public String failure() {
        return failure;
    }

    /** The last that it told of. */
    public Optional<R> result() {
        return Optional.ofNullable(result);
    }

    void stop() {
        stopped = true;
    }

    void tell(int steps, int of) {
        done = steps;
        asked = of;
    }

    void tell(R found) {
        result = found;
    }

    void fail(String sentence) {
        failure = sentence;
    }

    void end() {
        running = false;
    }
}
