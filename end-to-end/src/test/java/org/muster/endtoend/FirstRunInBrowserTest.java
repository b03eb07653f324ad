package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.FirstRun;
import org.muster.server.MusterServer;
import org.muster.server.Settings;

/** Somebody starts a server and makes the first account in their browser. */
@Timeout(120)
class FirstRunInBrowserTest {
    private static final String PASSWORD = "long enough words";

    @TempDir private Path folder;
    private MusterServer server;
    private Browsers browsers;
    private String address = "";

    @BeforeEach
    void start() throws Exception {
        List<String> notices = new ArrayList<>();
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withFirstRun(FirstRun.PAGE)
                                .withNotices(notices::add));
        address = notices.getFirst().replaceAll("(?s).*(http://localhost\\S+).*", "$1");
        browsers = new Browsers();
    }

    @AfterEach
    void stop() {
        browsers.close();
        server.close();
    }

    private String at(String path) {
        return "http://localhost:" + server.port() + path;
    }

    @Test
    void withAPasskey() {
        try (BrowserContext window = browsers.newWindow()) {
            Page page = window.newPage();
            List<String> faults = new ArrayList<>();
            page.onPageError(faults::add);
            PasskeyInBrowserTest.device(window, page);
            page.navigate(address + "&lang=en");
            page.fill("#name", "a.issa");
            page.fill("#displayName", "Amina Issa");
            page.click("[data-passkey-button]");
            page.waitForSelector(PasskeyInBrowserTest.OWN + " li");
            assertThat(page.innerText("main")).contains("a.issa", "Amina Issa", "administrator");
            page.click("form[action='/sign-out'] button");
            page.navigate(at("/sign-in"));
            page.click("form[data-passkey=get] button");
            page.waitForURL(url -> !url.contains("sign-in"));
            page.navigate(at("/operations"));
            assertThat(page.url()).endsWith("/operations");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void withAPassword() {
        try (BrowserContext window = browsers.newWindow()) {
            Page page = window.newPage();
            page.navigate(address + "&lang=en");
            page.fill("#name", "a.issa");
            page.fill("#password", PASSWORD);
            page.fill("#again", PASSWORD);
            page.keyboard().press("Tab");
            page.click("text=Make my account with this password");
            page.waitForSelector("text=Where you are signed in");
            assertThat(server.accounts().find("a.issa")).isPresent();
        }
    }
}
