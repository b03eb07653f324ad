package org.muster.server.messaging.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.muster.server.messaging.MailAddress;
import org.muster.server.messaging.Secret;

/**
 * A mail server that takes our mail.
 *
 * @param trust how to know the server where TLS is used; empty is the runtime's own list
 * @param fromName what is shown beside our address
 * @param answer how long the server may take to connect or to answer
 */
public record SmtpSettings(
        String host,
        int port,
        Security security,
        Optional<SSLContext> trust,
        Optional<Login> login,
        MailAddress from,
        String fromName,
        Duration answer) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** How the line is kept private. */
    public enum Security {
        /** Not at all: only to a server on this machine, or where nothing secret is sent. */
        NONE,
        /** The server must offer TLS on the open line (RFC 3207), else nothing is sent. */
        STARTTLS,
        /** From the first octet (RFC 8314). */
        TLS
    }

    /** As whom we sign in. */
    public record Login(String user, Secret password) {}

    public SmtpSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " must be 1 to 65535");
        }
        if (fromName.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "fromName must be one line, without signs that steer");
        }
        if (!answer.isPositive()) {
            throw new IllegalArgumentException("answer " + answer + " must be above 0");
        }
        if (login.isPresent() && security == Security.NONE && !THIS_MACHINE.contains(host)) {
            throw new IllegalArgumentException(
                    "security NONE would show the password on the way to "
                            + host
                            + ": set STARTTLS or TLS");
        }
    }

    /** The usual ones: submission with STARTTLS, half a minute to answer. */
    public static SmtpSettings of(String host, Login login, MailAddress from, String fromName) {
        return new SmtpSettings(
                host,
                587,
                Security.STARTTLS,
                Optional.empty(),
                Optional.of(login),
                from,
                fromName,
                Duration.ofSeconds(30));
    }
}
