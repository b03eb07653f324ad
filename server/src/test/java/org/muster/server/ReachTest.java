package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.server.Routes.Route;
import org.muster.server.access.AccessRules;
import org.muster.server.access.Role;
import org.muster.server.access.Scope;

/**
 * Every address that the server has, asked for by every role and by nobody: each is decided by a
 * row of the table, no row decides about nothing, and whoever may not is told nothing.
 */
class ReachTest extends NiameyCase {
    private static final String PASSWORD = "long enough words";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** What is no method of ours: files, and what the web server's own parts answer. */
    private static final List<String> NO_METHOD =
            List.of(
                    "/assets/muster.css",
                    "/webjars/x",
                    "/favicon.ico",
                    "/robots.txt",
                    "/sign-out",
                    "/public/x",
                    "/api/openapi/x");

    private static ReachScene scene;
    private static final Map<Role, Asking> ROLES = new LinkedHashMap<>();
    private static final Asking NOBODY = new Asking(HttpClient.newHttpClient(), "", "");

    /** Somebody who asks, with what their browser and their program hold. */
    private record Asking(HttpClient http, String basic, String token) {
        HttpResponse<String> ask(String method, String path, boolean api) throws Exception {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
            boolean form = method.equals("POST") && !api;
            if (api && !basic.isEmpty()) {
                request.header("Authorization", basic);
            }
            request.header(
                    "Content-Type",
                    form ? "application/x-www-form-urlencoded" : "application/json");
            String body = form ? "_csrf=" + token : "{}";
            request.method(
                    method,
                    method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    @BeforeAll
    static void everybodySignsIn() throws Exception {
        scene = ReachScene.fill(server);
        for (Role role : Role.values()) {
            String name = "r." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            server.accounts().create(name, name, Set.of(role), scope(role), PASSWORD);
            ROLES.put(role, signedIn(name));
        }
    }

    /** The scene's people are of these two states. */
    private static Scope scope(Role role) {
        return new Scope(List.of(), role == Role.LIAISON ? Optional.of("DEU") : Optional.empty());
    }

    private static Asking of(Role role) {
        return Objects.requireNonNull(ROLES.get(role));
    }

    private static Asking signedIn(String name) throws Exception {
        HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Asking before = new Asking(http, "", "");
        String token = token(before);
        String form = "name=" + name + "&password=" + PASSWORD.replace(' ', '+');
        http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form + "&_csrf=" + token))
                        .build(),
                BodyHandlers.discarding());
        String both = Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes());
        return new Asking(http, "Basic " + both, token(before));
    }

    private static String token(Asking who) throws Exception {
        Matcher found = TOKEN.matcher(who.ask("GET", "/sign-in", false).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        List<String> paths =
                Stream.concat(
                                Routes.listAll(server).stream()
                                        .map(route -> scene.filled(route.pattern())),
                                NO_METHOD.stream())
                        .toList();
        assertThat(paths).hasSizeGreaterThan(250);
        assertThat(paths.stream().filter(path -> AccessRules.findPattern(path).isEmpty()))
                .as("addresses without a row: closed to everybody, so either open or remove them")
                .isEmpty();
        Set<String> dead = new TreeSet<>(AccessRules.listPatterns());
        paths.forEach(path -> dead.remove(AccessRules.findPattern(path).orElseThrow()));
        assertThat(dead).as("rows that decide about nothing").isEmpty();
    }

    @Test
    void whoeverMayNotIsRefusedAndToldNothingAndWhoeverMayIsNot() throws Exception {
        List<String> wrong = new ArrayList<>();
        int tries = 0;
        int refused = 0;
        // last the one who may do all, so that what they change is seen by nobody before
        List<Role> order = new ArrayList<>(ROLES.keySet());
        order.remove(Role.ADMINISTRATOR);
        order.add(Role.ADMINISTRATOR);
        for (Route route : Routes.listAll(server)) {
            if (route.pattern().equals(Routes.LIVE)) {
                continue;
            }
            String path = scene.filled(route.pattern());
            tries++;
            HttpResponse<String> closed = NOBODY.ask(route.method(), path, route.isApi());
            if (AccessRules.isOpen(path)) {
                note(wrong, named(closed), "nobody is told names", route, closed);
                continue;
            }
            refused++;
            note(wrong, !isRefused(closed) || named(closed), "nobody is let in", route, closed);
            for (Role role : order) {
                tries++;
                HttpResponse<String> answer = of(role).ask(route.method(), path, route.isApi());
                boolean may = AccessRules.mayOpen(Set.of(role), path);
                refused += may ? 0 : 1;
                boolean bad =
                        may
                                ? isRefused(answer) || answer.statusCode() >= 500
                                : !isRefused(answer) || named(answer);
                note(wrong, bad, role + (may ? " may" : " may not"), route, answer);
                note(
                        wrong,
                        mayReadNoNames(role) && named(answer),
                        role + " reads names",
                        route,
                        answer);
            }
        }
        System.out.printf("forced browsing: %d tries, %d refused%n", tries, refused);
        assertThat(wrong).isEmpty();
        assertThat(tries).isGreaterThan(2_000);
    }

    /** Who works with words and telephones, and never with the register. */
    private static boolean mayReadNoNames(Role role) {
        return role == Role.PRESS
                || role == Role.CALL_DESK
                || role == Role.WARDEN
                || role == Role.AUDITOR
                || role == Role.LIAISON;
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean toSignIn =
                status / 100 == 3
                        && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
        return status == 401 || status == 403 || toSignIn;
    }

    private static boolean named(HttpResponse<String> answer) {
        return answer.body()
                .toLowerCase(Locale.ROOT)
                .contains(ReachScene.MARK.toLowerCase(Locale.ROOT));
    }

    private static void note(
            List<String> wrong,
            boolean isWrong,
            String what,
            Route route,
            HttpResponse<String> answer) {
        if (isWrong) {
            wrong.add(
                    what
                            + ": "
                            + route.method()
                            + " "
                            + route.pattern()
                            + " gives "
                            + answer.statusCode());
        }
    }

    @Test
    void noOtherWayOfWritingAnAddressLeadsAround() throws Exception {
        String person = scene.filled("{person}");
        List<String> ways =
                List.of(
                        "/o/niamey/people/" + person + "/",
                        "/o/niamey//people/" + person,
                        "/o/niamey/room/../people/" + person,
                        "/o/niamey/room/%2e%2e/people/" + person,
                        "/o/niamey/room/..;/people/" + person,
                        "/o/niamey/people;a=b/" + person,
                        "/o/niamey/%70eople/" + person,
                        "/o/niamey/people%2f" + person,
                        "/O/niamey/people/" + person,
                        "/o/niamey/PEOPLE/" + person,
                        "/o/niamey/people/" + person + ".json",
                        "/public/../o/niamey/people/" + person,
                        "/assets/..%2f..%2fo/niamey/people/" + person,
                        "/o/niamey/help/../people/" + person,
                        "/api/operations/niamey/../niamey/people/" + person,
                        "/api/operations/niamey/people/" + person + "/",
                        "/api//operations/niamey/people/" + person);
        for (String way : ways) {
            for (Asking who : List.of(NOBODY, of(Role.PRESS), of(Role.WARDEN))) {
                HttpResponse<String> answer = who.ask("GET", way, way.startsWith("/api"));
                assertThat(named(answer)).as(way + " " + answer.statusCode()).isFalse();
            }
        }
    }
}
