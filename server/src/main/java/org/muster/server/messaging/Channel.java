package org.muster.server.messaging;

/**
 * A way out for one kind of message. Any number of threads may send; each waits for the answer, and
 * for its turn where the channel has a pace.
 */
public interface Channel<M extends Outgoing> extends AutoCloseable {

    /**
     * One attempt. What goes wrong outside is an outcome, never an exception.
     *
     * @throws InterruptedException when the thread was asked to stop before anything was sent
     */
    Outcome<M> send(M message) throws InterruptedException;

    @Override
    void close();
}
