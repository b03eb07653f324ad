package org.muster.server.access.directory;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a directory says of itself, at the address that OpenID Connect Discovery gives. It may name
 * no other machine than its own: this server asks the one it was told and nobody else.
 */
final class Discovery {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MOST_BYTES = 1_000_000;
    private static final List<String> ASKED =
            List.of("authorization_endpoint", "token_endpoint", "jwks_uri");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Discovery() {}

    static Map<String, Object> read(HttpClient http, URI issuer) throws IOException {
        Map<String, Object> told = parse(fetch(http, issuer));
        if (!issuer.toString().equals(told.get("issuer"))) {
            throw new IOException(
                    "the directory calls itself " + told.get("issuer") + ", not " + issuer);
        }
        for (String endpoint : ASKED) {
            requireSame(issuer, endpoint, String.valueOf(told.get(endpoint)));
        }
        return told;
    }

    private static byte[] fetch(HttpClient http, URI issuer) throws IOException {
        URI address =
                URI.create(
                        issuer.toString().replaceAll("/$", "")
                                + "/.well-known/openid-configuration");
        try {
            HttpResponse<InputStream> answer =
                    http.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != HttpStatus.OK.value()) {
                    throw new IOException(address + " answers " + answer.statusCode());
                }
                return body.readNBytes(MOST_BYTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the directory was asked", e);
        }
    }

    private static Map<String, Object> parse(byte[] text) throws IOException {
        try {
            return JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException e) {
            throw new IOException("what the directory says of itself is no JSON", e);
        }
    }

    private static void requireSame(URI issuer, String what, String address) throws IOException {
        try {
            URI there = URI.create(address);
            if (issuer.getScheme().equals(there.getScheme())
                    && issuer.getHost().equals(there.getHost())
                    && issuer.getPort() == there.getPort()) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new IOException(
                "the directory's " + what + " is " + address + ", on another machine than its own");
    }
}
