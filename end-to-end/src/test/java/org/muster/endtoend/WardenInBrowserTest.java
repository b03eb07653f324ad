package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A warden's list without network, and what they report from it. */
class WardenInBrowserTest {
    private static final String PHRASE = "three green mangoes";
    private static final String MY_CELL = Visitor.OPERATION + "my-cell";

    /** All that the browser keeps of the cell, each byte as a letter. */
    private static final String KEPT =
            """
            async () => {
              const base = await new Promise(done => {
                const asked = indexedDB.open("muster-cell-niamey-2023");
                asked.onsuccess = () => done(asked.result);
              });
              if (!base.objectStoreNames.contains("kept")) return "[]";
              const all = await new Promise(done => {
                const asked = base.transaction("kept").objectStore("kept").getAll();
                asked.onsuccess = () => done(asked.result);
              });
              base.close();
              const text = bytes => [...new Uint8Array(bytes)].map(b => String.fromCharCode(b)).join("");
              return JSON.stringify(all, (name, value) =>
                value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? text(value.buffer || value) : value);
            }
            """;

    /** What the browser's cache holds, as text. */
    private static final String CACHED =
            """
            async () => {
              const cache = await caches.open("muster-cell");
              const all = await cache.matchAll();
              return (await Promise.all(all.map(one => one.text()))).join("");
            }
            """;

    private static RunningDemo demo;
    private static Browsers browsers;
    private static String person = "";
    private static String name = "";

    private BrowserContext phone;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        demo = RunningDemo.start("--until", "2023-08-01T08:00");
        browsers = new Browsers();
        formCell();
    }

    /** Each with a phone of their own. */
    @BeforeEach
    void takePhone() {
        phone = browsers.newWindow();
        page = phone.newPage();
        page.setViewportSize(360, 740);
        signIn();
    }

    @AfterEach
    void putPhoneAway() {
        phone.close();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        browsers.close();
        demo.close();
    }

    private static void formCell() {
        try (Visitor officer = browsers.atDesk(demo).signIn("consular.officer")) {
            Page desk = officer.open("people?lang=en").page();
            person = desk.locator("#rows th a").first().getAttribute("href").replaceAll(".*/", "");
            name = desk.locator("#rows th a").first().textContent().strip();
            officer.open("cells");
            desk.fill("#name", "Plateau");
            officer.press("Form a cell");
            assertThat(officer.seriousForAxe()).isEmpty();
            desk.fill("#name-warden #family", "Wardenname");
            desk.fill("#account", "warden");
            officer.press("Name a warden or deputy");
            desk.fill("#q", person);
            desk.press("#q", "Enter");
            desk.waitForLoadState();
            officer.press("Put people into this cell");
            assertThat(officer.main()).contains(name);
        }
    }

    private void signIn() {
        page.navigate(demo.base() + "/sign-in?lang=en");
        page.fill("#name", "warden");
        page.fill("#password", demo.passwordOf("warden"));
        page.click("form[action='/sign-in'] button");
        page.waitForURL("**" + MY_CELL + "*");
        page.waitForSelector("#cell[data-ready]");
    }

    private void unlock() {
        page.fill("#phrase", PHRASE);
        page.click("#cell-form button");
        page.waitForSelector("#cell-open:not([hidden])");
    }

    private String list() {
        return page.textContent("#cell-list");
    }

    private void report(String word, String note) {
        page.locator("#cell-list summary").first().click();
        page.check("#cell-list [name=word][value=" + word + "]");
        page.fill("#cell-list [name=note]", note);
        page.locator("#cell-list details[open] button").last().click();
    }

    private static String personPage() {
        try (Visitor officer = browsers.atDesk(demo).signIn("consular.officer")) {
            return officer.open("people/" + person + "?lang=en").main();
        }
    }

    @Test
    void theListIsReadAndReportedFromWithoutNetworkAndArrivesOnce() {
        page.fill("#phrase", "short");
        page.click("#cell-form button");
        page.waitForSelector("#cell-wrong:not([hidden])");
        unlock();
        page.waitForSelector("#cell-list .m-household");
        assertThat(list()).contains(name).doesNotContain("Wardenname");
        page.waitForFunction("() => navigator.serviceWorker.controller");

        phone.setOffline(true);
        page.reload();
        page.waitForSelector("#cell-lock:not([hidden])");
        page.fill("#phrase", "not the phrase at all");
        page.click("#cell-form button");
        page.waitForSelector("#cell-wrong:not([hidden])");
        unlock();
        page.waitForSelector("#cell-list .m-household");
        assertThat(list()).contains(name);
        report("HERE", "insulin for two days");
        page.waitForSelector("text=waits to be sent");
        assertThat(page.textContent("#cell-waiting")).contains("1");
        assertThat(personPage()).doesNotContain("as the warden of");

        String kept = (String) page.evaluate(KEPT);
        assertThat(kept).contains("600000").doesNotContain(words(name)).doesNotContain("insulin");
        assertThat((String) page.evaluate(CACHED)).contains("My cell").doesNotContain(words(name));

        // the answer to the first try is lost on its way
        phone.route(
                "**/my-cell/reports",
                route -> {
                    route.fetch();
                    phone.unroute("**/my-cell/reports");
                    route.abort();
                });
        phone.setOffline(false);
        page.waitForTimeout(1_000);
        page.click("#cell-refresh");
        page.waitForSelector("text=All reports have been sent");
        assertThat(personPage()).containsOnlyOnce("as the warden of");
        try (Visitor officer = browsers.atDesk(demo).signIn("consular.officer")) {
            assertThat(officer.open("messages?lang=en").main())
                    .containsOnlyOnce("insulin for two days");
        }
    }

    private static String[] words(String name) {
        return List.of(name.split(" ")).stream()
                .filter(word -> word.length() > 3)
                .toArray(String[]::new);
    }

    @Test
    void whatHadItsTimeIsErasedAndWhatWaitsIsKept() {
        unlock();
        page.waitForSelector("#cell-list .m-household");
        phone.setOffline(true);
        report("NOT_FOUND", "");
        page.waitForSelector("text=waits to be sent");
        page.addInitScript(
                "const real = Date.now.bind(Date); Date.now = () => real() + 73 * 3600 * 1000;");
        page.reload();
        page.waitForSelector("text=The list had its time");
        assertThat((String) page.evaluate(KEPT)).doesNotContain("until");
        unlock();
        assertThat(page.textContent("#cell-waiting")).contains("1");
        assertThat(page.textContent("#cell-list")).doesNotContain(words(name));
    }

    @Test
    void signingOutErasesAll() {
        unlock();
        page.waitForSelector("#cell-list .m-household");
        page.onDialog(dialog -> dialog.accept());
        page.click("#cell-out");
        page.waitForURL(url -> !url.contains("my-cell"));
        assertThat((String) page.evaluate(KEPT)).isEqualTo("[]");
        assertThat((String) page.evaluate(CACHED)).isEmpty();
    }
}
