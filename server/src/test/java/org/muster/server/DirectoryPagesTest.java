package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ministry.MinistryDirectory;
import org.muster.server.access.AccountChange;
import org.muster.server.access.Role;
import org.muster.server.access.directory.DirectorySettings;
import org.muster.server.access.directory.RoleMap;
import org.muster.server.messaging.Secret;

/** People sign in by a real directory of the test's own, which can be made to lie. */
class DirectoryPagesTest {
    private static final String PASSWORD = "long enough words";
    private static final List<String> ROLES =
            List.of("DUTY_OFFICER = Crisis centre", "PRESS = Press", "PRESS = Crisis centre");

    private static MinistryDirectory ministry;
    @TempDir Path folder;
    private MusterServer server;

    @BeforeAll
    static void build() {
        ministry = MinistryDirectory.start();
    }

    @AfterAll
    static void tearDown() {
        ministry.close();
    }

    @BeforeEach
    void start() throws Exception {
        ministry.beHonest();
        ministry.say("groups", List.of("Crisis centre", "Canteen"));
        server = start(ministry.issuer());
    }

    private MusterServer start(String issuer) throws Exception {
        Set<String> known =
                Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        return MusterServer.start(
                Settings.of(folder)
                        .withPort(0)
                        .withDirectory(
                                Optional.of(
                                        new DirectorySettings(
                                                URI.create(issuer),
                                                MinistryDirectory.CLIENT,
                                                new Secret(MinistryDirectory.SECRET),
                                                RoleMap.parse(ROLES, known))))
                        .withNotices(notice -> {}));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A browser that goes between both, signed in at the ministry. */
    private final class Both {
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        Both(String name) throws Exception {
            byte[] both = (name + ":" + name).getBytes(StandardCharsets.UTF_8);
            http.send(
                    HttpRequest.newBuilder(URI.create(ministry.issuer() + "/desk"))
                            .header(
                                    "Authorization",
                                    "Basic " + Base64.getEncoder().encodeToString(both))
                            .build(),
                    BodyHandlers.discarding());
        }

        HttpResponse<String> get(String address) throws Exception {
            URI where = URI.create("http://127.0.0.1:" + server.port()).resolve(address);
            return http.send(HttpRequest.newBuilder(where).build(), BodyHandlers.ofString());
        }

        String next(String address) throws Exception {
            HttpResponse<String> answer = get(address);
            return answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() ->
                            new AssertionError(
                                    address + ": " + answer.statusCode() + answer.body()));
        }

        /** To the ministry and back; the address that leads in, not yet opened. */
        String comeBack() throws Exception {
            return next(next("/sign-in/directory"));
        }

        /** What the page says in the end. */
        String signIn() throws Exception {
            return get(next(comeBack())).body();
        }

        boolean isIn() throws Exception {
            return get("/account").statusCode() == 200;
        }
    }

