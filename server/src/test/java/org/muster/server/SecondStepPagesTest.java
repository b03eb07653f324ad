package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.access.Role;
import org.muster.server.access.secondstep.SecondStepRule;
import org.muster.server.access.secondstep.Totp;

/** People sign in with a password and a code, or are told why they do not come in. */
class SecondStepPagesTest {
    private static final String PASSWORD = "long enough words";
    private static final Pattern KEY = Pattern.compile("dir=\"ltr\">((?:[A-Z2-7]{4} ?){8})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([a-z2-9-]{11})</code>");
    private static final String OPENED =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    @TempDir Path folder;
    private MusterServer server;

    @BeforeEach
    void start() throws Exception {
        server = start(SecondStepRule.OFFERED);
        server.accounts().create("d.ali", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
        server.accounts().create("adm", "Administrator", Set.of(Role.ADMINISTRATOR), PASSWORD);
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

    private void pass(Duration span) {
        now.updateAndGet(before -> before.plus(span));
    }

    private String code(byte[] key) {
        pass(Duration.ofSeconds(60));
        return Totp.code(key, now.get());
    }

    private static byte[] read(String page) {
        var found = KEY.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        byte[] key = new byte[20];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (char letter : found.group(1).replace(" ", "").toCharArray()) {
            held = (held << 5 | LETTERS.indexOf(letter)) & 0xffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                key[at++] = (byte) (held >> bits);
            }
        }
        return key;
    }

    private record Enrolled(byte[] key, List<String> recovery) {}

    private Enrolled enrol(Browser browser) throws Exception {
        browser.get("/account");
        String page = browser.post("/account/second-step", Map.of()).body();
        assertThat(page).contains("<svg").contains("Key for an authenticator app");
        byte[] key = read(page);
        HttpResponse<String> wrong =
                browser.post("/account/second-step/proof", Map.of("code", "12345"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("The code does not fit");
        String done = browser.post("/account/second-step/proof", Map.of("code", code(key))).body();
        List<String> recovery =
                RECOVERY.matcher(done).results().map(each -> each.group(1)).toList();
        assertThat(recovery).hasSize(10);
        assertThat(browser.get("/account").body()).doesNotContain(recovery.getFirst());
        return new Enrolled(key, recovery);
    }

    private HttpResponse<String> password(Browser browser) throws Exception {
        browser.get("/sign-in");
        return browser.post("/sign-in", Map.of("name", "d.ali", "password", PASSWORD));
    }

    @Test
    void thePasswordAloneOpensNothingOnceThereIsASecondStep() throws Exception {
        Enrolled enrolled = enrol(Browser.signIn(server, "d.ali", PASSWORD));

        Browser next = Browser.of(server);
        HttpResponse<String> asked = password(next);
        assertThat(asked.uri().getPath()).isEqualTo("/sign-in/code");
        assertThat(next.get("/operations").uri().getPath()).isEqualTo("/operations");
        assertThat(next.get("/operations").statusCode()).isEqualTo(302);
        assertThat(next.get("/account").statusCode()).isEqualTo(302);

        next.get("/sign-in/code");
        assertThat(next.post("/sign-in/code", Map.of("code", "000")).body())
                .contains("The code does not fit, or was used already");
        String code = code(enrolled.key());
        next.post("/sign-in/code", Map.of("code", code));
        assertThat(next.get("/operations").statusCode()).isEqualTo(200);
        assertThat(next.get("/account").body()).contains("Recovery codes left: 10");

        Browser again = Browser.of(server);
        password(again);
        assertThat(again.post("/sign-in/code", Map.of("code", code)).body())
                .as("no code twice")
                .contains("The code does not fit");
        again.post("/sign-in/code", Map.of("code", enrolled.recovery().get(3)));
        assertThat(again.get("/account").body()).contains("Recovery codes left: 9");
    }

    @Test
    void aCodeIsGivenSoonAfterThePasswordOrNotAtAll() throws Exception {
        Enrolled enrolled = enrol(Browser.signIn(server, "d.ali", PASSWORD));
        Browser stranger = Browser.of(server);
        stranger.get("/sign-in");
        assertThat(stranger.post("/sign-in/code", Map.of("code", code(enrolled.key()))).body())
                .contains("too long ago");
        password(stranger);
        pass(Duration.ofMinutes(11));
        assertThat(stranger.post("/sign-in/code", Map.of("code", code(enrolled.key()))).body())
                .contains("too long ago");
    }

    @Test
    void programsDoNotComeInBesideTheSecondStep() throws Exception {
        Client program = Client.of(server).as("d.ali", PASSWORD);
        assertThat(program.get("/api/operations").statusCode()).isEqualTo(200);
        enrol(Browser.signIn(server, "d.ali", PASSWORD));
        HttpResponse<String> refused = program.get("/api/operations");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("ACC-009");
    }

    @Test
    void whereItIsRequiredNothingElseOpensBefore() throws Exception {
        server.close();
        server = start(new SecondStepRule(true, Set.of("totals")));
        server.accounts().create("totals", "Totals", Set.of(Role.PRESS), PASSWORD);
        assertThat(Client.of(server).as("totals", PASSWORD).get("/api/operations").statusCode())
                .isEqualTo(200);
        assertThat(Client.of(server).as("d.ali", PASSWORD).get("/api/operations").body())
                .contains("ACC-009");

        Browser browser = Browser.of(server);
        assertThat(password(browser).uri().getPath()).isEqualTo("/account");
        HttpResponse<String> held = browser.get("/operations");
        assertThat(held.statusCode()).isEqualTo(302);
        assertThat(held.headers().firstValue("Location").orElse("")).endsWith("/account");
        Enrolled enrolled = enrol(browser);
        assertThat(browser.get("/operations").statusCode()).isEqualTo(200);
        browser.get("/account");
        assertThat(
                        browser.post(
                                        "/account/second-step/removal",
                                        Map.of("code", code(enrolled.key())))
                                .body())
                .contains("requires a second step");
    }

    @Test
    void whoeverFindsAnOpenSessionCannotExchangeOrRemoveIt() throws Exception {
        Browser elsewhere = Browser.signIn(server, "d.ali", PASSWORD);
        Browser browser = Browser.signIn(server, "d.ali", PASSWORD);
        Enrolled enrolled = enrol(browser);
        for (String act : List.of("/account/second-step", "/account/second-step/removal")) {
            assertThat(browser.post(act, Map.of("code", "111")).statusCode()).isEqualTo(422);
        }
        String changed =
                browser.post("/account/second-step", Map.of("code", code(enrolled.key()))).body();
        byte[] other = read(changed);
        browser.post("/account/second-step/proof", Map.of("code", code(other)));
        browser.get("/account");
        assertThat(
                        browser.post(
                                        "/account/second-step/removal",
                                        Map.of("code", code(enrolled.key())))
                                .statusCode())
                .as("the phone before")
                .isEqualTo(422);
        browser.post("/account/second-step/removal", Map.of("code", code(other)));
        assertThat(browser.get("/account").body()).contains("Set it up");
        assertThat(elsewhere.get("/account").statusCode())
                .as("what was open by it elsewhere ends")
                .isEqualTo(302);
    }

    @Test
    void anEnrolmentThatIsLeftOpenIsNobodyElsesToFinish() throws Exception {
        Browser browser = Browser.signIn(server, "d.ali", PASSWORD);
        browser.get("/account");
        byte[] key = read(browser.post("/account/second-step", Map.of()).body());
        pass(Duration.ofMinutes(11));
        assertThat(browser.get("/account").body()).doesNotContain("<svg");
        HttpResponse<String> late =
                browser.post("/account/second-step/proof", Map.of("code", code(key)));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("more than ten minutes");
        assertThat(browser.get("/account").body()).doesNotContain("Recovery codes left");
    }

    @Test
    void anAdministratorsSessionThatIsLeftOpenChangesNobodysAccount() throws Exception {
        Browser administrator = Browser.signIn(server, "adm", PASSWORD);
        open(administrator);
        pass(Duration.ofMinutes(11));
        administrator.get("/o/niamey/accounts");
        for (String act : List.of("password", "roles", "withdrawal", "second-step-removal")) {
            HttpResponse<String> refused =
                    administrator.post("/o/niamey/accounts/d.ali/" + act, Map.of("roles", "PRESS"));
            assertThat(refused.statusCode()).as(act).isEqualTo(422);
            assertThat(refused.body()).contains("more than ten minutes");
        }
        Map<String, String> other =
                Map.of("name", "in.truder", "displayName", "", "roles", "ADMINISTRATOR");
        assertThat(administrator.post("/o/niamey/accounts", other).statusCode()).isEqualTo(422);
        assertThat(server.accounts().find("in.truder")).isEmpty();
        assertThat(server.accounts().find("d.ali").orElseThrow().roles())
                .containsExactly(Role.DUTY_OFFICER);
        assertThat(password(Browser.of(server)).uri().toString()).doesNotContain("wrong");
    }

    @Test
    void whoLosesTheirPhoneIsSignedOutWhereItWas() throws Exception {
        Browser lost = Browser.signIn(server, "d.ali", PASSWORD);
        enrol(lost);
        Browser administrator = Browser.signIn(server, "adm", PASSWORD);
        open(administrator);
        administrator.get("/o/niamey/accounts");
        administrator.post("/o/niamey/accounts/d.ali/second-step-removal", Map.of());
        assertThat(lost.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void wrongTriesWaitAndTheOwnersDeviceDoesNot() throws Exception {
        Browser owner = Browser.signIn(server, "d.ali", PASSWORD);
        Browser attacker = Browser.of(server);
        attacker.get("/sign-in");
        Map<String, String> guess = Map.of("name", "d.ali", "password", "a wrong guess");
        Map<String, String> nobody = Map.of("name", "no.body", "password", "a wrong guess");
        for (int i = 0; i < 3; i++) {
            assertThat(attacker.post("/sign-in", guess).body()).contains("is wrong");
            assertThat(attacker.post("/sign-in", nobody).body()).contains("is wrong");
        }
        String waits = attacker.post("/sign-in", guess).body();
        assertThat(waits).contains("Too many wrong tries. Wait 1 s");
        assertThat(attacker.post("/sign-in", nobody).body())
                .as("a name that is no account's is held up as long")
                .contains("Too many wrong tries. Wait 1 s");
        HttpResponse<String> program =
                Client.of(server).as("d.ali", PASSWORD).get("/api/operations");
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.headers().firstValue("Retry-After")).contains("1");
        assertThat(program.body()).contains("ACC-010");

        assertThat(password(owner).body())
                .as("from the same address, on a device that is known")
                .doesNotContain("Too many");
        pass(Duration.ofSeconds(1));
        assertThat(attacker.post("/sign-in", guess).body()).contains("is wrong");
        assertThat(attacker.post("/sign-in", guess).body()).contains("Wait 2 s");
    }

    @Test
    void anAdministratorSeesWhoHasNoneAndFreesWhoLostTheirPhone() throws Exception {
        enrol(Browser.signIn(server, "d.ali", PASSWORD));
        Browser administrator = Browser.signIn(server, "adm", PASSWORD);
        open(administrator);
        String page = administrator.get("/o/niamey/accounts").body();
        assertThat(page)
                .contains("Without a second step: 2 of 3 accounts")
                .contains("Remove the second step of d.ali");
        String after =
                administrator.post("/o/niamey/accounts/d.ali/second-step-removal", Map.of()).body();
        assertThat(after).contains("Without a second step: 3 of 3 accounts");
        assertThat(
                        administrator
                                .post("/o/niamey/accounts/nobody/second-step-removal", Map.of())
                                .body())
                .contains("There is no account nobody");
        assertThat(password(Browser.of(server)).uri().getPath()).isNotEqualTo("/sign-in/code");
    }

    private void open(Browser administrator) throws Exception {
        HttpResponse<String> opened =
                Client.of(server)
                        .as("adm", PASSWORD)
                        .command("niamey", UUID.randomUUID(), "operation.OpenOperation", OPENED);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        administrator.get("/o/niamey/room");
    }
}
