package org.muster.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * One family's way out of Niamey, from a form on a phone to a published number, through the hands
 * of everybody who takes part. The replay has stopped on the second afternoon: flights 4 and 5 are
 * planned. Each step goes on where the one before it ended.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {
    /** The invented passport of Lina Zoubiri, as a reader at the gate types it. */
    private static final String PASSPORT =
            "P<FRAZOUBIRI<<LINA<MARIE<<<<<<<<<<<<<<<<<<<<"
                    + "20XX987655FRA8704120F3103016<<<<<<<<<<<<<<<0";

    private static final Pattern REQUEST = Pattern.compile("R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private static RunningDemo demo;
    private static Browsers browsers;
    private static String request = "";
    private static int carriedBefore;

    private final List<Visitor> present = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start("--until", "2023-08-02T15:00");
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        browsers.close();
        demo.close();
    }

    @AfterEach
    void leave() {
        for (Visitor visitor : present) {
            assertThat(visitor.takeErrors().stream().filter(line -> !line.contains("422")))
                    .as("a refused form is no fault; anything else is")
                    .isEmpty();
            visitor.close();
        }
    }

    @Test
    @Order(1)
    void aFamilyAsksToLeaveOnAnOldPhoneInArabic() {
        Visitor visitor = enter(browsers.onOldPhone(demo));
        visitor.openAddress("/?lang=ar");
        Page page = visitor.page();
        page.locator("a[href$='/help']").first().click();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        page.click("button[value=LEAVE]");
        page.fill("[name='1.family']", "Zoubiri");
        page.fill("[name='1.given']", "Lina");
        next(page, "[name='1.born']", "12/04/1987");
        page.selectOption("select", "FRA");
        next(page, "[name='1.document']", "");
        page.click("button.button");
        page.check("input[value=yes]");
        page.click("button.button");
        page.fill("[name='2.family']", "Zoubiri");
        page.fill("[name='2.given']", "Sami");
        next(page, "[name='2.born']", "٠٣/٠٢/٢٠١٦ م");
        assertThat(page.locator(".errors")).isVisible();
        assertThat(page.locator("[name='2.given']")).hasValue("Sami");
        next(page, "[name='2.born']", "٠٣/٠٢/٢٠١٦");
        page.click("button.button");
        page.click("button.button");
        page.check("input[value=no]");
        page.click("button.button");
        next(page, "[name=place]", "الهضبة");
        next(page, "[name=phone]", "+999 01 23 45 67");
        page.click("button.button");
        assertThat(page.locator(".errors")).containsText("إن وافقتم");

        page.check("input[name=consent]");
        page.click("button.button");
        Matcher reference = REQUEST.matcher(visitor.main());
        assertThat(reference.find()).as(visitor.main()).isTrue();
        request = reference.group();
        page.click("a.button");
        assertThat(page.locator("main")).containsText("أنتم في انتظار مقاعد");
    }

    /** Fills the last field of a question, and goes on. */
    private static void next(Page page, String field, String typed) {
        page.fill(field, typed);
        page.locator("main button.button").last().click();
    }

    @Test
    @Order(2)
    void theOfficerFindsThemInTheQueueCallsThemAndPutsANameRight() {
        Visitor visitor = enter(browsers.atDesk(demo).signIn("consular.officer"));
        visitor.open("requests/" + request);
        assertThat(visitor.main()).contains("ZOUBIRI Lina", "ZOUBIRI Sami", "waiting to leave");

        visitor.open("people");
        visitor.page().locator("#q").pressSequentially("zubiri lina");
        Locator found = visitor.page().locator("#rows a", hasText("ZOUBIRI Lina"));
        found.first().click();
        visitor.page().waitForURL("**/people/P-*");
        Locator contact = visitor.unfold("A contact");
        contact.locator("select[name=outcome]").selectOption("REACHED");
        contact.locator("button").click();
        assertThat(visitor.page().locator("main")).containsText("Contact by phone: reached");

        visitor.follow("Correct the details");
        visitor.page().fill("#given", "Lina Marie");
        visitor.page().fill("#nationality", "Atlantis");
        visitor.page().fill("#note", "as in her passport");
        visitor.press("Correct the details");
        assertThat(visitor.main()).contains("Atlantis", "no state that is known");
        visitor.page().fill("#nationality", "France");
        visitor.press("Correct the details");
        assertThat(visitor.page().locator("h1")).containsText("ZOUBIRI Lina Marie");
        assertThat(visitor.main()).contains("Details were corrected – as in her passport.");
    }

    @Test
    @Order(3)
    void thePlannerGivesTheLastFlightItsSeatsAndOffersThemSome() {
        Visitor visitor = enter(browsers.atDesk(demo).signIn("planner"));
        visitor.open("legs").follow("F5").follow("Change the plan");
        visitor.page().fill("#belted", "90");
        visitor.press("Change the plan");
        assertThat(visitor.main()).contains("a reason");
        visitor.page().fill("#reason", "the aircraft is known now");
        visitor.press("Change the plan");
        assertThat(visitor.main()).contains("F5 was planned anew: the aircraft is known now");

        visitor.follow("Offer seats");
        visitor.page().check("input[value='" + request + "']");
        assertThat(visitor.page().locator("#chosen")).hasText("2");
        visitor.press("Offer seats");
        assertThat(visitor.main()).contains("The time until which the offer stands is empty.");
        assertThat(visitor.page().locator("input[value='" + request + "']")).isChecked();
        visitor.page().fill("#expires", "2023-08-02T20:00");
        visitor.press("Offer seats");
        visitor.open("requests/" + request);
        assertThat(visitor.main()).contains("F5", "stands until 2 Aug 2023 20:00");
    }

    @Test
    @Order(4)
    void theOfficerHearsThatTheyAcceptAndHaveSetOut() {
        Visitor visitor = enter(browsers.onPhone(demo).signIn("consular.officer"));
        visitor.open("requests/" + request).press("They accept").press("They have set out");
        assertThat(visitor.main()).contains("accepted", "on the way");
    }

    @Test
    @Order(5)
    void theGateTakesThemFromThePassportToTheSeatWithTheKeyboardAlone() {
        Visitor visitor = enter(browsers.atDesk(demo).signIn("gate.operator"));
        visitor.open("legs").follow("F5").press("Open boarding").follow("To the gate station");
        visitor.page().fill("#gate", "Gate 1");
        visitor.page().locator("#gate").press("Enter");

        type(visitor, PASSPORT);
        answers(visitor, "on the way", "ZOUBIRI Lina Marie");
        type(visitor, ""); // both are here
        answers(visitor, "at the control centre", "20XX98765");
        type(visitor, ""); // it is her: number and nationality are those of the lines
        answers(visitor, "Scan a fresh band");
        type(visitor, "M900001");
        answers(visitor, "M900001");
        type(visitor, "zoubiri sami");
        answers(visitor, "ZOUBIRI Sami");
        type(visitor, ""); // no document for the child: the nationality stays unverified
        answers(visitor, "Scan a fresh band");
        type(visitor, "M900002");
        answers(visitor, "Board together (2)");
        type(visitor, "");
        answers(visitor, "on a manifest · F5");
        assertThat(visitor.page().locator(".m-answer")).containsText("M900002");
    }

    @Test
    @Order(6)
    void doorsShutAndTheManifestIsSealedAndPrinted() {
        Visitor visitor = enter(browsers.atDesk(demo).signIn("gate.operator"));
        visitor.open("legs").follow("F5").press("Shut the doors");
        assertThat(visitor.main()).contains("Seal", "ZOUBIRI Lina Marie", "ZOUBIRI Sami");
        String address = visitor.page().locator("a[href$='/manifest.pdf']").getAttribute("href");
        byte[] pdf = visitor.page().context().request().get(demo.base() + address).body();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }

    @Test
    @Order(7)
    void theCrisisRoomSeesTheFlightLeaveWithoutBeingTouched() {
        Visitor visitor = enter(browsers.atDesk(demo).signIn("duty.officer"));
        Locator carried = visitor.page().locator(".m-big__number").first();
        carriedBefore = number(carried.textContent());
        assertThat(visitor.page().locator("#live")).isVisible();
        try (Visitor other = browsers.onPhone(demo).signIn("gate.operator")) {
            other.open("legs").follow("F5").press("Departed");
            assertThat(other.main()).contains("departed");
        }
        assertThat(carried).hasText(String.valueOf(carriedBefore + 2));
    }

    @Test
    @Order(8)
    void whoWroteABulletinCannotApproveIt() {
        Visitor visitor = enter(browsers.atDesk(demo).signIn("press.officer"));
        visitor.open("bulletins").press("Freeze the figures and draft");
        assertThat(visitor.main()).contains("Drafted by press.officer");
        visitor.press("Approve");
        assertThat(visitor.main()).contains("cannot approve it", "BUL-003");
    }

    @Test
    @Order(9)
    void aSecondPersonApprovesAndThePublicReadsTheNumberInBothLanguages() {
        Visitor visitor = enter(browsers.atDesk(demo).signIn("duty.officer"));
        visitor.open("bulletins");
        visitor.page().locator("tr", hasText("draft")).first().locator("a").click();
        visitor.press("Approve").press("Publish");
        assertThat(visitor.main()).contains("This bulletin is final.");

        try (Visitor reader = browsers.onOldPhone(demo)) {
            String number = String.valueOf(carriedBefore + 2);
            reader.openAddress("/?lang=fr");
            assertThat(reader.main()).contains(number + " personnes");
            reader.openAddress("/?lang=en");
            assertThat(reader.main()).contains(number + " people");
            assertThat(reader.takeErrors()).isEmpty();
        }
    }

    @Test
    @Order(10)
    void anotherFamilyChangesItsMindAndNothingIsHeldAgainstThem() {
        Visitor visitor = enter(browsers.atDesk(demo).signIn("consular.officer"));
        visitor.open("requests");
        visitor.page().locator("main tbody a").first().click();
        visitor.page().waitForURL("**/requests/R-*");
        visitor.unfold("Withdraw").locator("button").click();
        assertThat(visitor.page().locator("main")).containsText("withdrawn");
        assertThat(visitor.page().locator("main").textContent()).doesNotContain("waiting to leave");
    }

    private Visitor enter(Visitor visitor) {
        present.add(visitor);
        return visitor;
    }

    /** Types into the one field of the station, which has the focus, and presses Enter. */
    private static void type(Visitor visitor, String text) {
        visitor.page().waitForSelector("#q:focus");
        visitor.page().keyboard().type(text);
        visitor.page().waitForNavigation(() -> visitor.page().keyboard().press("Enter"));
    }

    private static void answers(Visitor visitor, String... words) {
        for (String word : words) {
            assertThat(visitor.page().locator(".m-answer").innerHTML()).contains(word);
        }
    }

    private static int number(String shown) {
        return Integer.parseInt(shown.replaceAll("\\D", ""));
    }

    private static com.microsoft.playwright.Page.LocatorOptions hasText(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }
}
