package org.muster.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One program or browser that talks to a server over HTTP. */
public final class Client {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String root;
    private final String authorization;

    private Client(String root, String authorization) {
        this.root = root;
        this.authorization = authorization;
    }

    public static Client of(MusterServer server) {
        return new Client("http://127.0.0.1:" + server.port(), "");
    }

    public Client as(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Client(root, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** A browser that has signed in. */
    static Client browser(MusterServer server, String name, String password)
            throws IOException, InterruptedException {
        Client browser = of(server);
        String token =
                browser.get("/sign-in")
                        .body()
                        .replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        browser.post(
                "/sign-in",
                "application/x-www-form-urlencoded",
                "name=%s&password=%s&_csrf=%s".formatted(name, password.replace(' ', '+'), token));
        return browser;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    HttpResponse<String> postBytes(String path, String body)
            throws IOException, InterruptedException {
        return post(path, "application/octet-stream", body);
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE().build());
    }

    /** Sends a command whose further fields are given as JSON without braces. */
    public HttpResponse<String> command(String operation, UUID id, String type, String fields)
            throws IOException, InterruptedException {
        return post(
                "/api/operations/" + operation + "/commands",
                "application/json",
                "{\"id\":\"%s\",\"type\":\"%s\"%s}"
                        .formatted(id, type, fields.isEmpty() ? "" : "," + fields));
    }

    HttpResponse<java.io.InputStream> open(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Whatever comes back, as it came. */
    HttpResponse<byte[]> bytes(String method, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        return http.send(
                method.equals("GET")
                        ? request.GET().build()
                        : request.method(method, HttpRequest.BodyPublishers.ofString(json)).build(),
                BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
