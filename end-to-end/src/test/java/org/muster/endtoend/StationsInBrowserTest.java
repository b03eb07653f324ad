package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A row of stations, worked with the keyboard alone. */
class StationsInBrowserTest {
    private static final String PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private static RunningDemo demo;
    private static Browsers browsers;

    @BeforeAll
    static void start() throws Exception {
        demo = RunningDemo.start("--until", "2023-08-01T08:00");
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        browsers.close();
        demo.close();
    }

    @Test
    void aScanAndEnterIsAllThatAStationNeedsOfSomebodyKnown() {
        try (Visitor operator = browsers.atDesk(demo).signIn("gate.operator")) {
            Page page = operator.open("gate/stations?lang=en").page();
            assertThat(operator.seriousForAxe()).isEmpty();
            // while no gate has a plan, the form stands open
            page.fill("form[method=post] #gate", "shed");
            operator.press("Plan the stations of a gate");
            operator.follow("reception");
            assertThat(operator.seriousForAxe()).isEmpty();

            // nobody knows this passport: a scan, and Enter twice, and they are in
            scan(page, PASSPORT);
            page.waitForSelector("[data-gate=ready] #walk-in[open]");
            assertThat(page.inputValue("#family")).isEqualTo("ERIKSSON");
            assertThat(operator.seriousForAxe()).isEmpty();
            page.keyboard().press("Enter");
            page.waitForSelector("[data-gate=ready] .m-answer--go");
            assertThat(operator.seriousForAxe()).isEmpty();
            page.keyboard().press("Enter");
            page.waitForSelector(".m-answered");
            assertThat(operator.main()).contains("ERIKSSON ANNA MARIA", "identity");

            for (String station : List.of("identity", "search", "medical", "registration")) {
                operator.follow(station);
                // one scan, which ends in Enter by itself, and one Enter
                scan(page, PASSPORT);
                page.waitForSelector("[data-gate=ready] #next");
                page.keyboard().press("Enter");
                page.waitForSelector(".m-answered");
                assertThat(page.textContent(".m-answered")).contains("ERIKSSON", "→");
                // and the page is ready for the next
                page.waitForSelector("[data-gate=ready] #q:focus");
            }
            assertThat(operator.takeErrors()).isEqualTo(List.of());
        }
    }

    @Test
    void aMisreadSignAndACarriersPassAreToldWhereTheEyeIs() {
        try (Visitor operator = browsers.atDesk(demo).signIn("gate.operator")) {
            Page page = operator.open("gate?gate=gate&lang=en").page();
            scan(page, PASSPORT.replace("L898902C3", "L8989O2C3"));
            page.waitForSelector("[data-gate=ready] .m-reread");
            assertThat(page.textContent(".m-reread"))
                    .contains("compare with the document", "Document number, sign 6", "O → 0");
            assertThat(operator.seriousForAxe()).isEmpty();

            scan(page, "m1zzyzx/qq            exyz123 nimcdgaf 0548 001y012a00041100");
            page.waitForSelector("[data-gate=ready] .m-reread:has-text('Boarding pass')");
            assertThat(page.textContent(".m-reread"))
                    .contains("ZZYZX/QQ", "another day", "look at the person’s document");
            assertThat(operator.seriousForAxe()).isEmpty();
        }
    }

    private static void scan(Page page, String text) {
        page.waitForSelector("[data-gate=ready] #q:focus");
        page.keyboard().insertText(text);
        page.keyboard().press("Enter");
    }
}
