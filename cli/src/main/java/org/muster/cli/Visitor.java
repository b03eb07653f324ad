package org.muster.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks a server on this machine for pages as a browser does, and sends commands as a program does:
 * to train the start-up and to measure it.
 */
public final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final int MOST_STEPS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String root;

    public Visitor(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    /** The page, also where it leads on to another; any other answer but 200 is a fault. */
    public String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        for (int i = 0; i < MOST_STEPS && answer.statusCode() / 100 == 3; i++) {
            URI next = URI.create(answer.headers().firstValue("Location").orElse("/"));
            answer = get(next.getRawPath());
        }
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    public void signIn(String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/sign-in", Map.of("name", name, "password", password));
        if (answer.headers().firstValue("Location").filter(at -> !at.contains("wrong")).isEmpty()) {
            throw new IOException("signing in answered " + answer.statusCode());
        }
    }

    /** Fills in the form of a page and sends it there; any other answer but 200 is a fault. */
    public String send(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = post(path, fields);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page(path));
        String form =
                fields.entrySet().stream()
                        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&"));
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        form
                                                + "&_csrf="
                                                + encode(token.find() ? token.group(1) : "")))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A file that a page offers. */
    public byte[] bytes(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
    }

    /** Sends a command, given as JSON, with a password as programs do. */
    public HttpResponse<String> command(
            String operation, String name, String password, String command)
            throws IOException, InterruptedException {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return http.send(
                request("/api/operations/" + operation + "/commands")
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(both))
                        .POST(HttpRequest.BodyPublishers.ofString(command))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
