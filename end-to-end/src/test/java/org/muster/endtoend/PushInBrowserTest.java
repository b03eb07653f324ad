package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.campaign.Pushes;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Nationality;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import org.muster.server.campaigns.WayOut;
import org.muster.server.messaging.Secret;

/**
 * A family chooses to be told on its phone, in a real browser. No push service can be reached here:
 * what the browser would ask of one is answered by the test, and what one would bring is brought by
 * the browser's own tools. All between is real, the worker too.
 */
@Timeout(120)
class PushInBrowserTest {
    private static final OperationId NIAMEY = new OperationId("niamey");

    private static final String SUBSCRIBED =
            """
            PushManager.prototype.subscribe = async function (options) {
              const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
                .replace(/\\+/g, "-").replace(/\\//g, "_").replace(/=+$/, "");
              const pair = await crypto.subtle.generateKey(
                { name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
              const given = {
                endpoint: "https://push.example.net/" + options.applicationServerKey.length,
                keys: {
                  p256dh: base64(await crypto.subtle.exportKey("raw", pair.publicKey)),
                  auth: base64(crypto.getRandomValues(new Uint8Array(16))),
                },
              };
              sessionStorage.setItem("given", JSON.stringify(given));
              return { toJSON: () => given };
            };
            PushManager.prototype.getSubscription = async () => {
              const given = sessionStorage.getItem("given");
              return given ? { unsubscribe: async () => sessionStorage.removeItem("given") } : null;
            };
            """;

    private static final String SHOWN =
            """
            async () => {
              const worker = await navigator.serviceWorker.getRegistration(location.href.replace(/own$/, ""));
              return (await worker.getNotifications()).map(one => one.title + ": " + one.body).join();
            }
            """;

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Browsers browsers;

    @BeforeAll
    static void start() throws Exception {
        WayOut push = WayOut.parse(NIAMEY, URI.create("push://crisis@example.org"), new Secret(""));
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withNotices(notice -> {})
                                .withWaysOut(List.of(push)));
        server.office()
                .ask(
                        NIAMEY,
                        CommandId.of(UUID.randomUUID()),
                        new UserId("admin"),
                        new OpenOperation(
                                NIAMEY,
                                new OperationPlan(
                                        "Niamey",
                                        new Nationality("FRA"),
                                        new Nationality("NER"),
                                        "Niamey",
                                        ZoneId.of("Africa/Niamey"),
                                        "Embassy",
                                        true)));
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    private static String help() {
        return "http://127.0.0.1:" + server.port() + "/o/niamey/help";
    }

    private static void send(BrowserContext phone, String step, String... fields) {
        FormData form = FormData.create();
        for (int i = 0; i < fields.length; i += 2) {
            form.set(fields[i], fields[i + 1]);
        }
        assertThat(phone.request().post(help() + step, RequestOptions.create().setForm(form)).ok())
                .as(step)
                .isTrue();
    }

    private static Page ownPage(BrowserContext phone) {
        Page page = phone.newPage();
        page.setViewportSize(360, 740);
        page.navigate(help() + "?lang=en");
        send(phone, "/wish", "wish", "LEAVE");
        send(phone, "/who-1", "1.family", "Synth", "1.given", "", "1.born", "1987");
        send(phone, "/papers-1", "1.nationality", "FRA", "1.document", "");
        send(phone, "/needs-1");
        send(phone, "/more", "more", "no");
        send(phone, "/place", "place", "Plateau", "company", "");
        send(phone, "/reach", "phone", "+22790000001", "email", "", "other", "");
        send(phone, "/send", "consent", "yes", "note", "");
        page.navigate(help() + "/own");
        return page;
    }

    private static long devices() {
        var view = server.office().find(NIAMEY).orElseThrow().view();
        return view.persons().mapToLong(one -> Pushes.of(view, one).size()).sum();
    }

    @Test
    void aPhoneIsChosenIsToldAndIsEnded() {
        try (BrowserContext phone = browsers.newWindow()) {
            phone.grantPermissions(List.of("notifications"));
            phone.addInitScript(SUBSCRIBED);
            Page page = ownPage(phone);
            List<String> faults = new ArrayList<>();
            page.onPageError(faults::add);
            page.waitForSelector("#push-on button");
            page.click("#push-on button");
            page.waitForSelector("#push-here:not([hidden])");
            assertThat(page.isVisible("#push-on")).isFalse();
            assertThat(devices()).isEqualTo(1);

            bring(phone, page, "{\"title\":\"Niamey\",\"body\":\"There is news for you\"}");
            page.waitForFunction("async () => (await (" + SHOWN.strip() + ")()).length > 0");
            assertThat((String) page.evaluate(SHOWN)).isEqualTo("Niamey: There is news for you");

            page.click("#push-off button");
            page.waitForSelector("#push-on button");
            assertThat(devices()).isZero();
            assertThat(faults).isEmpty();
        }
    }

    /** As a push service would: the browser hands it to the worker. */
    private static void bring(BrowserContext phone, Page page, String news) {
        CDPSession tools = phone.newCDPSession(page);
        List<String> known = new ArrayList<>();
        tools.on(
                "ServiceWorker.workerRegistrationUpdated",
                event ->
                        event.getAsJsonArray("registrations")
                                .forEach(one ->
                                        known.add(
                                                one.getAsJsonObject()
                                                        .get("registrationId")
                                                        .getAsString())));
        tools.send("ServiceWorker.enable");
        for (int i = 0; i < 50 && known.isEmpty(); i++) {
            page.waitForTimeout(100);
        }
        JsonObject what = new JsonObject();
        what.addProperty("origin", "http://127.0.0.1:" + server.port());
        what.addProperty("registrationId", known.getFirst());
        what.addProperty("data", news);
        tools.send("ServiceWorker.deliverPushMessage", what);
    }

    @Test
    void whoSaysNoIsToldWhatHelps() {
        try (BrowserContext phone = browsers.newWindow()) {
            phone.addInitScript("Notification.requestPermission = async () => 'denied';");
            Page page = ownPage(phone);
            page.click("#push-on button");
            page.waitForSelector("#push-denied:not([hidden])");
            assertThat(page.isEnabled("#push-on button")).isTrue();
        }
    }

    @Test
    void aBrowserThatCannotOffersNothing() {
        try (BrowserContext phone = browsers.newWindow()) {
            phone.addInitScript("delete window.PushManager;");
            Page page = ownPage(phone);
            page.waitForSelector("text=Are you still there?");
            assertThat(page.isVisible("#push")).isFalse();
        }
    }
}
