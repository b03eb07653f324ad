package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.testkit.papers.Photograph.Faults;

/** Passports and faces before a camera, in a browser that takes a film for its camera. */
class CameraTest {
    private static final List<String> LINES =
            List.of(
                    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
                    "L898902C36UTO7408122F1204159ZE184226B<<<<<10");

    /** The check digit of the birth date is wrong. */
    private static final List<String> FORGED =
            List.of(LINES.getFirst(), LINES.getLast().replace("7408122F", "7408127F"));

    private static final String STATION = "gate/station/RECEPTION?gate=shed&lang=";

    @TempDir static Path folder;

    private static RunningDemo demo;

    @BeforeAll
    static void start() throws Exception {
        demo = RunningDemo.start("--until", "2023-08-01T08:00");
        try (Browsers browsers = new Browsers();
                Visitor operator = browsers.atDesk(demo).signIn("gate.operator")) {
            operator.open("gate/stations?lang=en");
            operator.page().fill("form[method=post] #gate", "shed");
            operator.press("Plan the stations of a gate");
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        demo.close();
    }

    @Test
    void aPassportBeforeTheCameraFillsTheFormOfAWalkIn() throws Exception {
        Path film = Film.write(folder.resolve("passport.mjpeg"), LINES, Faults.FEW, 1);
        try (Browsers browsers = Browsers.before(film);
                Visitor operator = browsers.atDesk(demo).signIn("gate.operator")) {
            Page page = operator.open(STATION + "en").page();
            operator.press("Scan with the camera");
            page.waitForSelector("[data-gate=ready] #walk-in[open]");
            assertThat(page.inputValue("#family")).isEqualTo("ERIKSSON");
            assertThat(page.inputValue("#given")).isEqualTo("ANNA MARIA");
            assertThat(page.inputValue("#walk-number")).isEqualTo("L898902C3");
            assertThat(operator.seriousForAxe()).isEmpty();
            assertThat(operator.takeErrors()).isEmpty();
        }
    }

    @Test
    void aReadingWhoseCheckDigitsFailIsNeverTaken() throws Exception {
        Path film = Film.write(folder.resolve("forged.mjpeg"), FORGED, Faults.FEW, 2);
        try (Browsers browsers = Browsers.before(film);
                Visitor operator = browsers.atDesk(demo).signIn("gate.operator")) {
            Page page = operator.open(STATION + "fr").page();
            operator.press("caméra");
            page.waitForSelector(".m-camera__told:has-text('chiffres de contrôle')");
            // four more looks change nothing
            for (int look = 0; look < 4; look++) {
                page.waitForResponse("**/gate/look", () -> {});
            }
            assertThat(page.inputValue("#q")).isEmpty();
            assertThat(page.locator("video").isVisible()).isTrue();
            assertThat(operator.seriousForAxe()).isEmpty();
        }
    }

    @Test
    void onAnAddressThatIsNotSafeThePageSaysSoAndStillReadsAPicture() throws Exception {
        Path picture = folder.resolve("passport.jpg");
        Files.write(picture, Film.jpeg(Film.listPictures(LINES, Faults.FEW, 3).getFirst()));
        try (Browsers browsers = new Browsers("--host-resolver-rules=MAP shed.example 127.0.0.1");
                Visitor operator =
                        browsers.onPhone(demo.at("shed.example")).signIn("gate.operator")) {
            Page page = operator.open(STATION + "en").page();
            assertThat(page.locator("[data-camera]").isVisible()).isFalse();
            assertThat(operator.main()).contains("Browsers lend the camera only to addresses");
            operator.unfold("Read a passport from a picture");
            page.setInputFiles("#picture", picture);
            operator.press("Read its lines");
            page.waitForSelector("#walk-in[open]");
            assertThat(page.inputValue("#family")).isEqualTo("ERIKSSON");
        }
    }

    @Test
    void withoutScriptsAPictureIsReadAndABlankOneIsAnswered() throws Exception {
        Path picture = folder.resolve("card.jpg");
        Files.write(picture, Film.jpeg(Film.listPictures(LINES, Faults.FEW, 4).getFirst()));
        Path blank = folder.resolve("blank.jpg");
        Files.writeString(blank, "no picture");
        try (Browsers browsers = new Browsers();
                Visitor operator = browsers.onOldPhone(demo).signIn("gate.operator")) {
            Page page = operator.open(STATION + "en").page();
            operator.unfold("Read a passport from a picture");
            page.setInputFiles("#picture", blank);
            operator.press("Read its lines");
            assertThat(operator.main()).contains("This file is no picture that can be opened");
            operator.unfold("Read a passport from a picture");
            page.setInputFiles("#picture", picture);
            operator.press("Read its lines");
            assertThat(page.inputValue("#family")).isEqualTo("ERIKSSON");
        }
    }

    @Test
    void aPhotoIsTakenAtAStationAndShownToWhoeverReadsNames() throws Exception {
        Path film = Film.write(folder.resolve("face.mjpeg"), LINES, Faults.FEW, 5);
        try (Browsers browsers = Browsers.before(film);
                Visitor operator = browsers.atDesk(demo).signIn("gate.operator")) {
            Page page = registered(operator, "Mbarga");
            operator.unfold("Take a photo");
            operator.press("Open the camera");
            operator.press("Take and keep");
            page.waitForSelector(".m-photo__face");
            assertThat(page.evaluate("document.querySelector('.m-photo__face').naturalHeight"))
                    .isEqualTo(320);
            assertThat(operator.seriousForAxe()).isEmpty();
            assertThat(operator.takeErrors()).isEmpty();

            String photo = page.getAttribute(".m-photo__face", "src");
            assertThat(bytes(operator, photo)).hasSizeBetween(500, 12_000);
            try (Visitor press = browsers.atDesk(demo).signIn("press.officer")) {
                assertThat(press.page().request().get(demo.base() + photo).status()).isEqualTo(403);
            }
        }
    }

    @Test
    void withoutScriptsALargePictureBecomesASmallPhotoAndIsWithdrawnWithAReason() throws Exception {
        Path large = folder.resolve("large.png");
        Random random = new Random(8);
        BufferedImage picture = new BufferedImage(1500, 1100, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 1500 * 1100; at++) {
            picture.setRGB(at % 1500, at / 1500, random.nextInt());
        }
        ImageIO.write(picture, "png", large.toFile());
        try (Browsers browsers = new Browsers();
                Visitor officer = browsers.onOldPhone(demo).signIn("duty.officer")) {
            Page page = registered(officer, "Sanogo");
            officer.unfold("Take a photo");
            page.setInputFiles("#photo", large);
            officer.press("Keep this photo");
            String photo = page.getAttribute(".m-photo__face", "src");
            assertThat(bytes(officer, photo)).hasSizeBetween(500, 12_000);

            officer.openAddress(photo.replace("/photo", ""));
            assertThat(page.locator(".m-photo__face").count()).isOne();
            assertThat(officer.main()).contains("A photo was taken");
            officer.unfold("Withdraw the photo");
            page.fill("#photo-note", "took the neighbour");
            page.locator("details[open] button[type=submit]:visible").last().click();
            assertThat(officer.main()).contains("There is no photo", "took the neighbour");
        }
    }

    /** A walk-in with nothing but a name, before the first station. */
    private static Page registered(Visitor operator, String family) {
        Page page = operator.open(STATION + "en").page();
        operator.unfold("Register somebody who is on no list");
        page.fill("#family", family);
        page.locator("#walk-in button[type=submit]").click();
        page.waitForSelector(".m-answer");
        return page;
    }

    private static byte[] bytes(Visitor visitor, String address) {
        return visitor.page().request().get(demo.base() + address).body();
    }
}
