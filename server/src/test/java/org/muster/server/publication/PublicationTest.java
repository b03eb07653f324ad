package org.muster.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinCommand.PublishBulletin;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationState;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;
import org.muster.formats.cap.Alert;
import org.muster.formats.cap.AlertFeed;
import org.muster.formats.cap.CapReader;
import org.muster.formats.cap.FeedReader;
import org.muster.formats.cap.MessageType;
import org.muster.formats.cap.OutgoingRules;
import org.muster.formats.cap.Status;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.Browser;
import org.muster.server.TestServer;
import org.muster.server.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was published can be fetched by programs, and nothing else can. */
class PublicationTest {
    private static final OperationId OPERATION = new OperationId("niamey");

    @TempDir private Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start(folder, 70).open(OPERATION.toString());
    }

    @AfterEach
    void stop() {
        server.server().close();
    }

    @Test
    void onlyWhatWasPublishedIsInTheFeeds() throws Exception {
        BulletinId draft = draft("Not yet", Optional.empty());
        assertThat(read("fr.atom").entries()).isEmpty();
        assertThat(get("" + draft + ".cap", "").statusCode()).isEqualTo(404);
        assertThat(get("xx.atom", "").statusCode()).isEqualTo(404);
        publish(draft);
        AlertFeed feed = read("fr.atom");
        assertThat(feed.title()).contains("Niamey").isNotEqualTo("Niamey");
        assertThat(feed.entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.title()).isEqualTo("Niamey : 0");
                    assertThat(entry.summary()).startsWith("Not yet").contains("Corps");
                    assertThat(entry.listAlertLinks())
                            .singleElement()
                            .satisfies(
                                    link -> assertThat(link.address()).isEqualTo(draft + ".cap"));
                });
        assertThat(read("ar.atom").entries()).isEmpty();
    }

    @Test
    void aCorrectionAndWhatItCorrectsNameEachOther() throws Exception {
        BulletinId first = publish(draft("Words", Optional.empty()));
        // alerts are told apart by their seconds
        Thread.sleep(1_100);
        BulletinId second = publish(draft("Better", Optional.of(first)));
        JsonNode items = new JsonMapper().readTree(get("en.json", "").body()).get("items");
        assertThat(items).hasSize(2);
        JsonNode later = items.get(0);
        JsonNode earlier = items.get(1);
        assertThat(later.get("_muster").get("corrects").stringValue())
                .isEqualTo(earlier.get("id").stringValue());
        assertThat(earlier.get("_muster").get("corrected_by").get(0).stringValue())
                .isEqualTo(later.get("id").stringValue());
        assertThat(earlier.get("content_text").stringValue()).startsWith("Corrected by");
        assertThat(later.get("_muster").get("figures").get("carried").intValue()).isZero();

        Alert alert = alert(second);
        assertThat(alert.type()).isEqualTo(MessageType.UPDATE);
        assertThat(alert.references())
                .singleElement()
                .satisfies(one -> assertThat(one.isSame(alertOf(first).reference())).isTrue());
    }

    @Test
    void anAlertKeepsTheRulesOfTheStandardWithAnInfoForEachLanguage() throws Exception {
        Alert alert = alert(publish(draft("Words", Optional.empty())));
        assertThat(OutgoingRules.check(alert)).isEmpty();
        assertThat(alert.status()).isEqualTo(Status.EXERCISE);
        assertThat(alert.infos()).extracting(info -> info.language()).containsExactly("fr", "en");
    }

    @Test
    void aProxyMayKeepItAndAskWhetherItIsTheSame() throws Exception {
        publish(draft("Words", Optional.empty()));
        HttpResponse<String> first = get("fr.atom", "");
        assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=60, public");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.body()).doesNotContain("127.0.0.1");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get("fr.atom", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        publish(draft("More", Optional.empty()));
        assertThat(get("fr.atom", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void whoApprovesSeesWhatHasMovedAndSaysSo() throws Exception {
        BulletinId id = draft("{listed}", Optional.empty());
        String page = "/o/niamey/bulletins/" + id;
        Browser second = Browser.as(server.server(), "second", Role.PRESS);
        assertThat(second.get(page).body()).doesNotContain("name=\"movesSeen\"");
        give(
                "officer",
                new RegisterPersons(
                        new Source(Source.Kind.CONSULAR_REGISTER, "list 1"),
                        List.of(
                                new NewPerson(
                                        Details.ofName(new PersonName("Awa", "Synth", "")),
                                        Presence.HERE))));
        String shown = second.get(page).body();
        assertThat(shown).contains("{listed}", "(<span dir=\"ltr\">+1</span>)");
        Matcher moment = Pattern.compile("name=\"movesAsOf\" value=\"([^\"]+)\"").matcher(shown);
        assertThat(moment.find()).isTrue();
        String seal = Bulletin.find(desk().view(), id).orElseThrow().seal().toString();
        var untold =
                second.post(
                        page + "/approve",
                        Map.of(
                                "command",
                                UUID.randomUUID().toString(),
                                "seal",
                                seal,
                                "movesAsOf",
                                moment.group(1)));
        assertThat(untold.body()).contains("since they were frozen: {listed} 0 → 1");
        second.post(
                page + "/approve",
                Map.of(
                        "command",
                        UUID.randomUUID().toString(),
                        "seal",
                        seal,
                        "movesAsOf",
                        moment.group(1),
                        "movesSeen",
                        "yes"));
        Bulletin now = Bulletin.find(desk().view(), id).orElseThrow();
        assertThat(now.state()).isInstanceOf(BulletinState.Approved.class);
        give("press", new PublishBulletin(id, now.seal()));
        BulletinId later = publish(draft("Better", Optional.of(id)));
        assertThat(second.get(page).body())
                .contains("Corrected by the bulletin of", "corrects=" + id);
        assertThat(second.get("/o/niamey/bulletins?corrects=" + id).body())
                .contains("name=\"corrects\" value=\"" + id);
        assertThat(second.get("/o/niamey/").body())
                .contains("/public/niamey/fr.atom", "Corrects the bulletin of", "Corrected by");
        assertThat(second.get("/o/niamey/bulletins/" + later).statusCode()).isEqualTo(200);
    }

    private AlertFeed read(String file) throws Exception {
        byte[] body = get(file, "").body().getBytes(StandardCharsets.UTF_8);
        var reading = FeedReader.read(file, new ByteArrayInputStream(body));
        assertThat(reading.problems()).isEmpty();
        return reading.found().orElseThrow();
    }

    private Alert alert(BulletinId id) throws Exception {
        byte[] body = get(id + ".cap", "").body().getBytes(StandardCharsets.UTF_8);
        var reading = CapReader.read("alert", new ByteArrayInputStream(body));
        assertThat(reading.problems()).isEmpty();
        return reading.found().orElseThrow();
    }

    private Alert alertOf(BulletinId id) {
        var view = desk().view();
        var state = OperationState.find(view, OPERATION).orElseThrow();
        return BulletinAlert.of(
                PublishedBulletin.of(view, state, Bulletin.find(view, id).orElseThrow())
                        .orElseThrow());
    }

    private HttpResponse<String> get(String file, String tag) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create(
                                "http://127.0.0.1:%d/public/%s/%s"
                                        .formatted(server.server().port(), OPERATION, file)));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Desk desk() {
        return server.server().office().find(OPERATION).orElseThrow();
    }

    private BulletinId draft(String brief, Optional<BulletinId> corrects) throws Exception {
        var made =
                give(
                        "press",
                        new DraftBulletin(
                                OPERATION,
                                List.of(CountingRule.CARRIED, CountingRule.LISTED),
                                Basis.COUNTED,
                                Instant.now().minusSeconds(1),
                                List.of(
                                        new BulletinText(
                                                "fr", "Niamey : {carried}", "Corps", brief),
                                        new BulletinText("en", "Niamey: {carried}", "Body", brief)),
                                corrects));
        return ((BulletinDrafted) made.getFirst().fact()).bulletin();
    }

    private BulletinId publish(BulletinId id) throws Exception {
        var seal = Bulletin.find(desk().view(), id).orElseThrow().seal();
        give("duty", new ApproveBulletin(id, seal, Optional.empty()));
        give("press", new PublishBulletin(id, seal));
        return id;
    }

    private List<Recorded> give(String by, Command command) throws Exception {
        Answer answer = desk().ask(CommandId.of(UUID.randomUUID()), new UserId(by), command);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).facts();
    }
}
