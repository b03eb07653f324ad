package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ledger.reads.ReadLog;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.ledger.reads.ReadQuery;
import org.muster.server.access.Role;
import org.muster.server.access.secondstep.SecondStepRule;

/** People make passkeys and sign in with them; whatever is wrong with an answer opens nothing. */
class PasskeyPagesTest {
    private static final String PASSWORD = "long enough words";

    private static final ReadQuery FAILED =
            new ReadQuery(
                    "niamey",
                    List.of(),
                    Optional.empty(),
                    Optional.of(ReadOutcome.SIGN_IN_FAILED),
                    Instant.EPOCH,
                    Instant.parse("2100-01-01T00:00:00Z"),
                    100);

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    @TempDir Path folder;
    private MusterServer server;

    @BeforeEach
    void start() throws Exception {
        server = start(SecondStepRule.OFFERED);
        server.accounts().create("d.ali", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
        server.accounts().create("p.amadou", "Press", Set.of(Role.PRESS), PASSWORD);
    }

    private MusterServer start(SecondStepRule rule) throws Exception {
        return MusterServer.start(
                Settings.of(folder)
                        .withPort(0)
                        .withSecondStep(rule)
                        .withWall(now::get)
                        .withNotices(notice -> {}));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String here() {
        return "http://localhost:" + server.port();
    }

    private Browser byPassword(String name) throws Exception {
        Browser browser = Browser.byName(server);
        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("name", name, "password", PASSWORD));
        return browser;
    }

    private SoftKey make(Browser browser) throws Exception {
        SoftKey key = new SoftKey();
        browser.get("/account");
        String asked = browser.post("/account/passkeys/options", Map.of()).body();
        HttpResponse<String> made =
                browser.post(
                        "/account/passkeys",
                        Map.of("label", "office laptop", "answer", key.make(asked, here())));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        return key;
    }

    private String asked(Browser browser) throws Exception {
        browser.get("/sign-in");
        return browser.post("/sign-in/passkey/options", Map.of()).body();
    }

    private static HttpResponse<String> show(Browser browser, String answer) throws Exception {
        return browser.post("/sign-in/passkey", Map.of("answer", answer));
    }

    private static boolean isIn(Browser browser) throws Exception {
        return browser.get("/account").statusCode() == 200;
    }

    private void isRefused(String answer, Browser browser) throws Exception {
        assertThat(show(browser, answer).body()).contains("The passkey does not fit");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void aPasskeyOpensTheAccountAndThePasswordAloneNoMore() throws Exception {
        Browser owner = byPassword("d.ali");
        SoftKey key = make(owner);
        assertThat(owner.get("/account").body())
                .contains("office laptop", "for localhost", "Not used yet");

        Browser next = Browser.byName(server);
        assertThat(next.get("/sign-in").body()).contains("Sign in with a passkey");
        show(next, key.show(asked(next), here()));
        assertThat(next.get("/operations").statusCode()).isEqualTo(200);
        assertThat(next.get("/account").body()).contains("d.ali", "Last used 1 Mar 2026 10:00 UTC");

        Browser other = Browser.byName(server);
        other.get("/sign-in");
        assertThat(other.post("/sign-in", Map.of("name", "d.ali", "password", PASSWORD)).body())
                .contains("signs in with its passkey");
        assertThat(isIn(other)).isFalse();
        assertThat(Client.of(server).as("d.ali", PASSWORD).get("/api/operations").body())
                .contains("ACC-009");
        assertThat(isIn(byPassword("p.amadou"))).isTrue();
    }

    @Test
    void whatIsWrongWithAnAnswerOpensNothing() throws Exception {
        Browser owner = byPassword("d.ali");
        SoftKey key = make(owner);
        Browser thief = Browser.byName(server);
        isRefused(key.show(asked(thief), "https://muster.example.net"), thief);
        isRefused(key.show(asked(thief), "http://localhost"), thief);
        isRefused(key.show(asked(Browser.byName(server)), here()), thief);
        isRefused(new SoftKey().show(asked(thief), here()), thief);
        isRefused("{}", thief);
        isRefused("", thief);

        String late = key.show(asked(thief), here());
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(6)));
        isRefused(late, thief);

        Browser rightful = Browser.byName(server);
        String answer = key.show(asked(rightful), here());
        show(rightful, answer);
        assertThat(isIn(rightful)).isTrue();
        asked(thief);
        isRefused(answer, thief);
    }

    @Test
    void anAnswerForSomethingElseDoesNotSignIn() throws Exception {
        Browser owner = byPassword("d.ali");
        SoftKey key = make(owner);
        owner.get("/account");
        String proof = owner.post("/account/proof/options", Map.of()).body();
        owner.post("/sign-out", Map.of());
        owner.get("/sign-in");
        isRefused(key.show(proof, here()), owner);
    }