    @Test
    void whoeverHasARoleInTheDirectoryComesIn() throws Exception {
        Both officer = new Both("a.moussa");
        assertThat(officer.get("/sign-in?lang=en").body())
                .contains("Sign in by the ministry’s directory");
        String there = officer.next("/sign-in/directory");
        assertThat(there)
                .startsWith(ministry.issuer())
                .contains("code_challenge_method=S256", "nonce=", "state=");
        officer.get(officer.next(officer.next(there)));
        assertThat(officer.get("/operations").statusCode()).isEqualTo(200);
        assertThat(officer.get("/account").body())
                .contains("a.moussa", "duty officer")
                .contains("You sign in by the ministry’s directory")
                .doesNotContain("new-password", "data-passkey");
        var account = server.accounts().find("a.moussa").orElseThrow();
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.DUTY_OFFICER, Role.PRESS);
        assertThat(account.isOfDirectory()).isTrue();
    }

    @Test
    void nobodyWithoutARoleComesInAndWhoeverLostTheirsIsSignedOut() throws Exception {
        Both officer = new Both("b.ali");
        officer.signIn();
        ministry.say("groups", List.of("Press"));
        Both again = new Both("b.ali");
        again.signIn();
        assertThat(officer.isIn()).as("with roles of before").isFalse();
        assertThat(again.isIn()).isTrue();

        ministry.say("groups", List.of("Canteen"));
        Both last = new Both("b.ali");
        assertThat(last.signIn()).contains("gives you no role here");
        assertThat(last.isIn()).isFalse();
        assertThat(again.isIn()).isFalse();
        assertThat(server.accounts().find("b.ali")).isEmpty();
    }

    @Test
    void whatTheDirectorySaysOfAnotherServerOrTimeIsNotBelieved() throws Exception {
        Map<String, Object> lies =
                Map.of(
                        "aud",
                        List.of("another server"),
                        "iss",
                        "http://127.0.0.1:1",
                        "nonce",
                        "another nonce",
                        "exp",
                        Instant.parse("2026-01-01T00:00:00Z"));
        for (var lie : lies.entrySet()) {
            ministry.beHonest();
            ministry.say("groups", List.of("Crisis centre"));
            ministry.say(lie.getKey(), lie.getValue());
            Both officer = new Both("c.issa");
            assertThat(officer.signIn()).as(lie.getKey()).contains("does not hold");
            assertThat(officer.isIn()).isFalse();
        }
        assertThat(server.accounts().find("c.issa")).isEmpty();
    }

    @Test
    void anAnswerBelongsToOneBrowserAndOneTry() throws Exception {
        Both victim = new Both("d.oumar");
        Both attacker = new Both("e.vil");
        victim.next("/sign-in/directory");
        String foisted = attacker.comeBack();
        assertThat(victim.next(foisted)).endsWith("?directory=answer");
        assertThat(victim.isIn()).isFalse();

        String back = attacker.comeBack();
        assertThat(attacker.next(back.replaceFirst("state=[^&]{4}", "state=zzzz")))
                .endsWith("?directory=answer");
        back = attacker.comeBack();
        attacker.get(back);
        assertThat(attacker.isIn()).isTrue();
        assertThat(attacker.next(back)).as("once more").endsWith("?directory=answer");
        assertThat(new Both("e.vil").next("/sign-in/directory/answer?error=access_denied"))
                .endsWith("?directory=answer");
    }

    @Test
    void anAccountOfOursIsNotTakenOverByItsName() throws Exception {
        server.accounts().create("f.abdou", "Ours", Set.of(Role.ADMINISTRATOR), PASSWORD);
        Both other = new Both("f.abdou");
        assertThat(other.signIn()).contains("is another account’s");
        assertThat(other.isIn()).isFalse();

        new Both("g.sani").signIn();
        ministry.say("preferred_username", "G.Sani@ministry.example.org");
        ministry.say("sub", "somebody else of the same name");
        assertThat(new Both("h").signIn()).contains("is another account’s");
    }

    @Test
    void anAccountOfTheDirectoryHasNoPasswordHere() throws Exception {
        Both officer = new Both("i.kader");
        officer.signIn();
        for (String password : List.of("", PASSWORD)) {
            assertThat(
                            Client.of(server)
                                    .as("i.kader", password)
                                    .get("/api/operations")
                                    .statusCode())
                    .isEqualTo(401);
        }
        assertThat(server.accounts().setPassword("i.kader", PASSWORD))
                .isInstanceOf(AccountChange.Refused.class);
        assertThat(server.accounts().setRoles("i.kader", Set.of(Role.ADMINISTRATOR)))
                .isInstanceOf(AccountChange.Refused.class);
        assertThat(server.accounts().listOwn()).noneMatch(each -> each.name().equals("i.kader"));
    }

    @Test
    void aDirectoryThatIsAwayOrNamesAnotherMachineLetsNobodyInAndOthersWork() throws Exception {
        server.close();
        AtomicInteger asked = new AtomicInteger();
        HttpServer impostor =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + impostor.getAddress().getPort();
        impostor.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    byte[] text =
                            """
                            {"issuer":"%1$s","authorization_endpoint":"%1$s/a",
                            "token_endpoint":"http://169.254.169.254/latest","jwks_uri":"%1$s/k",
                            "subject_types_supported":["public"]}
                            """
                                    .formatted(issuer)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, text.length);
                    exchange.getResponseBody().write(text);
                    exchange.close();
                });
        impostor.start();
        server = start(issuer);
        assertThat(new Both("x").next("/sign-in/directory")).endsWith("?directory=away");
        assertThat(asked.get()).isEqualTo(1);
        impostor.stop(0);
        Both nobody = new Both("x");
        assertThat(nobody.next("/sign-in/directory")).endsWith("?directory=away");
        assertThat(nobody.get("/sign-in?directory=away&lang=en").body())
                .contains("cannot be reached");
        server.accounts().create("j.ibro", "Ours", Set.of(Role.DUTY_OFFICER), PASSWORD);
        assertThat(Browser.signIn(server, "j.ibro", PASSWORD).get("/account").statusCode())
                .isEqualTo(200);
    }
}
