package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who fetches files from the demo, signed in to its pages and known to its API. */
final class Errand {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final URI root;
    private final String credentials;

    private Errand(URI root, String credentials) {
        this.root = root;
        this.credentials = credentials;
    }

    static Errand signIn(RunningDemo demo, String account) throws Exception {
        String both = account + ":" + demo.passwordOf(account);
        Errand errand =
                new Errand(
                        URI.create(demo.base()),
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        Matcher token = TOKEN.matcher(new String(errand.bytes("/sign-in"), StandardCharsets.UTF_8));
        assertThat(token.find()).isTrue();
        String form =
                "name="
                        + encode(account)
                        + "&password="
                        + encode(demo.passwordOf(account))
                        + "&_csrf="
                        + encode(token.group(1));
        HttpResponse<String> answer =
                errand.http.send(
                        HttpRequest.newBuilder(errand.root.resolve("/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.uri().toString()).doesNotContain("wrong");
        return errand;
    }

    /** Opens a page and sends a form of it; answers the page that follows. */
    String send(String page, String action, String fields) throws Exception {
        Matcher token = TOKEN.matcher(new String(bytes(page), StandardCharsets.UTF_8));
        assertThat(token.find()).isTrue();
        String form = fields + "&command=" + UUID.randomUUID() + "&_csrf=" + encode(token.group(1));
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(root.resolve(action))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    byte[] bytes(String address) throws Exception {
        HttpResponse<byte[]> answer =
                http.send(request(address).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as("%s: %s", address, new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    JsonNode json(String address) throws Exception {
        return JSON.readTree(bytes(address));
    }

    void command(String type, String fields) throws Exception {
        String body =
                "{\"id\":\"%s\",\"type\":\"%s\",%s}".formatted(UUID.randomUUID(), type, fields);
        HttpResponse<String> answer =
                http.send(
                        request("/api/operations/niamey-2023/commands")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(address));
        return address.startsWith("/api/") ? request.header("Authorization", credentials) : request;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
