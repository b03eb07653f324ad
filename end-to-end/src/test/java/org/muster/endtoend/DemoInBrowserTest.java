package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged demo in a real browser: Niamey has been replayed, and people look at it. */
class DemoInBrowserTest extends DemoCase {
    private static final List<String> PAGES =
            List.of(
                    "room",
                    "situation",
                    "sitreps",
                    "map",
                    "incidents?show=all",
                    "places",
                    "posts",
                    "posts?of=FRA",
                    "tripwires",
                    "demarches",
                    "statements",
                    "people",
                    "people?state=ARRIVED",
                    "people/new",
                    "lists",
                    "exports",
                    "exports/new",
                    "exports/trace",
                    "estimate",
                    "review",
                    "messages",
                    "calls",
                    "campaigns",
                    "campaigns/new",
                    "requests?show=all",
                    "legs",
                    "gate",
                    "gate/stations",
                    "gate/print",
                    "gate/forms",
                    "bulletins",
                    "tally/carried",
                    "closing",
                    "closing/remaining",
                    "closing/file",
                    "accounts",
                    "help",
                    "help/wish",
                    "help/own",
                    "");

    @Test
    void thePublicReadsTheLatestBulletinInFrenchWithoutSigningIn() {
        try (Visitor visitor = browsers.onPhone(demo)) {
            visitor.openAddress("/?lang=fr");
            assertThat(visitor.main()).contains("1 079".replace(' ', '\u202f'), "577");
            visitor.open("room");
            assertThat(visitor.page().url()).contains("/sign-in");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void everyPageIsWholeOnAPhoneAndOnALargeScreen(String language) {
        for (Visitor officer : List.of(browsers.onPhone(demo), browsers.atDesk(demo))) {
            // at a desk the words change nothing that axe looks at
            boolean axe = language.equals("en") || isOnPhone(officer);
            try (officer) {
                officer.signIn("admin");
                for (String address : addresses(officer)) {
                    officer.open(
                            address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                    assertThat(officer.page().locator("main h1").count()).as(address).isOne();
                    assertThat(widthBeyondTheScreen(officer)).as(address).isZero();
                    if (axe) {
                        assertThat(officer.seriousForAxe()).as(address).isEmpty();
                    }
                }
                assertThat(officer.takeErrors()).isEmpty();
            }
        }
    }

    private static boolean isOnPhone(Visitor visitor) {
        return (int) visitor.page().evaluate("window.innerWidth") < 500;
    }

    /** The pages with an address of their own, and one of each that needs a reference. */
    private static List<String> addresses(Visitor officer) {
        List<String> all = new java.util.ArrayList<>(PAGES);
        String person = first(officer, "people?state=ARRIVED", "people/P-");
        all.add(person);
        all.add(person + "/correct");
        all.add(first(officer, "requests?show=all", "requests/R-"));
        all.add(first(officer, "legs", "legs/L-"));
        all.add(first(officer, "bulletins", "bulletins/B-"));
        all.add(first(officer, "posts", "posts/A-"));
        all.add(first(officer, "tripwires", "tripwires/X-"));
        all.add(first(officer, person, "facts/"));
        return all;
    }

    private static String first(Visitor officer, String list, String begins) {
        officer.open(list);
        String address =
                officer.page()
                        .locator("main a[href^='" + Visitor.OPERATION + begins + "']")
                        .first()
                        .getAttribute("href");
        return address.substring(Visitor.OPERATION.length());
    }

    private static int widthBeyondTheScreen(Visitor visitor) {
        return (int)
                visitor.page()
                        .evaluate(
                                "Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
    }

    @Test
    void theMapOpensInTheRoomAndFitsPaper() {
        try (Visitor officer = browsers.atDesk(demo)) {
            officer.signIn("duty.officer").open("room");
            officer.page().locator(".m-onMap > summary").click();
            officer.page().waitForSelector("#map[data-drawn]");
            assertThat(signsOnTheMap(officer)).isEqualTo(2);
            officer.page().evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(officer.page().locator("#map").boundingBox().width).isLessThan(660);
            assertThat(signsOnTheMap(officer)).isEqualTo(2);
            officer.page().evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(officer.page().locator("#map").boundingBox().width).isGreaterThan(660);
        }
    }

    private static int signsOnTheMap(Visitor visitor) {
        return (int)
                visitor.page()
                        .evaluate(
                                """
                                () => {
                                  const map = document.querySelector("#map").getBoundingClientRect();
                                  return [...document.querySelectorAll("#map .m-spot")].filter((spot) => {
                                    const at = spot.getBoundingClientRect();
                                    return at.left >= map.left && at.right <= map.right
                                        && at.top >= map.top && at.bottom <= map.bottom;
                                  }).length;
                                }\
                                """);
    }

    @Test
    void theRoomAsItWasKnownWhenTheTweetWentOut() {
        try (Visitor officer = browsers.atDesk(demo)) {
            officer.signIn("duty.officer").open("room?asOf=2023-08-02T20:00:00Z");
            assertThat(officer.main()).contains("992", "560");
        }
    }

    @Test
    void eachPartSeesTheDoorsThatAreOpenToItAndIsToldAtTheOthers() {
        try (Visitor press = browsers.atDesk(demo)) {
            press.signIn("press.officer");
            assertThat(press.page().locator(".m-nav a").allTextContents())
                    .contains("Crisis room", "Bulletins", "Totals")
                    .doesNotContain("People", "Gate", "Accounts", "Requests");
            press.open("people");
            assertThat(press.main()).contains("Your account may not use");
            press.open("nowhere");
            assertThat(press.main()).contains("There is nothing at");
            press.openAddress("/o/no-such-operation/room");
            assertThat(press.main()).contains("There is no operation no-such-operation");
        }
    }

    @Test
    void aFigureLeadsToTheScansBehindIt() {
        try (Visitor officer = browsers.atDesk(demo)) {
            officer.signIn("consular.officer");
            officer.follow("carried out");
            assertThat(officer.main()).contains("1,079");
            officer.unfold("facts behind these figures").locator("a").first().click();
            officer.page().waitForURL("**/facts/**");
            assertThat(officer.main()).contains("Recorded by", "A fact is never changed");
        }
    }
}
