package org.muster.endtoend.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of one server, asked as the administrator. */
final class Api {
    static final String OPERATION = "crash";
    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String authorization;

    private final Duration patience;

    private Api(String root, String authorization, Duration patience) {
        this.root = root;
        this.authorization = authorization;
        this.patience = patience;
    }

    /** One that gives a server up so soon, as a load balancer does. */
    Api patientFor(Duration other) {
        return new Api(root, authorization, other);
    }

    static Api of(String root, String password) {
        byte[] login = ("admin:" + password).getBytes(StandardCharsets.UTF_8);
        return new Api(root, "Basic " + Base64.getEncoder().encodeToString(login), USUAL);
    }

    /** An answer of the API: its status and what it says. */
    record Answer(int status, JsonNode body) {}

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer command(String body) throws IOException, InterruptedException {
        return send(
                request("/api/operations/" + OPERATION + "/commands")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .timeout(patience)
                .header("Authorization", authorization);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }
}
