package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import org.muster.server.access.Role;

/** Somebody makes a passkey and signs in with it, in a real browser with a device of the test's. */
@Timeout(120)
class PasskeyInBrowserTest {
    private static final String PASSWORD = "long enough words";
    static final String OWN = "section[aria-labelledby=passkeys] .m-passkeys";

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Browsers browsers;

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.start(Settings.of(folder).withPort(0).withNotices(notice -> {}));
        server.accounts().create("d.ali", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    private static String at(String path) {
        return "http://localhost:" + server.port() + path;
    }

    /** As a telephone with a finger on it. */
    static CDPSession device(BrowserContext window, Page page) {
        CDPSession tools = window.newCDPSession(page);
        tools.send("WebAuthn.enable");
        JsonObject kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", kind);
        tools.send("WebAuthn.addVirtualAuthenticator", options);
        return tools;
    }

    private static void signOut(Page page) {
        page.navigate(at("/account"));
        page.click("form[action='/sign-out'] button");
        page.navigate(at("/sign-in"));
    }

    @Test
    void aPasskeyIsMadeSignsInAndIsRemoved() {
        try (BrowserContext window = browsers.newWindow()) {
            Page page = window.newPage();
            List<String> faults = new ArrayList<>();
            page.onPageError(faults::add);
            device(window, page);
            page.navigate(at("/sign-in?lang=en"));
            page.fill("#name", "d.ali");
            page.fill("#password", PASSWORD);
            page.click("form[action='/sign-in'] button");

            page.navigate(at("/account"));
            page.fill("#label", "telephone");
            page.click("form[data-passkey=create] button");
            page.waitForSelector(OWN + " li");
            assertThat(page.innerText(OWN)).contains("telephone", "Not used yet");

            page.click("form[data-passkey=create] button");
            page.waitForSelector(".m-passkey-failed:not([hidden])");
            assertThat(page.locator(OWN + " li").count()).isEqualTo(1);

            signOut(page);
            page.click("form[data-passkey=get] button");
            page.waitForURL(url -> !url.contains("sign-in"));
            page.navigate(at("/account"));
            assertThat(page.innerText("main")).contains("d.ali", "Last used");

            page.click(OWN + " summary");
            page.click(OWN + " button:has-text('Remove')");
            page.waitForSelector("text=Sign in without name and password");
            signOut(page);
            page.click("form[data-passkey=get] button");
            page.waitForSelector("text=The passkey does not fit");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void whoeverSaysNoStaysOnThePageAndIsToldWhatHelps() {
        try (BrowserContext window = browsers.newWindow()) {
            Page page = window.newPage();
            page.addInitScript(
                    "navigator.credentials.get = async () => { throw new Error('no'); };");
            page.navigate(at("/sign-in?lang=en"));
            page.click("form[data-passkey=get] button");
            page.waitForSelector("text=or sign in with name and password");
            assertThat(page.isEnabled("form[data-passkey=get] button")).isTrue();
            assertThat(page.isVisible("#password")).isTrue();
        }
    }

    @Test
    void aBrowserThatCannotIsOfferedThePassword() {
        try (BrowserContext window = browsers.newWindow()) {
            window.addInitScript("delete window.PublicKeyCredential;");
            Page page = window.newPage();
            page.navigate(at("/sign-in?lang=en"));
            assertThat(page.isVisible("form[data-passkey=get]")).isFalse();
            assertThat(page.isVisible("#password")).isTrue();
        }
    }
}