    @Test
    void aCopyADeviceThatDoesNotAskAndAnotherAccountsAreNotBelieved() throws Exception {
        SoftKey key = make(byPassword("d.ali"));
        Browser browser = Browser.byName(server);
        key.setCounter(7);
        show(browser, key.show(asked(browser), here()));
        assertThat(isIn(browser)).isTrue();

        Browser thief = Browser.byName(server);
        key.setCounter(6);
        isRefused(key.show(asked(thief), here()), thief);
        key.setCounter(20);
        key.stopVerifying();
        isRefused(key.show(asked(thief), here()), thief);

        SoftKey pretends = make(byPassword("p.amadou"));
        pretends.pretend();
        isRefused(pretends.show(asked(thief), here()), thief);
        assertThat(failed()).contains("d.ali", "p.amadou");
    }

    private Set<String> failed() throws Exception {
        return server.beans().getBean(ReadLog.class).list(FAILED).stream()
                .map(each -> each.entry().who())
                .collect(Collectors.toSet());
    }

    @Test
    void atAnAddressOfNumbersNoneIsOffered() throws Exception {
        Browser browser = Browser.signIn(server, "d.ali", PASSWORD);
        assertThat(browser.get("/account").body())
                .contains("not at the address that you opened")
                .doesNotContain("data-passkey");
        HttpResponse<String> asked = browser.post("/account/passkeys/options", Map.of());
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("ACC-013", "127.0.0.1");
        assertThat(Browser.of(server).get("/sign-in").body()).doesNotContain("passkey");
    }

    @Test
    void whereASecondStepIsRequiredAPasskeyIsOneToo() throws Exception {
        server.close();
        server = start(new SecondStepRule(true, Set.of()));
        Browser browser = byPassword("d.ali");
        assertThat(browser.get("/operations").statusCode()).isEqualTo(302);
        SoftKey key = make(browser);
        assertThat(browser.get("/operations").statusCode()).isEqualTo(200);
        browser.get("/account");
        assertThat(browser.post("/account/passkeys/" + key.id() + "/removal", Map.of()).body())
                .contains("requires a second step");
    }

    @Test
    void aSessionThatIsFoundOpenMakesAndRemovesNone() throws Exception {
        Browser browser = byPassword("d.ali");
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(11)));
        assertThat(browser.get("/account").body()).contains("Show that it is you");
        assertThat(browser.post("/account/passkeys/options", Map.of()).body()).contains("ACC-015");
        assertThat(browser.post("/account/second-step", Map.of()).body())
                .contains("more than ten minutes");
        assertThat(browser.post("/account/proof", Map.of("proof", "guess")).body())
                .contains("The password is wrong");
        browser.post("/account/proof", Map.of("proof", PASSWORD));
        SoftKey key = make(browser);

        now.updateAndGet(before -> before.plus(Duration.ofMinutes(11)));
        browser.get("/account");
        assertThat(browser.post("/account/passkeys/" + key.id() + "/removal", Map.of()).body())
                .contains("more than ten minutes");
        assertThat(browser.post("/account/proof", Map.of("proof", PASSWORD)).statusCode())
                .as("the password does not do where there is a passkey")
                .isEqualTo(422);
        String asked = browser.post("/account/proof/options", Map.of()).body();
        browser.post("/account/proof", Map.of("answer", key.show(asked, here())));
        browser.post("/account/passkeys/" + key.id() + "/label", Map.of("label", "blue"));
        assertThat(browser.get("/account").body())
                .contains("<strong>blue</strong>")
                .doesNotContain("<strong>office laptop</strong>");
        browser.post("/account/passkeys/" + key.id() + "/removal", Map.of());
        assertThat(isIn(byPassword("d.ali"))).isTrue();
    }

    @Test
    void oneOfAnotherAccountProvesNothingAndIsNotTouched() throws Exception {
        SoftKey theirs = make(byPassword("p.amadou"));
        Browser browser = byPassword("d.ali");
        browser.get("/account");
        browser.post("/account/passkeys/" + theirs.id() + "/removal", Map.of());
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(11)));
        browser.get("/account");
        String asked = browser.post("/account/proof/options", Map.of()).body();
        assertThat(
                        browser.post("/account/proof", Map.of("answer", theirs.show(asked, here())))
                                .statusCode())
                .isEqualTo(422);
        assertThat(Files.readString(folder.resolve("passkeys.sealed"), StandardCharsets.US_ASCII))
                .doesNotContain("amadou");
        Browser other = Browser.byName(server);
        show(other, theirs.show(asked(other), here()));
        assertThat(isIn(other)).isTrue();
    }
}
