package org.muster.server.otlp;

import java.net.URI;
import java.util.Locale;

/**
 * Where a collector of OpenTelemetry takes OTLP over HTTP: {@code otlp+http://host:port} or {@code
 * otlp+https://host:port}.
 */
public record OtlpAddress(boolean tls, String host, int port) {
    private static final String PLAIN = "otlp+http";
    private static final String TLS = "otlp+https";
    private static final int USUAL_PORT = 4318;

    /** Whether it is meant to be one. */
    public static boolean isMeant(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("otlp");
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException with a sentence when it is none
     */
    public static OtlpAddress parse(String text) {
        URI address = uri(text);
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean known = scheme.equals(PLAIN) || scheme.equals(TLS);
        boolean bare =
                address.getRawUserInfo() == null
                        && address.getRawQuery() == null
                        && String.valueOf(address.getRawPath()).replace("/", "").isEmpty();
        if (!known || address.getHost() == null || !bare) {
            throw none(text);
        }
        return new OtlpAddress(
                scheme.equals(TLS),
                address.getHost(),
                address.getPort() < 0 ? USUAL_PORT : address.getPort());
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
                        + "' is no address of a collector. Give one such as"
                        + " otlp+http://10.0.0.9:4318, or with otlp+https.");
    }

    /** Where it takes spans ({@code traces}) or entries of a log ({@code logs}). */
    public String takes(String what) {
        return (tls ? "https" : "http") + "://" + host + ":" + port + "/v1/" + what;
    }

    @Override
    public String toString() {
        return (tls ? TLS : PLAIN) + "://" + host + ":" + port;
    }
}
