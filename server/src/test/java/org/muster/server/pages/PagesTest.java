package org.muster.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.account.AccountState;
import org.muster.core.fact.OperationId;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationState;
import org.muster.core.tally.Basis;
import org.muster.formats.manifest.ManifestPdf;
import org.muster.formats.manifest.ManifestSheet;
import org.muster.ledger.desk.Desk;
import org.muster.server.MusterServer;

/** The pages of the founding operation, over HTTP and as sheets. */
class PagesTest {
    private static final OperationId NIAMEY = new OperationId("niamey-2023");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private static Path folder;
    private static MusterServer server;

    @BeforeAll
    static void play() throws Exception {
        server = Gallery.start(0, folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://localhost:" + server.port() + path);
        return CLIENT.send(
                HttpRequest.newBuilder(address).header("Accept-Language", "fr").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void thePublicReadsTheClosingTotalAndThatItIsAnExercise() throws Exception {
        HttpResponse<String> page = get("/o/niamey-2023/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("lang=\"fr\"", "577", "EXERCICE")
                .doesNotContain("<script>");
        assertThat(page.body()).containsPattern("1.079 personnes");
    }

    @Test
    void theStyleSheetAsksForNoFontThatIsNotHere() throws Exception {
        HttpResponse<String> sheet = get(Assets.GOVUK);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(sheet.body()).contains(".govuk-button").doesNotContain("@font-face", ".woff");
    }

    @Test
    void thePublicSeesNobodysName() throws Exception {
        assertThat(get("/o/niamey-2023/people").statusCode()).isEqualTo(302);
        assertThat(get("/o/niamey-2023/room").statusCode()).isEqualTo(302);
    }

    @Test
    void theCrisisRoomShowsTheOperationAsItWasKnown() {
        Instant evening = Instant.parse("2023-08-02T20:10:00Z");
        Desk desk = server.office().find(NIAMEY).orElseThrow();
        var view = desk.view(evening);
        OperationState state = OperationState.find(view, NIAMEY).orElseThrow();
        RoomSheet room =
                RoomSheet.of(
                        view, state, Basis.COUNTED, evening, Words.of("en"), SituationSheet.NONE);
        assertThat(room.carried().total()).isEqualTo(992);
        assertThat(room.own()).isEqualTo(560);
        assertThat(room.nationalities().stream().mapToInt(RoomSheet.NationalityLine::total).sum())
                .isEqualTo(992);
        assertThat(room.nationalities())
                .allSatisfy(line ->
                        assertThat(line.byLeg().stream().mapToInt(Integer::intValue).sum())
                                .isEqualTo(line.total()));
        assertThat(room.balance().count(AccountState.UNDER_WAY)).isEqualTo(256);
    }

    @Test
    void aManifestPrintsWithItsSeal() {
        Desk desk = server.office().find(NIAMEY).orElseThrow();
        OperationState state = OperationState.find(desk.view(), NIAMEY).orElseThrow();
        Frame frame =
                new Frame(
                        Words.of("fr"),
                        state,
                        Reader.PUBLIC,
                        new Moment(desk.now(), false, state.plan().zone()),
                        "legs",
                        new LanguageLinks(java.util.Optional.empty()),
                        "",
                        Form.EMPTY,
                        0,
                        java.util.List.of());
        Leg first = Leg.listAll(desk.view()).getFirst();
        ManifestSheet sheet = PrintedManifest.of(new Visit(desk, desk.view(), frame), first);
        assertThat(sheet.totals().souls()).isEqualTo(262);
        assertThat(sheet.sealHash()).hasSize(64);
        assertThat(new String(ManifestPdf.print(sheet), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }
}
