package org.muster.server;

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
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a phone and no account. */
final class Citizen {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final URI root;

    Citizen(MusterServer server) {
        root = URI.create("http://127.0.0.1:" + server.port() + "/o/niamey/");
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofString());
    }

    /** How many bytes of a page go over the wire. */
    int weight(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Accept-Encoding", "gzip")
                        .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body().length
                + answer.headers().map().entrySet().stream()
                        .mapToInt(one ->
                                one.getKey().length() + String.join("", one.getValue()).length())
                        .sum();
    }

    /** Sends a form; fields are name and value in turn. */
    HttpResponse<String> post(String path, String... fields) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&");
            body.append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return http.send(
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Answers all questions for one person in English, up to the check. */
    HttpResponse<String> tell(String wish, String family, String phone) throws Exception {
        get("help?lang=en");
        post("help/wish", "wish", wish);
        post("help/who-1", "1.family", family, "1.given", "", "1.born", "1987");
        post("help/papers-1", "1.nationality", "FRA", "1.document", "");
        post("help/needs-1");
        post("help/more", "more", "no");
        post("help/place", "place", "Plateau, by the school", "company", "");
        return post("help/reach", "phone", phone, "email", "", "other", "");
    }

    HttpResponse<String> send() throws Exception {
        return post("help/send", "consent", "yes", "note", "");
    }

    Map<String, String> carried() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(c -> c.getName(), c -> c.getValue()));
    }

    /** With these cookies and no others, not going where it leads. */
    HttpResponse<String> sendWith(String path, String body, Map<String, String> carried)
            throws Exception {
        return bare().send(
                        with(path, carried)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** As a browser does that says from which page a form comes. */
    HttpResponse<String> sendAs(String path, String body, String header, String value)
            throws Exception {
        return bare().send(
                        with(path, Map.of("lang", "en"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header(header, value)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** The cookies that an answer gives, by name; those that it takes away are left out. */
    static Map<String, String> given(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(line -> line.substring(0, line.indexOf(';')).split("=", 2))
                .filter(pair -> !pair[1].isEmpty())
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    HttpResponse<String> getWith(String path, Map<String, String> carried) throws Exception {
        return bare().send(with(path, carried).build(), BodyHandlers.ofString());
    }

    private static HttpClient bare() {
        return HttpClient.newHttpClient();
    }

    private HttpRequest.Builder with(String path, Map<String, String> carried) {
        return HttpRequest.newBuilder(root.resolve(path))
                .header(
                        "Cookie",
                        carried.entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a page shows in its large letters: the reference and the PIN. */
    static String[] codes(String page) {
        return Arrays.stream(page.split("class=\"code\" dir=\"ltr\">"))
                .skip(1)
                .map(part -> part.substring(0, part.indexOf('<')))
                .toArray(String[]::new);
    }
}
