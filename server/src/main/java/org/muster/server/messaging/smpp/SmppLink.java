package org.muster.server.messaging.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a session bound for as long as it is open: one thread binds, waits until the line is gone,
 * and binds again after a growing delay.
 */
final class SmppLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
    private static final long TICK_SECONDS = 20;

    /** Twice as many as may wait for parts of a reply: answers to what we send come here too. */
    private static final int THREADS = 32;

    private final SmppSettings settings;
    private final MessageReceiverListener incoming;
    private final Runnable tick;
    private final Thread keeper;
    private volatile @Nullable SMPPSession bound;
    private volatile boolean closed;

    /**
     * @param tick runs now and then while bound, in the keeper's thread
     */
    SmppLink(SmppSettings settings, MessageReceiverListener incoming, Runnable tick) {
        this.settings = settings;
        this.incoming = incoming;
        this.tick = tick;
        keeper = Thread.ofVirtual().name("smpp-" + settings.systemId()).unstarted(this::keep);
    }

    void open() {
        keeper.start();
    }

    /** The session, while there is one. */
    Optional<SMPPSession> find() {
        return Optional.ofNullable(bound);
    }

    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
        try {
            keeper.join(settings.answer().plusSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        int failures = 0;
        while (!closed) {
            try {
                failures = hold() ? 1 : failures + 1;
                if (!closed) {
                    Thread.sleep(delay(failures));
                }
            } catch (InterruptedException e) {
                // Only close() interrupts, and it has said so before.
                LOG.debug("Stopped");
            }
        }
    }

    private Duration delay(int failures) {
        return settings.reconnect()
                .waitAfter(failures, Optional.empty())
                .orElse(settings.reconnect().longest());
    }

    /** Binds and stays until the line is gone; whether it was ever bound. */
    private boolean hold() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        SMPPSession session = session(gone);
        try {
            session.connectAndBind(
                    settings.host(), settings.port(), binding(), settings.answer().toMillis());
            bound = session;
            LOG.info("Bound to {} as {}", settings.host(), settings.systemId());
            while (!gone.await(TICK_SECONDS, TimeUnit.SECONDS)) {
                tick.run();
            }
            LOG.warn("The line to {} is gone", settings.host());
            return true;
        } catch (IOException | RuntimeException e) {
            // Whatever it was, the keeper goes on: nobody else would bind again.
            LOG.warn("Not bound to {}: {}", settings.host(), e.getMessage());
            return false;
        } finally {
            bound = null;
            end(session);
        }
    }

    /** Unbinds while the provider is there, so that it does not count a broken line. */
    private void end(SMPPSession session) {
        boolean interrupted = Thread.interrupted();
        if (closed) {
            session.unbindAndClose();
        } else {
            session.close();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private SMPPSession session(CountDownLatch gone) {
        SMPPSession session =
                new SMPPSession(new Sockets(settings.tls(), (int) settings.answer().toMillis()));
        session.setPduProcessorDegree(THREADS);
        session.setEnquireLinkTimer((int) settings.quiet().toMillis());
        session.setTransactionTimer(settings.answer().toMillis());
        session.setMessageReceiverListener(incoming);
        session.addSessionStateListener((now, before, source) -> {
            if (before.isBound() && !now.isBound()) {
                gone.countDown();
            }
        });
        return session;
    }

    private BindParameter binding() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.systemId(),
                settings.password().reveal(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
    }
}
