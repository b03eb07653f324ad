package org.muster.server.reads;

import java.net.URI;
import java.util.Locale;

/**
 * Where somebody else keeps the log of reads too: {@code syslog://host:port} by TCP, {@code
 * syslog+tls://host:port}, or {@code syslog+udp://host:port}, by which entries can get lost.
 */
public record SyslogAddress(Way by, String host, int port) implements ReadsAddress {

    /** How lines travel, with the port that is usual for it. */
    enum Way {
        TCP("syslog", 601),
        TLS("syslog+tls", 6514),
        UDP("syslog+udp", 514);

        private final String scheme;
        private final int usual;

        Way(String scheme, int usual) {
            this.scheme = scheme;
            this.usual = usual;
        }
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException with a sentence when it is none
     */
    public static SyslogAddress parse(String text) {
        URI address = uri(text);
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        for (Way way : Way.values()) {
            if (way.scheme.equals(scheme) && address.getHost() != null) {
                int port = address.getPort() < 0 ? way.usual : address.getPort();
                return new SyslogAddress(way, address.getHost(), port);
            }
        }
        throw none(text);
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw none(text);
        }
    }

    private static IllegalArgumentException none(String text) {
        return new IllegalArgumentException(
                "'"
                        + text
                        + "' is no address that a log can go to. Give one such as"
                        + " syslog://10.0.0.9:601, or with syslog+tls or syslog+udp, or"
                        + " otlp+http://10.0.0.9:4318.");
    }

    @Override
    public ReadsWay way(String node) {
        return new SyslogWay(this, node);
    }

    @Override
    public String toString() {
        return by.scheme + "://" + host + ":" + port;
    }
}
