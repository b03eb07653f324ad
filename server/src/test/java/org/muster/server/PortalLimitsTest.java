package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.OperationId;

/** What the citizens' pages bear: many from one address, a proxy before them, and long visits. */
class PortalLimitsTest {
    private static final String FORM = "reference=R-0000-0000-0000&pin=000000";
    private static final int BEYOND = 3;
    private static final int MORE_THAN_AN_ADDRESS_MAY = 101;

    @TempDir private Path folder;

    private static MusterServer start(Settings settings) throws Exception {
        return start(settings, new MemoryLedger());
    }

    private static MusterServer start(Settings settings, MemoryLedger ledger) throws Exception {
        return TestServer.start(settings, ledger).open("niamey").server();
    }

    /** As many wrong PINs as one address may try, each for another reference and from another. */
    private static String tryOften(MusterServer server) throws Exception {
        String page = "";
        for (int i = 0; i < MORE_THAN_AN_ADDRESS_MAY; i++) {
            String form = FORM.replace("R-0000", "R-%04d".formatted(i));
            page =
                    new Citizen(server)
                            .sendAs("help/own", form, "X-Forwarded-For", "198.51.100." + i)
                            .body();
        }
        return page;
    }

    @Test
    void aProxyThatIsNamedIsBelievedAboutWhoAsksAndHow() throws Exception {
        try (MusterServer server = start(Settings.of(folder).withProxy("127.0.0.1"))) {
            assertThat(tryOften(server)).contains("do not fit together");
            Citizen citizen = new Citizen(server);
            String cookie =
                    citizen.sendAs("help/wish", "wish=STAY", "X-Forwarded-Proto", "https")
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElse("");
            assertThat(cookie).contains("m-draft0", "Secure");
            assertThat(
                            citizen.sendAs("help/own", FORM, "Origin", "https://help.example")
                                    .statusCode())
                    .isEqualTo(403);
        }
    }

    /** A mobile network has one address for thousands. */
    @Test
    void whoeverOpensTheirPageRightlyShutsNobodyOut() throws Exception {
        try (MusterServer server = start(Settings.of(folder))) {
            Citizen citizen = new Citizen(server);
            citizen.tell("STAY", "Often", "90000001");
            String[] codes = Citizen.codes(citizen.send().body());
            String right = "reference=" + codes[0] + "&pin=" + codes[1];
            for (int i = 0; i < MORE_THAN_AN_ADDRESS_MAY; i++) {
                assertThat(citizen.sendAs("help/own", right, "X-None", "1").statusCode())
                        .as("time " + i)
                        .isEqualTo(303);
            }
        }
    }

    @Test
    void whatIsPutOffStaysOnThePhoneWithItsNote() throws Exception {
        try (MusterServer server = start(Settings.of(folder))) {
            Citizen citizen = new Citizen(server);
            citizen.tell("STAY", "Busy", "90000002");
            var draft = citizen.carried();
            for (int i = 0; i < 300; i++) {
                citizen.sendWith("help/send", "consent=yes&note=", draft);
            }
            var later = citizen.sendWith("help/send", "consent=yes&note=a+lame+dog", draft);
            assertThat(later.statusCode()).isEqualTo(429);
            assertThat(Citizen.header(later, "Retry-After")).isNotEmpty();
            assertThat(citizen.getWith("help/check", Citizen.given(later)).body())
                    .contains("a lame dog");
        }
    }

    /** A program answers ten pages in a blink; so many of one address are let through. */
    @Test
    void aProgramThatFloodsUsHasToWaitLikeAPerson() throws Exception {
        try (MusterServer server = start(Settings.of(folder))) {
            HttpResponse<String> last = null;
            for (int i = 0; i <= MORE_THAN_AN_ADDRESS_MAY - 1; i++) {
                Citizen citizen = new Citizen(server);
                citizen.tell("STAY", "Robot" + i, "9200%04d".formatted(i));
                last = citizen.send();
            }
            assertThat(Objects.requireNonNull(last).statusCode()).isEqualTo(429);
            assertThat(last.body()).contains("very quick", "paper");
            assertThat(Integer.parseInt(Citizen.header(last, "Retry-After"))).isBetween(1, 15);
        }
    }

