package org.muster.formats.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.muster.formats.problem.Reading;

/** What is written is read equal, and keeps the standard. */
class CapRoundTripTest {

    private static final Pattern TIME =
            Pattern.compile("<(sent|effective|onset|expires)>([^<]*)</");

    static Reading<Alert> read(byte[] document) {
        return CapReader.read("alert.xml", new ByteArrayInputStream(document));
    }

    @Test
    void alertsThatKeepTheRulesAreReadEqualAndClean() {
        for (long seed = 0; seed < 400; seed++) {
            Alert alert = new AlertDraws(seed).alert();
            byte[] written = CapWriter.write(alert);
            Reading<Alert> read = read(written);

            assertThat(OutgoingRules.check(alert)).as("seed %d", seed).isEmpty();
            assertThat(read.problems()).as("seed %d", seed).isEmpty();
            assertThat(read.found()).as("seed %d", seed).contains(alert);
            assertThat(CapWriter.write(read.found().orElseThrow())).isEqualTo(written);
        }
    }

    @Test
    void everyTimeHasAnOffsetInDigitsAndNoFraction() {
        for (long seed = 0; seed < 200; seed++) {
            String written =
                    new String(
                            CapWriter.write(new AlertDraws(seed).alert()), StandardCharsets.UTF_8);
            assertThat(TIME.matcher(written).results().map(found -> found.group(2)))
                    .isNotEmpty()
                    .allMatch(text -> text.matches("[-0-9]{10}T[:0-9]{8}[+-]\\d\\d:\\d\\d"));
        }
    }

    @Test
    void utcIsWrittenAsTheStandardSays() {
        OffsetDateTime noon = OffsetDateTime.of(2023, 8, 1, 12, 0, 0, 999, ZoneOffset.UTC);

        assertThat(CapTime.format(noon)).isEqualTo("2023-08-01T12:00:00-00:00");
        assertThat(CapTime.parse("2023-08-01T12:00:00-00:00").orElseThrow())
                .isEqualTo(noon.withNano(0));
    }

    @Test
    void aCallIsWrittenAsApproved() {
        assertThat(new String(CapWriter.write(Niamey.call()), StandardCharsets.UTF_8))
                .isEqualTo(text("niamey-call.xml"));
    }

    @Test
    void feedsAreReadEqual() {
        for (long seed = 0; seed < 100; seed++) {
            AlertFeed feed = feed(seed);
            Reading<AlertFeed> read =
                    FeedReader.read("feed.xml", new ByteArrayInputStream(FeedWriter.write(feed)));

            assertThat(read.problems()).as("seed %d", seed).isEmpty();
            assertThat(read.found()).as("seed %d", seed).contains(feed);
        }
    }

    /** RFC 3339 knows no time without seconds. */
    @Test
    void aFeedSaysTheSecondsAlsoWhenTheyAreZero() {
        AlertFeed feed =
                new AlertFeed(
                        "urn:x",
                        "Alerts",
                        "",
                        "",
                        OffsetDateTime.parse("2023-08-01T18:00:00+01:00"),
                        List.of());
        assertThat(new String(FeedWriter.write(feed), StandardCharsets.UTF_8))
                .contains("<updated>2023-08-01T18:00:00+01:00</updated>");
    }

    static AlertFeed feed(long seed) {
        AlertDraws draws = new AlertDraws(seed);
        Alert inside = draws.alert();
        return new AlertFeed(
                "https://consular.example/alerts",
                "Alerts & all-clears",
                "Crisis centre",
                "https://consular.example/alerts.atom",
                inside.sent(),
                List.of(
                        new AlertFeed.Entry(
                                "urn:example:1",
                                "نيامي",
                                inside.sent(),
                                "What to do",
                                List.of(AlertFeed.Link.toAlert("https://consular.example/1.xml")),
                                Optional.of(inside)),
                        new AlertFeed.Entry(
                                "urn:example:2",
                                "Zinder",
                                inside.sent(),
                                "",
                                List.of(
                                        AlertFeed.Link.toAlert("https://consular.example/2.xml"),
                                        new AlertFeed.Link("related", "text/html", "2.html")),
                                Optional.empty())));
    }

    private static String text(String name) {
        try (InputStream in = CapRoundTripTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
