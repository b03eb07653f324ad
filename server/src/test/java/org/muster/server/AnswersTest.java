package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.server.access.Role;

/** What every answer bears, whoever gets it: headers, cookies, and nothing that a browser runs. */
class AnswersTest extends NiameyCase {
    private static final Pattern RUN =
            Pattern.compile(
                    "<script(?![^>]*\\ssrc=)|<style|\\sstyle=\"|\\son[a-z]+=\"|javascript:",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE =
            Pattern.compile("\\bat (org|java|jakarta)\\.|Exception|org\\.springframework|SQLITE");

    private static ReachScene scene;
    private static Browser reader;

    @BeforeAll
    static void fill() throws Exception {
        scene = ReachScene.fill(server);
        reader = Browser.as(server, "r.eader", Role.ADMINISTRATOR);
    }

    @Test
    void everyAnswerIsKeptToItsPurpose() throws Exception {
        List<String> wrong = new ArrayList<>();
        int answers = 0;
        for (String pattern : Routes.listPages(server)) {
            String path = scene.filled(pattern);
            for (HttpResponse<byte[]> answer : List.of(reader.download(path), asNobody(path))) {
                answers++;
                look(path, answer, wrong);
            }
        }
        for (String path : List.of("/nowhere", "/o/nowhere/room", "/api/nowhere", "/%ff", "/a;b")) {
            answers++;
            look(path, asNobody(path), wrong);
        }
        System.out.printf("headers and bodies of %d answers looked at%n", answers);
        assertThat(wrong).isEmpty();
        assertThat(answers).isGreaterThan(300);
    }

    private static void look(String path, HttpResponse<byte[]> answer, List<String> wrong) {
        String who = answer.statusCode() + " " + path + " ";
        String policy = header(answer, "Content-Security-Policy");
        if (!policy.contains("default-src 'self'")
                || !policy.contains("frame-ancestors 'none'")
                || policy.contains("unsafe")) {
            wrong.add(who + "has the policy '" + policy + "'");
        }
        if (!header(answer, "X-Content-Type-Options").equals("nosniff")) {
            wrong.add(who + "may be sniffed");
        }
        if (!header(answer, "Server").isEmpty() || !header(answer, "X-Powered-By").isEmpty()) {
            wrong.add(who + "says what it runs on");
        }
        if (!header(answer, "Access-Control-Allow-Origin").isEmpty()) {
            wrong.add(who + "is given to other origins");
        }
        if (!isPublic(path) && !header(answer, "Cache-Control").contains("no-store")) {
            wrong.add(who + "may be kept: '" + header(answer, "Cache-Control") + "'");
        }
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String lower = cookie.toLowerCase(Locale.ROOT);
            if (!lower.contains("httponly") || !lower.contains("samesite=")) {
                wrong.add(who + "sets " + cookie);
            }
        }
        lookInside(who, answer, wrong);
    }

    private static void lookInside(String who, HttpResponse<byte[]> answer, List<String> wrong) {
        String type = header(answer, "Content-Type");
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        boolean kept = header(answer, "Content-Disposition").startsWith("attachment");
        if (type.startsWith("text/html") && !kept && RUN.matcher(body).find()) {
            wrong.add(who + "holds something that runs");
        }
        if (answer.statusCode() >= 400 && INSIDE.matcher(body).find()) {
            wrong.add(who + "tells what is inside");
        }
        if (answer.statusCode() >= 500) {
            wrong.add(who + "was not foreseen");
        }
        if (answer.body().length > 0 && type.startsWith("text/") && !type.contains("charset")) {
            wrong.add(who + "does not say its signs: " + type);
        }
    }

    /** Assets, public words, and the pages that a proxy may keep for a while. */
    private static boolean isPublic(String path) {
        return path.startsWith("/assets")
                || path.startsWith("/public")
                || path.contains("/help")
                || path.startsWith("/.well-known")
                // a script that names nobody
                || path.endsWith("/worker.js");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<byte[]> asNobody(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