    @Test
    void moreThanCanBeAnsweredSoonAreToldToComeBackAndNobodyIsLost() throws Exception {
        MemoryLedger ledger = new MemoryLedger();
        try (MusterServer server = start(Settings.of(folder), ledger)) {
            List<Map<String, String>> drafts = new ArrayList<>();
            for (int i = 0; i < room() + BEYOND; i++) {
                Citizen citizen = new Citizen(server);
                citizen.tell("LEAVE", "Crowd" + i, "9100%04d".formatted(i));
                drafts.add(citizen.carried());
            }
            BlockingQueue<Sent> answers = new LinkedBlockingQueue<>();
            List<Sent> putOff;
            ledger.hold(true);
            try {
                for (Map<String, String> draft : drafts) {
                    Thread.startVirtualThread(() -> answers.add(send(server, draft)));
                }
                putOff = take(answers, BEYOND);
            } finally {
                ledger.hold(false);
            }
            assertThat(putOff).allSatisfy(PortalLimitsTest::isToldOtherWays);
            assertThat(take(answers, room())).allMatch(sent -> sent.answer().statusCode() == 303);
            for (Sent again : putOff) {
                assertThat(send(server, again.draft()).answer().statusCode()).isEqualTo(303);
            }
            assertThat(
                            server.office()
                                    .find(new OperationId("niamey"))
                                    .orElseThrow()
                                    .view()
                                    .persons()
                                    .count())
                    .isEqualTo(drafts.size());
        }
    }

    private record Sent(Map<String, String> draft, HttpResponse<String> answer) {}

    private static Sent send(MusterServer server, Map<String, String> draft) {
        try {
            return new Sent(
                    draft, new Citizen(server).sendWith("help/send", "consent=yes&note=", draft));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Sent> take(BlockingQueue<Sent> answers, int many) throws Exception {
        List<Sent> taken = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            taken.add(
                    Objects.requireNonNull(
                            answers.poll(30, TimeUnit.SECONDS), "answer " + i + " of " + many));
        }
        return taken;
    }

    private static void isToldOtherWays(Sent sent) {
        assertThat(sent.answer().statusCode()).isEqualTo(429);
        assertThat(Citizen.header(sent.answer(), "Retry-After")).isEqualTo("30");
        assertThat(sent.answer().body()).contains("call us", "on paper", "stays on this phone");
    }

    /** Eight for each core, sixteen at least, 128 at most. */
    private static int room() {
        return Math.clamp(8L * Runtime.getRuntime().availableProcessors(), 16, 128);
    }

    @Test
    void aPageThatIsLookedAtAgainAndAgainIsShutInTheEnd() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
        AtomicLong ids = new AtomicLong(1);
        try (MusterServer server =
                start(Settings.of(folder).withTime(now::get, ids::incrementAndGet))) {
            Citizen citizen = new Citizen(server);
            citizen.tell("STAY", "Long", "90000003");
            citizen.send();
            for (int minutes = 25; minutes < 4 * 60; minutes += 25) {
                now.updateAndGet(before -> before.plus(Duration.ofMinutes(25)));
                assertThat(citizen.get("help/own").body()).as(minutes + " min").contains("Long");
            }
            now.updateAndGet(before -> before.plus(Duration.ofMinutes(25)));
            assertThat(citizen.get("help/own").body()).contains("PIN (six digits)");
        }
    }

    @Test
    void nobodyElseIs() throws Exception {
        for (Settings settings :
                List.of(
                        Settings.of(folder.resolve("none")),
                        Settings.of(folder.resolve("other")).withProxy("192.0.2.1"))) {
            try (MusterServer server = start(settings)) {
                assertThat(tryOften(server)).contains("wrong too often");
            }
        }
    }
}
