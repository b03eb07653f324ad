package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.access.FirstToken;
import org.muster.server.access.Role;
import org.muster.server.access.secondstep.SecondStepRule;
import org.springframework.mock.web.MockHttpServletRequest;

/** The first account is made on a page, once, by whoever started the server. */
class FirstRunPagesTest {
    private static final String PASSWORD = "long enough words";

    private final List<String> notices = new ArrayList<>();
    @TempDir Path folder;
    private MusterServer server;
    private String token = "";

    @BeforeEach
    void start() throws Exception {
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withFirstRun(FirstRun.PAGE)
                                .withNotices(notices::add));
        token = notices.getFirst().replaceAll("(?s).*token=([0-9a-f]+).*", "$1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Map<String, String> form(String name, String password, String again) {
        return Map.of(
                "token",
                token,
                "name",
                name,
                "displayName",
                "Amina",
                "password",
                password,
                "again",
                again);
    }

    @Test
    void whereASecondStepIsDemandedTheFirstAccountMakesItToo(@TempDir Path other) throws Exception {
        server.close();
        server =
                MusterServer.start(
                        Settings.of(other)
                                .withPort(0)
                                .withFirstRun(FirstRun.PAGE)
                                .withSecondStep(new SecondStepRule(true, Set.of()))
                                .withNotices(notices::add));
        token = notices.getLast().replaceAll("(?s).*token=([0-9a-f]+).*", "$1");
        Browser first = Browser.of(server);
        first.get("/first-run?token=" + token);
        String password = "a long sentence of words";
        assertThat(first.post("/first-run", form("a.mina", password, password)).uri().getPath())
                .isEqualTo("/account");
        assertThat(first.get("/operations").statusCode()).isIn(302, 403);
    }

    @Test
    void whoeverStartedTheServerMakesTheirOwnAccountAndIsIn() throws Exception {
        assertThat(notices).hasSize(1);
        assertThat(notices.getFirst())
                .contains("http://localhost:" + server.port() + "/first-run?token=" + token)
                .doesNotContain("sign in as");
        assertThat(token).hasSize(32);
        assertThat(server.accounts().list()).isEmpty();

        Browser browser = Browser.of(server);
        assertThat(browser.get("/first-run?lang=en&token=" + token).body())
                .contains("The first account");
        assertThat(browser.get("/first-run?lang=fr").body()).contains("Le premier compte");
        browser.get("/first-run?lang=en");
        assertThat(browser.post("/first-run", form("a.issa", PASSWORD, "another")).body())
                .contains("in two different ways");
        assertThat(browser.post("/first-run", form("A!", "short", "short")).body())
                .contains("The account name", "at least 12");
        HttpResponse<String> made = browser.post("/first-run", form("a.issa", PASSWORD, PASSWORD));
        assertThat(made.uri().getPath()).isEqualTo("/account");
        assertThat(made.body()).contains("a.issa", "Amina", "administrator", "Set it up");
        assertThat(browser.get("/operations").statusCode()).isEqualTo(200);
        assertThat(server.accounts().find("a.issa").orElseThrow().roles())
                .containsExactly(Role.ADMINISTRATOR);

        Browser second = Browser.of(server);
        assertThat(second.get("/first-run?token=" + token).statusCode()).isEqualTo(303);
        second.get("/sign-in");
        second.post("/first-run", form("e.vil", PASSWORD, PASSWORD));
        assertThat(server.accounts().find("e.vil")).isEmpty();
        assertThat(Browser.signIn(server, "a.issa", PASSWORD).get("/account").statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutTheTokenNobodyMakesOne() throws Exception {
        Browser browser = Browser.of(server);
        for (String wrong : List.of("", "0", "0".repeat(32))) {
            assertThat(browser.get("/first-run?token=" + wrong).statusCode()).isEqualTo(303);
        }
        browser.get("/sign-in");
        browser.post(
                "/first-run", Map.of("name", "e.vil", "password", PASSWORD, "again", PASSWORD));
        assertThat(server.accounts().list()).isEmpty();
    }

    @Test
    void theTokenIsGoodOnThisMachineAlone() {
        FirstToken first = server.beans().getBean(FirstToken.class);
        for (String address : List.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1")) {
            assertThat(first.opens(token, from(address))).as(address).isTrue();
        }
        for (String address : List.of("10.0.0.7", "::ffff:10.0.0.7", "localhost", "")) {
            assertThat(first.opens(token, from(address))).as(address).isFalse();
        }
        server.accounts().create("d.ali", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
        assertThat(first.opens(token, from("127.0.0.1"))).as("there is an account").isFalse();
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void aPasskeyDoesInPlaceOfAPassword() throws Exception {
        String here = "http://localhost:" + server.port();
        Browser browser = Browser.byName(server);
        browser.get("/first-run?lang=en&token=" + token);
        Map<String, String> who = Map.of("token", token, "name", "a.issa", "displayName", "");
        SoftKey key = new SoftKey();
        String asked = browser.post("/first-run/options", who).body();
        assertThat(
                        browser.post(
                                        "/first-run/passkey",
                                        Map.of(
                                                "token",
                                                token,
                                                "name",
                                                "a.issa",
                                                "answer",
                                                key.make(asked, "https://muster.example.net")))
                                .body())
                .contains("The passkey does not fit");
        assertThat(server.accounts().list()).as("no account without a way in").isEmpty();

        asked = browser.post("/first-run/options", who).body();
        HttpResponse<String> made =
                browser.post(
                        "/first-run/passkey",
                        Map.of("token", token, "name", "a.issa", "answer", key.make(asked, here)));
        assertThat(made.body()).contains("a.issa", "passkey without a name");

        Browser next = Browser.byName(server);
        next.get("/sign-in");
        String question = next.post("/sign-in/passkey/options", Map.of()).body();
        next.post("/sign-in/passkey", Map.of("answer", key.show(question, here)));
        assertThat(next.get("/operations").statusCode()).isEqualTo(200);
        assertThat(browser.post("/first-run/options", who).statusCode()).isEqualTo(422);
    }

    @Test
    void whereThereIsAnAccountNothingIsTold() throws Exception {
        server.accounts().create("d.ali", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
        server.close();
        notices.clear();
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withFirstRun(FirstRun.PAGE)
                                .withNotices(notices::add));
        assertThat(notices).isEmpty();
    }
}
