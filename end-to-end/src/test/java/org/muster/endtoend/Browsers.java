package org.muster.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** One Chromium, in which each visitor has a window of their own. */
public final class Browsers implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    public Browsers(String... more) {
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(
                                                Stream.concat(
                                                                Stream.of(
                                                                        "--no-sandbox",
                                                                        "--disable-gpu",
                                                                        "--disable-background-networking"),
                                                                Stream.of(more))
                                                        .toList()));
    }

    /** A Chromium before whose camera this film runs, again and again. */
    static Browsers before(Path film, String... more) {
        return new Browsers(
                Stream.concat(
                                Stream.of(
                                        "--use-fake-ui-for-media-stream",
                                        "--use-fake-device-for-media-stream",
                                        "--use-file-for-fake-video-capture=" + film),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** A window at a desk, for whoever goes to other places than the demo. */
    public BrowserContext newWindow() {
        return browser.newContext(options(1920, 1080));
    }

    /** Somebody at a desk, with a large screen. */
    Visitor atDesk(RunningDemo demo) {
        return new Visitor(demo, browser, options(1920, 1080));
    }

    /** Somebody with a small phone. */
    Visitor onPhone(RunningDemo demo) {
        return new Visitor(demo, browser, options(360, 740));
    }

    /** Somebody with a small phone whose browser runs no scripts. */
    Visitor onOldPhone(RunningDemo demo) {
        return new Visitor(demo, browser, options(360, 740).setJavaScriptEnabled(false));
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
