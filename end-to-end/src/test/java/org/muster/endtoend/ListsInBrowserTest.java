package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list, from the file that arrived to the person, and somebody entered who is on it. */
class ListsInBrowserTest {
    @TempDir private static Path folder;
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
    void aListIsSentLookedAtTakenInAndFound() throws Exception {
        Path list =
                Files.writeString(
                        folder.resolve("agence.csv"),
                        "Nom;Prénom;Né le;Passeport\n"
                                + "Tchangari;Zalika;03/04/1980;XA7654321\n"
                                + "Okonjo;Bernadette;05/06/1992;XA1234567\n");
        try (Visitor officer = browsers.atDesk(demo).signIn("consular.officer")) {
            Page page = officer.open("lists?lang=en").page();
            assertThat(officer.seriousForAxe()).isEmpty();
            page.setInputFiles("#file", list);
            page.selectOption("#kind", "PARTNER_LIST");
            page.fill("#reference", "agency");
            officer.press("Read it and show me");
            assertThat(officer.main()).contains("Nothing has been taken in yet", "day first");
            assertThat(officer.seriousForAxe()).isEmpty();
            officer.press("Take 2 rows in");
            assertThat(officer.main()).contains("Answer it above");
            // the browser tells of every page that is not 200
            assertThat(officer.takeErrors()).allMatch(error -> error.contains("422"));
            page.check("input[value=DAY_FIRST]");
            officer.press("Take 2 rows in");
            page.waitForSelector("#job dl");
            assertThat(officer.main()).contains("The list is taken in", "new persons");
            assertThat(officer.seriousForAxe()).isEmpty();
            officer.follow("Open the list");
            assertThat(officer.main()).contains("TCHANGARI Zalika", "SHA-256");
            officer.follow("P-");
            assertThat(officer.main()).contains("TCHANGARI Zalika", "1980-04-03");

            officer.open("people/new");
            page.fill("#family", "Tchangari");
            page.fill("#given", "Zalica");
            page.fill("#born", "1980-04-03");
            page.waitForSelector("[role=status] a");
            assertThat(officer.main()).contains("somebody who is known", "TCHANGARI Zalika");
            assertThat(officer.seriousForAxe()).isEmpty();
            assertThat(officer.takeErrors()).isEqualTo(List.of());
        }
    }
}
