package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ledger.reads.ReadLog;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.ledger.reads.ReadQuery;
import org.muster.server.access.Role;

/** What ends sessions, and what people see and change of their own. */
class SessionPagesTest {
    private static final String PASSWORD = "long enough words";
    private static final String OTHER = "other words, long enough";
    private static final String OPENED =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    @TempDir Path folder;
    private MusterServer server;

    @BeforeEach
    void start() throws Exception {
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withWall(now::get)
                                .withNotices(notice -> {}));
        make("d.ali", Role.DUTY_OFFICER);
        make("g.ate", Role.GATE_OPERATOR);
    }

    private void make(String name, Role role) {
        server.accounts().create(name, name, Set.of(role), PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void pass(Duration span) {
        now.updateAndGet(before -> before.plus(span));
    }

    private Browser in(String name) throws Exception {
        return Browser.signIn(server, name, PASSWORD);
    }

    private static void isIn(Browser browser) throws Exception {
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    private static void isEnded(Browser browser, String why) throws Exception {
        HttpResponse<String> answer = browser.get("/account");
        assertThat(answer.statusCode()).isEqualTo(302);
        String to = answer.headers().firstValue("Location").orElse("");
        assertThat(to).endsWith("/sign-in?ended=" + why);
        assertThat(browser.get(to).body()).contains("govuk-error-summary");
    }

    @Test
    void whoeverDoesNothingIsSignedOutAtAGateSooner() throws Exception {
        Browser officer = in("d.ali");
        Browser gate = in("g.ate");
        pass(Duration.ofMinutes(14));
        isIn(gate);
        pass(Duration.ofMinutes(14));
        isIn(gate);
        pass(Duration.ofMinutes(15));
        assertThat(gate.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("?ended=idle");
        pass(Duration.ofMinutes(76));
        isIn(officer);
        pass(Duration.ofHours(2));
        assertThat(officer.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("?ended=idle");
    }

    @Test
    void whatAPageRefreshesByItselfKeepsNoSessionOpen() throws Exception {
        Browser gate = in("g.ate");
        pass(Duration.ofMinutes(10));
        assertThat(gate.refresh("/account").statusCode()).isEqualTo(200);
        pass(Duration.ofMinutes(6));
        HttpResponse<String> ended = gate.refresh("/account");
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.headers().firstValue("HX-Redirect")).contains("/sign-in?ended=idle");
    }

    @Test
    void aShiftIsTheLongest() throws Exception {
        Browser officer = in("d.ali");
        for (int hour = 1; hour < 12; hour++) {
            pass(Duration.ofHours(1));
            isIn(officer);
        }
        pass(Duration.ofHours(1));
        assertThat(officer.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("?ended=long");
    }

    @Test
    void aSessionShownByAnotherBrowserEndsAndIsInTheLog() throws Exception {
        Browser owner = in("d.ali");
        Browser thief = owner.withCookieOf("muster");
        isEnded(thief, "elsewhere");
        assertThat(owner.get("/account").statusCode()).as("its owner's too").isEqualTo(302);
        assertThat(server.beans().getBean(ReadLog.class).list(failed()))
                .anySatisfy(each -> {
                    assertThat(each.entry().who()).isEqualTo("d.ali");
                    assertThat(each.entry().route()).isEqualTo("session");
                });
    }

    private static ReadQuery failed() {
        return new ReadQuery(
                "niamey",
                List.of(),
                Optional.empty(),
                Optional.of(ReadOutcome.SIGN_IN_FAILED),
                Instant.EPOCH,
                Instant.parse("2100-01-01T00:00:00Z"),
                10);
    }

    @Test
    void whatChangesAnAccountEndsItsSessionsAtOnce() throws Exception {
        Browser first = in("d.ali");
        server.accounts().setPassword("d.ali", OTHER);
        isEnded(first, "changed");

        Browser second = Browser.signIn(server, "d.ali", OTHER);
        server.accounts().setRoles("d.ali", Set.of(Role.PRESS));
        isEnded(second, "changed");

        Browser third = Browser.signIn(server, "d.ali", OTHER);
        server.accounts().withdraw("d.ali");
        isEnded(third, "changed");
        isIn(in("g.ate"));
    }

    @Test
    void somebodySeesWhereTheyAreSignedInAndSignsOutEverywhereElse() throws Exception {
        Browser one = in("d.ali");
        pass(Duration.ofMinutes(3));
        Browser two = in("d.ali");
        Browser stranger = in("g.ate");
        assertThat(two.get("/account").body())
                .contains("this one")
                .contains("Since 1 Mar 2026 10:00 UTC from 127.0.0.1")
                .contains("Since 1 Mar 2026 10:03 UTC from 127.0.0.1");
        assertThat(two.post("/account/sessions/removal", Map.of()).body())
                .contains("All other sessions have ended")
                .doesNotContain("Since 1 Mar 2026 10:00 UTC");
        isEnded(one, "changed");
        isIn(two);
        isIn(stranger);
    }

    @Test
    void somebodyChangesTheirPasswordAndOnlyThisSessionGoesOn() throws Exception {
        Browser other = in("d.ali");
        Browser owner = in("d.ali");
        pass(Duration.ofMinutes(11));
        owner.get("/account");
        Map<String, String> both = Map.of("password", OTHER, "again", OTHER);
        assertThat(owner.post("/account/password", both).body()).contains("more than ten minutes");
        owner.post("/account/proof", Map.of("proof", PASSWORD));
        assertThat(
                        owner.post(
                                        "/account/password",
                                        Map.of("password", OTHER, "again", "typed wrongly"))
                                .body())
                .contains("in two different ways");
        assertThat(
                        owner.post(
                                        "/account/password",
                                        Map.of("password", "short", "again", "short"))
                                .body())
                .contains("at least 12");
        assertThat(owner.post("/account/password", both).body())
                .contains("Your password is changed");
        isEnded(other, "changed");
        isIn(owner);
        isIn(Browser.signIn(server, "d.ali", OTHER));
        assertThat(Client.of(server).as("d.ali", PASSWORD).get("/api/operations").statusCode())
                .isEqualTo(401);
    }

    @Test
    void guessesAtTheOldPasswordAreHeldUpThereToo() throws Exception {
        Browser owner = in("d.ali");
        pass(Duration.ofMinutes(11));
        owner.get("/account");
        for (int i = 0; i < 3; i++) {
            owner.post("/account/proof", Map.of("proof", "guess " + i));
        }
        assertThat(owner.post("/account/proof", Map.of("proof", PASSWORD)).body())
                .contains("too many wrong tries");
    }

    @Test
    void anAdministratorGivesPasswordsAndRolesAndWithdraws() throws Exception {
        make("adm", Role.ADMINISTRATOR);
        Client.of(server)
                .as("adm", PASSWORD)
                .command("niamey", UUID.randomUUID(), "operation.OpenOperation", OPENED);
        Browser administrator = in("adm");
        String accounts = "/o/niamey/accounts/";
        administrator.get("/o/niamey/accounts");
        Browser officer = in("d.ali");
        String page = administrator.post(accounts + "d.ali/password", Map.of()).body();
        String password = page.replaceAll("(?s).*<code class=\"m-seal\">([^<]+)</code>.*", "$1");
        isEnded(officer, "changed");
        Browser again = Browser.signIn(server, "d.ali", password);

        administrator.post(accounts + "d.ali/roles", Map.of("roles", "PRESS"));
        isEnded(again, "changed");
        assertThat(administrator.post(accounts + "d.ali/roles", Map.of()).body())
                .contains("has no role");

        administrator.post(accounts + "d.ali/withdrawal", Map.of());
        assertThat(server.accounts().find("d.ali")).isEmpty();
        server.accounts().withdraw("admin");
        assertThat(administrator.post(accounts + "adm/withdrawal", Map.of()).body())
                .contains("the last administrator");
        assertThat(administrator.post(accounts + "adm/roles", Map.of("roles", "PRESS")).body())
                .contains("the last administrator");
    }
}
