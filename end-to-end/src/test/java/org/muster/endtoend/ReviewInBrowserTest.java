package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tired officer works through doubtful pairs, with the keyboard alone. */
class ReviewInBrowserTest {
    private static RunningDemo demo;
    private static Browsers browsers;

    @BeforeAll
    static void start() throws Exception {
        demo = RunningDemo.start("--until", "2023-08-02T15:00");
        browsers = new Browsers();
        Doubts doubts = new Doubts(demo);
        doubts.ask("Abalo", "Kofi", "Koffi", "2016-02-03", 100);
        doubts.ask("Bello", "Ana", "Anna", "1980-02-03", 100);
        doubts.ask("Coulibaly", "Issa", "Isa", "1981-02-03", 200);
        doubts.ask("Doumbia", "Ali", "Aly", "1982-02-03", 300);
        doubts.ask("Eyadema", "Eva", "Evah", "1983-02-03", 400);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        browsers.close();
        demo.close();
    }

    @Test
    void threeQuestionsAreAnsweredByKeysAloneAndTheLastIsLookedAtAgain() {
        try (Visitor officer = browsers.atDesk(demo)) {
            officer.signIn("consular.officer").open("review?lang=en");
            assertThat(officer.main()).contains("Open questions: 5");
            assertThat(officer.seriousForAxe()).isEmpty();
            Page page = officer.page();
            page.waitForSelector("a:focus");
            page.keyboard().press("Enter");
            assertThat(shown(officer)).contains("ABALO Kofi", "ABALO Koffi", "child", "1 of 5");
            assertThat(officer.seriousForAxe()).isEmpty();

            press(officer, "Digit1");
            assertThat(shown(officer)).contains("BELLO Ana", "One person: ABALO Kof", "1 of 4");
            press(officer, "Numpad2");
            assertThat(shown(officer)).contains("COULIBALY Issa", "Two persons: BELLO An");
            assertThat(officer.seriousForAxe()).isEmpty();
            press(officer, "Digit3");
            assertThat(shown(officer)).contains("DOUMBIA Ali", "2 of 3", "BELLO");
            press(officer, "Digit2");
            assertThat(shown(officer)).contains("EYADEMA Eva", "Two persons: DOUMBIA Al");

            press(officer, "Digit0");
            assertThat(shown(officer)).contains("DOUMBIA Ali", "this is what was found");
            press(officer, "Digit1");
            assertThat(shown(officer)).contains("One person: DOUMBIA Al");
            officer.open("review");
            assertThat(officer.main()).contains("Open questions: 2", "answered today: 4");
            assertThat(officer.takeErrors()).isEmpty();
        }
    }

    /** Presses a key once the page takes keys, and waits for the page that it leads to. */
    private static void press(Visitor officer, String key) {
        officer.page().waitForNavigation(() -> officer.page().keyboard().press(key));
    }

    /** What the question's page says, with blanks made one, once it takes keys. */
    private static String shown(Visitor officer) {
        officer.page().waitForSelector("body[data-keys=ready]");
        assertThat(officer.page().evaluate("document.activeElement.tagName")).isEqualTo("H1");
        return officer.main().replaceAll("\\s+", " ");
    }

    @Test
    void keysThatAreSwitchedOffOrTypedIntoAReasonAnswerNothing() {
        try (Visitor officer = browsers.atDesk(demo)) {
            officer.signIn("duty.officer").open("review");
            officer.page().waitForSelector("a:focus");
            officer.page().keyboard().press("Enter");
            String before = shown(officer);
            officer.page().locator(".m-decide__more > summary").click();
            officer.page().locator("#note").fill("");
            officer.page().locator("#note").press("Digit2");
            assertThat(officer.page().inputValue("#note")).isEqualTo("2");
            officer.page().locator("[data-keys][type=checkbox]").uncheck();
            officer.page().keyboard().press("Digit1");
            officer.page().reload();
            assertThat(shown(officer)).isEqualTo(before);
            assertThat(officer.page().locator("[data-keys][type=checkbox]").isChecked()).isFalse();
        }
    }

    @Test
    void aQuestionFitsAPhoneInEveryLanguageAndNeedsNoScript() {
        try (Visitor officer = browsers.onPhone(demo)) {
            officer.signIn("duty.officer");
            for (String language : List.of("en", "fr", "ar")) {
                officer.open("review?lang=" + language);
                officer.page().locator("main a[href*='/review/P-']").first().click();
                officer.page().waitForSelector(".m-decide");
                assertThat(officer.seriousForAxe()).as(language).isEmpty();
                assertThat(
                                officer.page()
                                        .evaluate(
                                                "Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"))
                        .as(language)
                        .isEqualTo(0);
            }
            assertThat(officer.takeErrors()).isEmpty();
        }
        try (Visitor officer = browsers.onOldPhone(demo)) {
            officer.signIn("duty.officer").open("review?lang=en");
            officer.page().locator("main a[href*='/review/P-']").first().click();
            officer.page().waitForSelector(".m-decide");
            String address = officer.page().url();
            officer.follow("Later");
            assertThat(officer.page().url()).isNotEqualTo(address);
        }
    }
}
