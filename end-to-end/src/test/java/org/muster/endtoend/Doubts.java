package org.muster.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Persons and questions put into a running demo over its API, by the administrator. */
final class Doubts {
    private static final String CREATED = "(?s).*\"created\":\"([^\"]+)\".*";

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningDemo demo;

    Doubts(RunningDemo demo) {
        this.demo = demo;
    }

    /** Two persons of one family name who may be one, as far as so many hundredths of a bit say. */
    void ask(String family, String one, String other, String born, int centibits)
            throws IOException, InterruptedException {
        String likeness =
                "{\"levels\":%d,\"centibits\":%d,\"weights\":\"shipped-1\",\"but\":\"\"}"
                        .formatted(1 | 4 << 3 | 1 << 6 | 1 << 9, centibits);
        send(
                "sameness.AskWhetherOne",
                "\"person\":\"%s\",\"other\":\"%s\",\"likeness\":%s"
                        .formatted(
                                register(family, one, born),
                                register(family, other, born),
                                likeness));
    }

    private String register(String family, String given, String born)
            throws IOException, InterruptedException {
        return send(
                        "register.RegisterPersons",
                        """
                        "source":{"kind":"PARTNER_LIST","reference":"operator"},"persons":[{"details":
                        {"name":{"family":"%s","given":"%s","original":""},"born":"%s","sex":"UNKNOWN",
                        "claimed":[],"documents":[],"contacts":[]},"presence":"UNKNOWN"}]\
                        """
                                .formatted(family, given, born))
                .replaceAll(CREATED, "$1");
    }

    private String send(String type, String fields) throws IOException, InterruptedException {
        String login =
                Base64.getEncoder()
                        .encodeToString(
                                ("admin:" + demo.passwordOf("admin"))
                                        .getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(demo.base() + "/api/operations/niamey-2023/commands"))
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"id\":\"%s\",\"type\":\"%s\",%s}"
                                                .formatted(UUID.randomUUID(), type, fields)))
                        .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(type + ": " + answer.body());
        }
        return answer.body();
    }
}
