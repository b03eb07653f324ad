package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.endtoend.CountedHands.Count;

/**
 * How much work people are, by keyboard alone: keys, scans and pages are counted, so that the aims
 * (a walk-in with no trace in two minutes of work, somebody known in fifteen seconds) can be argued
 * on any machine. By the keystroke-level model a poor typist takes half a second a key.
 */
class HandsAtStationsTest {
    private static final List<String> AFTER_THE_FIRST = List.of("WEAPONS_CHECK", "MANIFEST");
    private static final String PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private static RunningDemo demo;
    private static Browsers browsers;
    private static String leg = "";

    @BeforeAll
    static void start() throws Exception {
        demo = RunningDemo.start("--until", "2023-08-01T08:00");
        browsers = new Browsers();
        try (Visitor officer = browsers.atDesk(demo).signIn("duty.officer")) {
            Page page = officer.open("gate/stations?lang=en").page();
            page.fill("form[method=post] #gate", "tent");
            page.selectOption("#mode", "HOSTILE");
            officer.press("Plan the stations of a gate");
            leg = openALeg(officer);
        }
    }

    /** The first leg that is still to leave, with its doors open. */
    private static String openALeg(Visitor officer) {
        Page page = officer.open("gate?lang=en").page();
        String id = page.locator("#leg option:not([value=''])").first().getAttribute("value");
        officer.open("legs/" + id + "?lang=en");
        if (page.locator("main button:has-text('Open boarding')").count() > 0) {
            officer.press("Open boarding");
        }
        return id;
    }

    @AfterAll
    static void stop() throws InterruptedException {
        browsers.close();
        demo.close();
    }

    /**
     * Nothing in the hand, nothing known: name, year and nationality are asked and typed, then the
     * name again at each station up to the list of the leg.
     */
    @Test
    void aWalkInWithNoTraceIsOnTheListAfterSixtyKeysAndSixPages() {
        try (Visitor operator = browsers.atDesk(demo).signIn("gate.operator")) {
            CountedHands hands = new CountedHands(at(operator, "ELIGIBILITY"));
            hands.press("Alt+N").type("Oumarou").press("Tab").type("Aissa").press("Tab");
            hands.type("1988").press("Tab").press("Tab").type("Niger").enter().enter();
            assertThat(operator.page().textContent(".m-answered")).contains("OUMAROU Aissa");
            for (String station : AFTER_THE_FIRST) {
                at(operator, station);
                hands.type("oumarou aissa").enter().enter();
                assertThat(operator.page().textContent(".m-answered")).contains("OUMAROU Aissa");
            }
            assertThat(operator.page().textContent(".m-answered")).contains("manifest");
            // half a second a key and ten for each page would still be less than two minutes
            assertThat(hands.count()).isEqualTo(new Count(59, 0, 6));
        }
    }

    @Test
    void aWalkInWithAPassportIsOnTheListAfterThreeScansAndFourKeys() {
        try (Visitor operator = browsers.atDesk(demo).signIn("gate.operator")) {
            CountedHands hands = new CountedHands(at(operator, "ELIGIBILITY"));
            hands.scan(PASSPORT).enter().enter();
            for (String station : AFTER_THE_FIRST) {
                at(operator, station);
                hands.scan(PASSPORT).enter();
                assertThat(operator.page().textContent(".m-answered")).contains("ERIKSSON");
            }
            assertThat(hands.count()).isEqualTo(new Count(4, 3, 7));
        }
    }

    /** From the scan of somebody known to the field that waits for the next one. */
    @Test
    void somebodyKnownIsOneScanOneKeyAndTwoPages() {
        try (Visitor operator = browsers.atDesk(demo).signIn("gate.operator")) {
            Page page = operator.open("people?lang=en&state=WANTS_OUT").page();
            String person =
                    page.locator("main a[href*='/people/P-']")
                            .first()
                            .getAttribute("href")
                            .replaceAll(".*/(P-[0-9A-Z-]+).*", "$1");
            CountedHands hands = new CountedHands(at(operator, "ELIGIBILITY"));
            hands.scan(person).enter();
            page.waitForSelector("[data-gate=ready] #q:focus");
            assertThat(page.textContent(".m-answered")).contains("✓");
            assertThat(hands.count()).isEqualTo(new Count(1, 1, 2));
        }
    }

    /** The operator sits at the station all day: opening it is no work for the one in front. */
    private static Page at(Visitor operator, String station) {
        Page page =
                operator.open("gate/station/" + station + "?gate=tent&lang=en&leg=" + leg).page();
        page.waitForSelector("[data-gate=ready] #q:focus");
        return page;
    }
}
