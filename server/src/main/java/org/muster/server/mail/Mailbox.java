package org.muster.server.mail;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Properties;
import org.muster.core.fact.OperationId;

/**
 * A mailbox that is read by IMAP (RFC 9051), and the operation that its mail is about.
 *
 * @param secure by TLS from the first byte (RFC 8314); without it only this machine is read from
 * @param folder such as INBOX
 */
public record Mailbox(
        OperationId operation,
        boolean secure,
        String host,
        int port,
        String user,
        String password,
        String folder) {
    private static final int SECURE_PORT = 993;
    private static final int PLAIN_PORT = 143;
    private static final String PATIENCE_MS = "30000";

    /**
     * Reads {@code imaps://user@host:port/folder}; port and folder may be left out.
     *
     * @throws IllegalArgumentException says what is wrong with it
     */
    public static Mailbox parse(OperationId operation, URI address, String password) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("imaps");
        String host = address.getHost();
        String user = address.getUserInfo();
        if (!secure && !scheme.equals("imap")
                || host == null
                || user == null
                || user.contains(":")) {
            throw new IllegalArgumentException(
                    "the mailbox at '%s' is not of the form imaps://user@host/folder, without its password; in the user's name write %%40 for @."
                            .formatted(host));
        }
        if (!secure && !isHere(host)) {
            throw new IllegalArgumentException(
                    "the mailbox at '%s' would be read without encryption; write imaps:// instead of imap://."
                            .formatted(host));
        }
        int usual = secure ? SECURE_PORT : PLAIN_PORT;
        String folder = String.valueOf(address.getPath()).replaceFirst("^/", "");
        return new Mailbox(
                operation,
                secure,
                host,
                address.getPort() < 0 ? usual : address.getPort(),
                user,
                password,
                folder.isEmpty() ? "INBOX" : folder);
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    String protocol() {
        return secure ? "imaps" : "imap";
    }

    Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        properties.put(prefix + "connectiontimeout", PATIENCE_MS);
        properties.put(prefix + "timeout", PATIENCE_MS);
        properties.put(prefix + "writetimeout", PATIENCE_MS);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        // read without being marked as read: that says here that it is kept
        properties.put(prefix + "peek", "true");
        return properties;
    }

    /** The mailbox without its password. */
    @Override
    public String toString() {
        return user + " at " + host;
    }
}
