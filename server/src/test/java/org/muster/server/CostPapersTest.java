package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterCommand.LeaveHousehold;
import org.muster.server.access.Role;
import org.muster.testkit.FakeClock;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * Papers about money: the claim as a request for reimbursement, its list, undertakings to repay.
 */
class CostPapersTest {
    private static final AtomicInteger OPENED = new AtomicInteger();

    @TempDir private static Path folder;
    private static final FakeClock CLOCK = new FakeClock(Instant.parse("2023-08-01T08:00:00Z"));
    private static MusterServer server;
    private static Browser planner;
    private static Browser officer;
    private static Browser duty;

    private CostScene scene;

    @BeforeAll
    static void start() throws Exception {
        Random ids = new Random(7);
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withTime(CLOCK, () -> ids.nextLong() >>> 4)
                                .withNotices(new ArrayList<String>()::add),
                        new MemoryLedger());
        planner = Browser.as(server, "p.lanner", Role.PLANNER);
        officer = Browser.as(server, "o.fficer", Role.CONSULAR_OFFICER);
        duty = Browser.as(server, "d.uty", Role.DUTY_OFFICER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void fly() throws Exception {
        scene = new CostScene(server, CLOCK, planner, "papers-" + OPENED.incrementAndGet());
        scene.fly("ITA", "ITA", "ITA", "GBR").charged();
    }

    @Test
    void aClaimCarriesWhatARequestForReimbursementAsks() throws Exception {
        assertThat(claim("DEU.pdf", "en"))
                .contains("1. Claimed by", "France, Embassy")
                .contains("2. Claimed from", "Germany (DEU), ministry of foreign affairs")
                .contains("3. Event", "Evacuation from Niamey, Niger (NER), 1 Aug 2023")
                .contains("4. People assisted", "2 of this state, of 8 in all")
                .contains("5. Total claimed", "250.00", "Article 15")
                .contains("6. To be paid to", "IBAN", "BIC", "7. Attached")
                .contains("Costs by kind", "Charter", "No seat offered")
                .contains(scene.id() + "/F4/DEU/2023", "stamp");
        assertThat(claim("DEU.pdf", "fr")).contains("1. Demandé par", "3. Événement", "IBAN");
        assertThat(claim("GBR.pdf", "en"))
                .contains("As the two states agree")
                .doesNotContain("Article 15");
    }

    /** Eight share 1000.09: 125.01 each, and the cent that is left goes to one of Italy's. */
    @Test
    void thePeopleOfAClaimAreListedApartAndTheirPartsSumToIt() throws Exception {
        scene.enter(scene.cost("0.08", "EUR", "bank fee"));
        scene.enter(scene.cost("0.01", "EUR", "bank fee"));
        List<String> rows =
                CostScene.lines(duty, scene.path() + "/claims/ITA/persons.csv?of=" + scene.leg());
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1)).contains(",Of ITA 4,", ",125.02,EUR,");
        assertThat(rows.get(2)).contains(",125.01,EUR,");
        assertThat(rows.get(3)).contains(",125.01,EUR,").endsWith("d.uty,yes");
        assertThat(CostScene.lines(duty, scene.path() + "/claims/ITA.csv?of=" + scene.leg()))
                .anyMatch(line -> line.contains(",3,,375.04,"));
        String list = paper(duty, scene.path() + "/claims/DEU/persons.pdf?in=en", "persons");
        assertThat(list)
                .contains("ADA SYNTHETIC", "passport C01X00T47, Germany (D)", "F4, 1 Aug 2023")
                .contains("Place of birth", "=BEA SYNTHETIC")
                .doesNotContain("CEM");
        for (Browser other : List.of(planner, officer)) {
            assertThat(other.get(scene.path() + "/claims/DEU/persons.pdf").statusCode())
                    .isEqualTo(403);
        }
        assertThat(duty.get(scene.path() + "?lang=en").body()).contains("DEU/persons.pdf");
        assertThat(planner.get(scene.path()).body()).doesNotContain("persons.pdf");
    }

    /** Also where an entry is made between the two. */
    @Test
    void aClaimAndItsListFromOnePageHaveOneReferenceAndSum() throws Exception {
        String page = duty.get(scene.path() + "?lang=en").body();
        String claim = href(page, "claims/ITA.pdf");
        String list = href(page, "claims/ITA/persons.pdf");
        String reference = scene.id() + "/ALL/ITA/2023[0-9TZ]+/[0-9a-f]{8}";
        String first = paper(duty, claim, "first");
        scene.enter(scene.cost("5.00", "EUR", "late invoice"));
        String second = paper(duty, list, "second");
        assertThat(first).containsPattern(reference).contains("375.00 EUR");
        Matcher found = Pattern.compile(reference).matcher(first);
        assertThat(found.find()).isTrue();
        assertThat(second).contains(found.group(), "375.00 EUR");
    }

    private static String href(String page, String inside) {
        Matcher found =
                Pattern.compile("href=\"([^\"]*" + Pattern.quote(inside) + "[^\"]*)\"")
                        .matcher(page);
        assertThat(found.find()).as(inside).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    @Test
    void everybodyAboardIsInOneUndertakingAndMinorsAreSignedFor() throws Exception {
        scene.enter(scene.fare("650"));
        String leg = scene.root() + "legs/" + scene.leg() + "/undertakings.pdf";
        String all = paper(officer, leg + "?in=en", "undertakings");
        // eight aboard, one of them a child with her mother
        assertThat(all.split("Undertaking to repay the cost", -1)).hasSize(8);
        assertThat(all).as("one page each").contains("Page 7 /");
        assertThat(all).doesNotContain("Page 8 /");
        assertThat(all)
                .contains("ADA SYNTHETIC", "Family members with me", "=BEA SYNTHETIC")
                .contains("2 × 650.00", "1,300.00", "as of 25 Jul 2023 (published fare)")
                .contains("Government of Germany, of which we", "Government of France when")
                .contains("F4, Niamey – Paris, 1 Aug 2023", "CEM SYNTHETIC", "DAN SYNTHETIC")
                .contains("o.fficer – 1 Aug 2023");
        assertThat(officer.get(scene.root() + "legs/" + scene.leg() + "?lang=en").body())
                .contains("undertakings.pdf?in=fr");
        assertThat(planner.get(leg).statusCode()).isEqualTo(403);
        assertThat(planner.get(scene.root() + "legs/" + scene.leg()).body())
                .doesNotContain("undertakings.pdf");
    }

    @Test
    void oneAdultsUndertakingIsPrintedInFrenchAndAloneAChildsAsksForAGuardian() throws Exception {
        String mother = "people/" + scene.person("Ada");
        String french = paper(officer, scene.root() + mother + "/undertaking.pdf?in=fr", "fr");
        assertThat(french)
                .contains("Engagement de rembourser", "ADA SYNTHETIC", "=BEA SYNTHETIC")
                .contains("Allemagne", "Tarif pour Paris", "____")
                .doesNotContain("Page 2 /");
        assertThat(officer.get(scene.root() + mother + "?lang=en").body())
                .contains("undertaking.pdf?in=en");
        String child = scene.root() + "people/" + scene.person("=Bea") + "/undertaking.pdf?in=en";
        assertThat(paper(officer, child, "child")).contains("ADA SYNTHETIC");
        scene.give(
                new LeaveHousehold(
                        scene.person("=Bea"), scene.household(), new Note("by mistake")));
        assertThat(paper(officer, child, "alone"))
                .contains("=BEA SYNTHETIC", "Parent or guardian: name", "I sign as parent")
                .doesNotContain("ADA");
        var ashore = scene.register("Late", "1980-01-02", "");
        String none = scene.root() + "people/" + ashore;
        assertThat(officer.get(none + "/undertaking.pdf").statusCode()).isEqualTo(404);
        assertThat(officer.get(none).body()).doesNotContain("undertaking.pdf");
    }

    private String claim(String file, String language) throws Exception {
        return paper(
                planner,
                scene.path() + "/claims/" + file + "?in=" + language + "&of=" + scene.leg(),
                "claim-" + language);
    }

    /** The text of a paper; the file is left in {@code target/claims} for a look. */
    private static String paper(Browser reader, String path, String name) throws Exception {
        byte[] pdf = reader.download(path).body();
        Files.write(
                Files.createDirectories(Path.of("target", "claims")).resolve(name + ".pdf"), pdf);
        StringBuilder text = new StringBuilder();
        try (PdfReader read = new PdfReader(pdf)) {
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(read).getTextFromPage(page)).append(' ');
            }
        }
        return text.toString().replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
