package org.muster.ledger.anchor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

/**
 * A time-stamp authority that is reached by HTTP (RFC 3161, section 3.4). It is given a hash and
 * nothing else, and what it answers is checked, so that its line need not be secret.
 *
 * @param address with http or https
 */
public record HttpAuthority(URI address) implements TimeStamp.Authority {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LARGEST = 64 * 1024;
    private static final int OK = 200;

    public HttpAuthority {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException(
                    "'"
                            + address
                            + "' is no address of a time-stamp authority. Give one such as"
                            + " https://tsa.example.org/tsr.");
        }
    }

    @Override
    public byte[] ask(byte[] request) throws IOException {
        try (HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(PATIENCE)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()) {
            HttpResponse<InputStream> answer =
                    client.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(PATIENCE)
                                    .header("Content-Type", "application/timestamp-query")
                                    .header("Accept", "application/timestamp-reply")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] read = body.readNBytes(LARGEST + 1);
                if (answer.statusCode() != OK || read.length > LARGEST) {
                    throw new IOException("it answered with " + answer.statusCode());
                }
                return read;
            }
        } catch (IOException e) {
            throw new IOException(
                    "The time-stamp authority " + address + " gave nothing: " + told(e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Nobody waits for the time-stamp authority any more.", e);
        }
    }

    private static String told(IOException e) {
        return e.getMessage() == null ? "it cannot be reached" : e.getMessage();
    }
}
