package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.campaign.Campaign;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Context;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.Role;
import org.muster.server.campaigns.WayOut;
import org.muster.server.messaging.Secret;

/** Campaigns on the pages of those who write and approve them. */
class CampaignPagesTest {
    @TempDir private static Path folder;
    private static MusterServer server;
    private static Browser writer;
    private static Browser second;

    @BeforeAll
    static void start() throws Exception {
        // nobody listens there: what is due waits
        WayOut sms =
                WayOut.parse(
                        new OperationId("niamey"),
                        URI.create("smpp://muster@127.0.0.1:9?price=0.05"),
                        new Secret("s3same"));
        TestServer started =
                TestServer.start(
                        Settings.of(folder)
                                .withTime(Clock.systemUTC(), ids(11))
                                .withWaysOut(List.of(sms)));
        server = started.server();
        started.open("niamey").open("bare");
        writer = Browser.as(server, "w.riter", Role.CONSULAR_OFFICER);
        second = Browser.as(server, "s.econd", Role.DUTY_OFFICER);
        for (String operation : List.of("niamey", "bare")) {
            for (int i = 10; i < 35; i++) {
                register(operation, "Synth" + i, "+227 90 12 34 " + i);
            }
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Desk desk(String operation) {
        return server.office().find(new OperationId(operation)).orElseThrow();
    }

    private static View view() {
        return desk("niamey").view();
    }

    private static void register(String operation, String name, String phone) throws Exception {
        Details details =
                Details.ofName(new PersonName(name, "Given", ""))
                        .withContacts(List.of(new ContactPoint(ContactPoint.Channel.PHONE, phone)));
        assertThat(
                        desk(operation)
                                .ask(
                                        CommandId.of(UUID.randomUUID()),
                                        new UserId("list"),
                                        new RegisterPersons(
                                                new Source(Source.Kind.CONSULAR_REGISTER, "list 1"),
                                                List.of(new NewPerson(details, Presence.HERE)))))
                .isInstanceOf(Answer.Done.class);
    }

    private static Context.Ids ids(long seed) {
        Random random = new Random(seed);
        return () -> random.nextLong() >>> 4;
    }

    private static String at(String inside) {
        return "/o/niamey/" + inside;
    }

    private static Map<String, String> plan(String... more) {
        Map<String, String> fields = new HashMap<>();
        fields.put("command", UUID.randomUUID().toString());
        fields.put("act", "keep");
        fields.put("name", "flights tomorrow");
        fields.put("text-fr", "Bonjour {name}, restez chez vous.");
        fields.put("text-ar", "مرحبا {name}، ابقوا في بيوتكم.");
        fields.put("question", "WISH");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static CampaignId made(HttpResponse<String> page) {
        Matcher found =
                Pattern.compile("K-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                        .matcher(page.uri().toString());
        assertThat(found.find()).as(page.body()).isTrue();
        return CampaignId.parse(found.group());
    }

    private static Campaign campaign(CampaignId id) {
        return Campaign.find(view(), id).orElseThrow();
    }

    private static HttpResponse<String> act(Browser who, CampaignId id, String act, String... more)
            throws Exception {
        who.get(at("campaigns/" + id + "?lang=en"));
        Map<String, String> fields = new HashMap<>();
        fields.put("command", UUID.randomUUID().toString());
        fields.put("seal", campaign(id).plan().seal().toString());
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return who.post(at("campaigns/" + id + "/" + act), fields);
    }

    @Test
    void aPreviewTellsWhomItReachesInHowManyPartsAndForWhatPrice() throws Exception {
        writer.get(at("campaigns/new?lang=en"));
        HttpResponse<String> seen = writer.post(at("campaigns/new"), plan("act", "preview"));
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains("25 people by 25 addresses")
                .contains("GSM 7 bit")
                .contains("UCS-2")
                .contains("EXERCICE")
                .contains("Répondez 1 pour partir")
                .contains("Awa Diallo")
                .containsPattern("Price by SMS: 1.25.EUR");
        // a name with a sign that seven bits lack makes that reader's message longer
        register("bare", "Bałęsa" + "x".repeat(20), "+227 90 99 00 01");
        writer.get("/o/bare/campaigns/new?lang=en");
        Map<String, String> plain = plan("act", "preview", "question", "NOTHING", "text-ar", "");
        plain.put("text-fr", "{name}, " + "a".repeat(60));
        assertThat(writer.post("/o/bare/campaigns/new", plain).body())
                .contains("readers: 26, by telephone: 26, parts in all: 27");
    }

    @Test
    void whatIsTypedWrongComesBackWithWhatWasTyped() throws Exception {
        writer.get(at("campaigns/new?lang=en"));
        HttpResponse<String> wrong =
                writer.post(
                        at("campaigns/new"),
                        plan("text-fr", "Soyez à {place}.", "perMinute", "", "name", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("has no name")
                .contains("{place}")
                .contains("Soyez à {place}.");
        assertThat(
                        writer.post(at("campaigns/new"), plan("meet", "soon", "place", "x"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(writer.post(at("campaigns/new"), plan("perMinute", "many")).body())
                .contains("‘many’ is not a whole number");
    }

    @Test
    void aboveASizeASecondPersonHasToRead() throws Exception {
        writer.get(at("campaigns/new?lang=en"));
        CampaignId id = made(writer.post(at("campaigns/new"), plan()));
        assertThat(writer.get(at("campaigns/" + id)).body())
                .contains("somebody who wrote nothing in it")
                .doesNotContain("/release");
        assertThat(act(writer, id, "release").statusCode()).isEqualTo(422);
        assertThat(act(writer, id, "approve").body()).contains("wrote in this campaign");
        assertThat(act(second, id, "approve").statusCode()).isEqualTo(200);
        assertThat(act(writer, id, "release", "seal", "0".repeat(64)).statusCode()).isEqualTo(422);
        HttpResponse<String> gone = act(writer, id, "release");
        assertThat(gone.body()).contains("to send");
        assertThat(campaign(id).listSendings(view())).hasSize(25);
        assertThat(writer.get(at("campaigns")).body()).contains("flights tomorrow");

        HttpResponse<String> stopped = act(writer, id, "stop", "reason", "overtaken");
        assertThat(stopped.body()).contains("overtaken");
        assertThat(campaign(id).state()).isInstanceOf(Campaign.State.Stopped.class);
    }

    @Test
    void aChangedTextNeedsANewApproval() throws Exception {
        writer.get(at("campaigns/new?lang=en"));
        CampaignId id = made(writer.post(at("campaigns/new"), plan()));
        act(second, id, "approve");
        writer.get(at("campaigns/" + id + "/edit"));
        assertThat(writer.get(at("campaigns/" + id + "/edit")).body()).contains("restez chez vous");
        writer.post(at("campaigns/" + id + "/edit"), plan("text-fr", "Venez."));
        assertThat(campaign(id).state()).isInstanceOf(Campaign.State.Draft.class);
    }

    @Test
    void withoutAWayOutNothingIsSent() throws Exception {
        writer.get("/o/bare/campaigns/new?lang=en");
        HttpResponse<String> page = writer.post("/o/bare/campaigns/new", plan());
        assertThat(page.body()).contains("No way out is set up").doesNotContain("/release\"");
    }

    @Test
    void theRulesOfWritingAreTheDutyOfficers() throws Exception {
        Map<String, String> policy =
                Map.of(
                        "command",
                        UUID.randomUUID().toString(),
                        "aloneUpTo",
                        "5",
                        "silence",
                        "6",
                        "quietFrom",
                        "23:00",
                        "quietUntil",
                        "05:30");
        writer.get(at("campaigns"));
        assertThat(writer.post(at("campaigns/policy"), policy).statusCode()).isEqualTo(403);
        second.get(at("campaigns?lang=en"));
        assertThat(second.post(at("campaigns/policy"), policy).body())
                .contains("One person alone may write to 5");
        Map<String, String> wrong = new HashMap<>(policy);
        wrong.put("command", UUID.randomUUID().toString());
        wrong.put("quietFrom", "late");
        assertThat(second.post(at("campaigns/policy"), wrong).body())
                .contains("‘late’ is not a time");
    }

    /** Addresses and answers are for those who work on the register, by whichever door. */
    @Test
    void nobodyElseReadsAddressesAndAnswersOfAPerson() throws Exception {
        writer.get(at("campaigns/new?lang=en"));
        CampaignId id = made(writer.post(at("campaigns/new"), plan()));
        act(second, id, "approve");
        act(writer, id, "release");
        String person = campaign(id).listSendings(view()).getFirst().due().person().toString();
        Browser planner = Browser.as(server, "p.lanner", Role.PLANNER);
        String api = "/api/operations/niamey/people/" + person;
        assertThat(writer.get(api).body()).contains("campaign.SendingDue");
        assertThat(planner.get(api).body()).contains(person).doesNotContain("campaign.");
        assertThat(writer.get(at("people/" + person + "?lang=en")).body())
                .contains("to be told by campaign");
        assertThat(planner.get(at("people/" + person + "?lang=en")).body())
                .contains("SYNTH")
                .doesNotContain("to be told by campaign");
    }

    @Test
    void othersSeeNothingOfIt() throws Exception {
        Browser gate = Browser.as(server, "g.ate", Role.GATE_OPERATOR);
        assertThat(gate.get(at("campaigns")).statusCode()).isEqualTo(403);
        assertThat(writer.get(at("campaigns/K-0000-0000-0009")).statusCode()).isEqualTo(404);
        assertThat(writer.get(at("campaigns/nonsense")).statusCode()).isEqualTo(404);
    }
}
