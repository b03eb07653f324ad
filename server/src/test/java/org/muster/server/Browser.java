package org.muster.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.muster.server.access.Role;

/** Somebody who is signed in and goes from page to page. */
public final class Browser {
    private static final String PASSWORD = "long enough words";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "muster-part";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI root;
    private String token = "";

    private Browser(URI root) {
        this.root = root;
    }

    /** Makes an account and signs in with it. */
    public static Browser as(MusterServer server, String name, Role role) throws Exception {
        server.accounts().create(name, name, Set.of(role), PASSWORD);
        return signIn(server, name, PASSWORD);
    }

    /** One that has not signed in. */
    public static Browser of(MusterServer server) {
        return new Browser(URI.create("http://127.0.0.1:" + server.port()));
    }

    /** One that goes to the same server by a name, as passkeys want it. */
    static Browser byName(MusterServer server) {
        return new Browser(URI.create("http://localhost:" + server.port()));
    }

    public static Browser signIn(MusterServer server, String name, String password)
            throws Exception {
        Browser browser = of(server);
        browser.get("/sign-in");
        HttpResponse<String> answer =
                browser.post("/sign-in", Map.of("name", name, "password", password));
        if (answer.uri().toString().contains("wrong")) {
            throw new AssertionError(name + " could not sign in");
        }
        return browser;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> page =
                http.send(
                        HttpRequest.newBuilder(root.resolve(path)).build(),
                        BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(page.body());
        token = found.find() ? found.group(1) : token;
        return page;
    }

    /** As a page asks by itself, which nobody touches. */
    HttpResponse<String> refresh(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(root.resolve(path)).header("HX-Request", "true").build(),
                BodyHandlers.ofString());
    }

    /** Another browser into which somebody put one cookie of this one. */
    Browser withCookieOf(String name) {
        Browser thief = new Browser(root);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .forEach(cookie -> thief.cookies.getCookieStore().add(root, cookie));
        return thief;
    }

    public HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    /** Sends a form, with the token of the page seen last; follows where it leads. */
    public HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return post(path, fields, "", List.of());
    }

    /** The same with one field that has several values, as ticks have. */
    public HttpResponse<String> post(
            String path, Map<String, String> fields, String ticks, List<String> ticked)
            throws IOException, InterruptedException {
        String several =
                ticked.stream()
                        .map(value -> "&" + encode(ticks) + "=" + encode(value))
                        .collect(Collectors.joining());
        String body =
                fields.entrySet().stream()
                        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&", "", several + "&_csrf=" + encode(token)));
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 3) {
            return get(answer.headers().firstValue("Location").orElseThrow());
        }
        return answer;
    }

    /** Sends a file as a form of a page does. */
    public HttpResponse<String> upload(String path, String field, byte[] file)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part("_csrf\"\r\n\r\n" + token + "\r\n"));
        body.writeBytes(
                part(
                        field
                                + "\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** What the page seen last put into its forms. */
    String token() {
        return token;
    }

    /** Sends a form with the token of the page seen last, and goes nowhere. */
    HttpResponse<byte[]> send(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return sendWithToken(path, fields, token);
    }

    HttpResponse<byte[]> sendWithToken(String path, Map<String, String> fields, String other)
            throws IOException, InterruptedException {
        String body =
                fields.entrySet().stream()
                        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&", "", "&_csrf=" + encode(other)));
        return http.send(
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static byte[] part(String rest) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + rest)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
