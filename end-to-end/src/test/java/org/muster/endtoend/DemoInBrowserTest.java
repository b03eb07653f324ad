package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged demo in a real browser: Niamey is replayed, and people look at it. */
class DemoInBrowserTest {
    private static final Pattern PASSWORD = Pattern.compile("password ([a-z0-9-]+)");
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/");
    private static final String ROOM = "/o/niamey-2023/room";
    private static final List<String> PAGES =
            List.of(
                    ROOM,
                    "/o/niamey-2023/people",
                    "/o/niamey-2023/legs",
                    "/o/niamey-2023/gate",
                    "/o/niamey-2023/bulletins",
                    "/o/niamey-2023/tally/carried");

    private static Process demo;
    private static Playwright playwright;
    private static Browser browser;
    private static String base = "";
    private static String password = "";

    @BeforeAll
    static void start() throws IOException {
        demo =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.muster.cli.Muster",
                                "demo",
                                "--seconds",
                                "0",
                                "--port",
                                "0")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        readUntilOver();
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking")));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        browser.close();
        playwright.close();
        demo.destroy();
        demo.waitFor();
    }

    private static void readUntilOver() throws IOException {
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher secret = PASSWORD.matcher(line);
            password = secret.find() ? secret.group(1) : password;
            Matcher address = ADDRESS.matcher(line);
            base = address.find() ? address.group(1) : base;
            if (line.contains("replay is over")) {
                return;
            }
        }
        throw new IllegalStateException("the demo ended before its replay was over");
    }

    @Test
    void thePublicReadsTheLatestBulletinInFrenchWithoutSigningIn() {
        try (BrowserContext visitor = context(360, 740)) {
            Page page = visitor.newPage();
            page.navigate(base + "/?lang=fr");
            assertThat(page.textContent("main")).contains("1 079".replace(' ', '\u202f'), "577");
            page.navigate(base + ROOM);
            assertThat(page.url()).contains("/sign-in");
        }
    }

    @Test
    void everyPageOpensFromTheCrisisRoomWithNothingBrokenAndNothingSeriousForAxe() {
        try (BrowserContext officer = context(1920, 1080)) {
            Page page = officer.newPage();
            List<String> errors = new ArrayList<>();
            page.onPageError(errors::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            signIn(page);
            assertThat(page.textContent("main")).contains("1,079", "577");
            for (String address : PAGES) {
                page.navigate(base + address);
                assertThat(serious(page)).as(address).isEmpty();
            }
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void theRoomAsItWasKnownWhenTheTweetWentOut() {
        try (BrowserContext officer = context(1920, 1080)) {
            Page page = officer.newPage();
            signIn(page);
            page.navigate(base + ROOM + "?asOf=2023-08-02T20:00:00Z");
            assertThat(page.textContent("main")).contains("992", "560");
        }
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(DemoInBrowserTest::tell)
                        .toList();
    }

    private static String tell(Rule rule) {
        return rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static void signIn(Page page) {
        page.navigate(base + "/sign-in");
        page.fill("#name", "admin");
        page.fill("#password", password);
        page.keyboard().press("Enter");
        page.waitForURL("**" + ROOM);
    }

    private static BrowserContext context(int width, int height) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
    }
}
