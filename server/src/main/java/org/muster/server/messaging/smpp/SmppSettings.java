package org.muster.server.messaging.smpp;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.muster.server.messaging.RetryPolicy;
import org.muster.server.messaging.Secret;

/**
 * A line to a provider.
 *
 * @param tls how to know the provider; empty is no TLS, for a line that is private already
 * @param window how many parts may wait for their answers at once
 * @param quiet after so long without a word the provider is asked whether it is there
 * @param answer how long an answer may take
 * @param handles in which form the provider's receipts name what they are about
 * @param reconnect waits between attempts to bind; how many there may be is not asked: a line is
 *     tried for as long as the channel is open
 */
public record SmppSettings(
        String host,
        int port,
        Optional<SSLContext> tls,
        String systemId,
        Secret password,
        SmsSender sender,
        int window,
        Duration quiet,
        Duration answer,
        HandleForm handles,
        RetryPolicy reconnect) {

    private static final int LONGEST_NAME = 15;
    private static final int LONGEST_PASSWORD = 8;

    public SmppSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " must be 1 to 65535");
        }
        if (systemId.isEmpty() || systemId.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "systemId \"" + systemId + "\" must be 1 to 15 signs (SMPP 3.4, 5.2.1)");
        }
        if (password.reveal().length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException(
                    "password has "
                            + password.reveal().length()
                            + " signs and must have at most 8 (SMPP 3.4, 5.2.2): ask the provider for another");
        }
        if (window < 1) {
            throw new IllegalArgumentException("window " + window + " must be at least 1");
        }
        if (!quiet.isPositive() || !answer.isPositive()) {
            throw new IllegalArgumentException(
                    "quiet " + quiet + " and answer " + answer + " must be above 0");
        }
    }

    /** The usual ones: ten parts on the way, half a minute of silence, ten seconds to answer. */
    public static SmppSettings of(
            String host, int port, String systemId, Secret password, SmsSender sender) {
        return new SmppSettings(
                host,
                port,
                Optional.empty(),
                systemId,
                password,
                sender,
                10,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                HandleForm.AS_GIVEN,
                new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1), Integer.MAX_VALUE));
    }

    public SmppSettings withTls(SSLContext context) {
        return new SmppSettings(
                host,
                port,
                Optional.of(context),
                systemId,
                password,
                sender,
                window,
                quiet,
                answer,
                handles,
                reconnect);
    }

    public SmppSettings withHandles(HandleForm form) {
        return new SmppSettings(
                host, port, tls, systemId, password, sender, window, quiet, answer, form,
                reconnect);
    }

    public SmppSettings withWindow(int parts) {
        return new SmppSettings(
                host, port, tls, systemId, password, sender, parts, quiet, answer, handles,
                reconnect);
    }

    public SmppSettings withTimes(Duration silence, Duration answering, RetryPolicy rebinding) {
        return new SmppSettings(
                host, port, tls, systemId, password, sender, window, silence, answering, handles,
                rebinding);
    }
}
