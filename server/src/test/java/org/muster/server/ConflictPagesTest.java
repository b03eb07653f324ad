package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.custody.CustodyFact.CustodyTaken;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.movement.Leg;
import org.muster.core.movement.Seating;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.Role;
import org.muster.testkit.RandomOperation;

/** Custody, conflicts and arrivals on the pages of a real server that hears of other nodes. */
class ConflictPagesTest {
    private static final String PASSWORD = "long enough words";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final NodeId OTHER = new NodeId("gate-2");

    /** The specimen of the standard, so that nobody real is here. */
    private static final String SPECIMEN =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Client duty;
    private static Client admin;
    private static int operations;
    private static long heard;

    @BeforeAll
    static void start() throws Exception {
        TestServer started = TestServer.start(folder, 7);
        server = started.server();
        admin = started.admin();
        server.accounts().create("duty", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
        server.accounts().create("press", "Press", Set.of(Role.PRESS), PASSWORD);
        duty = browser("duty");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyConflictOfNodesThatWereApartHasItsPage() throws Exception {
        Desk desk = server.office().openDesk(RandomOperation.ID);
        desk.learn(muchAtOdds().facts()).join();
        List<Conflict> conflicts = Conflict.listAll(desk.view());
        String list = duty.get("/o/drawn-up/conflicts").body();
        assertThat(duty.get("/o/drawn-up/room").statusCode()).isEqualTo(200);
        for (Conflict conflict : conflicts) {
            String address =
                    "/o/drawn-up/conflicts/" + conflict.kind() + "/" + conflict.reference();
            assertThat(list).contains(address);
            HttpResponse<String> page = duty.get(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.body()).as(address).contains("id=\"ways\"").contains("m-facts__what");
        }
        String told = admin.get("/api/operations/drawn-up/conflicts").body();
        conflicts.forEach(conflict -> assertThat(told).contains(conflict.reference()));
        for (Leg leg : Leg.listAll(desk.view())) {
            assertThat(duty.get("/o/drawn-up/legs/" + leg.id()).statusCode()).isEqualTo(200);
            assertThat(duty.get("/o/drawn-up/legs/" + leg.id() + "/arrivals").statusCode())
                    .isEqualTo(200);
        }
    }

    /** The first drawn operation with conflicts of several kinds. */
    private static RandomOperation.Result muchAtOdds() {
        return LongStream.rangeClosed(1, 200)
                .mapToObj(seed -> RandomOperation.apart(seed, 500))
                .filter(drawn ->
                        Conflict.listAll(drawn.merged()).stream()
                                        .map(Conflict::kind)
                                        .distinct()
                                        .count()
                                > 3)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyTheHolderShutsTheDoorsAndThePageSaysWhoThatIs() throws Exception {
        String op = openOperation();
        String leg = leg(op, "F1");
        String page = "/o/" + op + "/legs/" + leg;
        assertThat(duty.get(page).body()).contains("This node (hub) holds the leg", page + "/shut");
        assertThat(send(page + "/offer", Map.of("to", "Gate 2")).body())
                .contains("is no name of a node");
        assertThat(send(page + "/offer", Map.of("to", "gate-2")).statusCode()).isEqualTo(303);
        HttpResponse<String> refused = send(page + "/shut", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("CUS-002", "gate-2");
        learn(op, new CustodyTaken(LegId.parse(leg), OTHER));
        assertThat(duty.get(page).body())
                .contains("Scans made here are provisional")
                .doesNotContain(page + "/shut");
        assertThat(send(page + "/shut", Map.of()).body()).contains("CUS-001");
        assertThat(duty.get("/o/" + op + "/gate?leg=" + leg).body())
                .contains("scans made here are provisional");
        assertThat(send(page + "/replace", replacing("")).body()).contains("CUS-006");
        assertThat(send(page + "/replace", replacing("its battery is empty")).statusCode())
                .isEqualTo(303);
        assertThat(send(page + "/shut", Map.of()).statusCode()).isEqualTo(303);
        assertThat(duty.get("/o/" + op + "/conflicts").body()).contains("its battery is empty");
    }

    private static Map<String, String> replacing(String why) {
        return Map.of("lost", "gate-2", "by", "hub", "why", why);
    }

    @Test
    void aScanThatCameAfterTheSealIsSettledOnItsPage() throws Exception {
        String op = openOperation();
        String leg = leg(op, "F1");
        String person = person(op);
        assertThat(send("/o/" + op + "/legs/" + leg + "/shut", Map.of()).statusCode())
                .isEqualTo(303);
        learn(op, new Boarded(PersonId.parse(person), LegId.parse(leg), Seating.SEAT));
        assertThat(duty.get("/o/" + op + "/room").body()).contains("Conflicts to settle (1)");
        String page = "/o/" + op + "/conflicts/NOT_ON_MANIFEST/" + person + "_" + leg;
        assertThat(duty.get(page).body()).contains("gate-2#", "hub#", "is not on its sealed");
        Map<String, String> about = Map.of("person", person, "leg", leg, "reason", "");
        assertThat(send(page + "/add", about).body()).contains("MAN-003", "id=\"ways\"");
        assertThat(
                        send(
                                        page + "/add",
                                        Map.of("person", person, "leg", leg, "reason", "counted"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(duty.get(page).body())
                .contains("Settled, or not known any more", "gate-2#", "counted");
        assertThat(Conflict.listAll(view(op))).isEmpty();
    }

    @Test
    void whoDidNotStepOffIsMissedAndExplained() throws Exception {
        String op = openOperation();
        String leg = leg(op, "F1");
        String person = person(op);
        String page = "/o/" + op + "/legs/" + leg;
        learn(op, new Boarded(PersonId.parse(person), LegId.parse(leg), Seating.SEAT));
        assertThat(duty.get(page).body()).contains("1 provisional", ">provisional<");
        for (String act : List.of("shut", "depart", "arrive")) {
            assertThat(send(page + "/" + act, Map.of()).statusCode()).as(act).isEqualTo(303);
        }
        String arrivals = page + "/arrivals";
        assertThat(send(arrivals + "/scan", Map.of("q", "NOSUCH1", "place", "Paris")).statusCode())
                .isEqualTo(422);
        assertThat(send(arrivals + "/end", Map.of("place", "Paris")).statusCode()).isEqualTo(303);
        String conflict = "/o/" + op + "/conflicts/NOT_ARRIVED/" + person + "_" + leg;
        assertThat(duty.get(conflict).body()).contains("was not scanned on arrival");
        Map<String, String> silent = Map.of("person", person, "kind", "NOT_ARRIVED");
        assertThat(send(conflict + "/explain", silent).body()).contains("CON-002");
        HttpResponse<String> scanned =
                send(arrivals + "/scan", Map.of("q", person, "place", "Paris"));
        assertThat(scanned.statusCode()).isEqualTo(303);
        assertThat(duty.get(scanned.headers().firstValue("Location").orElseThrow()).body())
                .contains("On the list, arrived");
        assertThat(Conflict.listAll(view(op))).isEmpty();
        Map<String, String> count =
                Map.of(
                        "partner",
                        "Italy",
                        "count",
                        "2",
                        "seal",
                        "0123 4567 89ab cdef",
                        "signer",
                        "A. Bianchi");
        assertThat(send(arrivals + "/partner", count).statusCode()).isEqualTo(303);
        assertThat(duty.get(arrivals).body()).contains("another list", "differs");
        assertThat(Conflict.listAll(view(op)))
                .extracting(Conflict::kind)
                .containsExactly(ConflictKind.PARTNER_DIFFERS);
    }

    @Test
    void aPassportThatSaysAnotherBirthThanTheListIsDecidedOnItsPage() throws Exception {
        String op = openOperation();
        String person = person(op);
        String gate = "/o/" + op + "/gate?gate=A&p=" + person;
        assertThat(
                        send("/o/" + op + "/gate/check-in", Map.of("gate", "A", "p", person))
                                .statusCode())
                .isEqualTo(303);
        Map<String, String> shown =
                Map.of(
                        "p",
                        person,
                        "papers",
                        SPECIMEN,
                        "number",
                        "L898902C3",
                        "nationality",
                        "FRA");
        assertThat(duty.get(gate).statusCode()).isEqualTo(200);
        assertThat(send("/o/" + op + "/gate/identify", shown).statusCode()).isEqualTo(303);
        String page = "/o/" + op + "/conflicts/BIRTHS_DIFFER/" + person;
        assertThat(duty.get(page).body())
                .contains("1974-08-12 is right", "1990-01-02 is right", "another person’s");
        Map<String, String> unreadable =
                Map.of("person", person, "born", "32/13/1990", "reason", "mistyped");
        assertThat(send(page + "/born", unreadable).statusCode()).isEqualTo(422);
        Map<String, String> right =
                Map.of("person", person, "born", "12/08/1974", "reason", "list mistyped");
        assertThat(send(page + "/born", right).statusCode()).isEqualTo(303);
        assertThat(Conflict.listAll(view(op))).isEmpty();
        assertThat(duty.get(page).body()).contains("list mistyped", "1974-08-12");
        assertThat(send("/o/" + op + "/gate/identify", shown).statusCode()).isEqualTo(303);
        assertThat(Conflict.listAll(view(op))).isEmpty();
    }

    @Test
    void aServerThatWorksAloneSaysSoToItsAdministratorOnly() throws Exception {
        String page = "/o/" + openOperation() + "/servers";
        server.accounts().create("chief", "Chief", Set.of(Role.ADMINISTRATOR), PASSWORD);
        assertThat(browser("chief").get(page).body()).contains("This server works alone");
        assertThat(duty.get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void thePressSeesNeitherConflictsNorArrivals() throws Exception {
        String op = openOperation();
        Client press = browser("press");
        assertThat(press.get("/o/" + op + "/conflicts").statusCode()).isEqualTo(403);
        assertThat(press.get("/o/" + op + "/room").body()).doesNotContain("/conflicts");
    }

    private static String openOperation() throws Exception {
        String op = "apart-" + ++operations;
        created(
                op,
                "operation.OpenOperation",
                """
                "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
                "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
                """);
        return op;
    }

    private static String leg(String op, String label) throws Exception {
        String leg =
                created(
                        op,
                        "movement.PlanLeg",
                        """
                        "plan":{"label":"%s","mode":"FLIGHT","vehicle":"A330","from":"Niamey",
                        "to":"Paris","leads":"OUT","departs":"2023-08-01T12:00:00Z","capacities":
                        {"belted":2,"rafts":null,"floor":null,"floorAuthority":"",
                        "stretchers":null}}\
                        """
                                .formatted(label));
        created(op, "movement.OpenBoarding", "\"leg\":\"" + leg + "\"");
        return leg;
    }

    private static String person(String op) throws Exception {
        return created(
                op,
                "register.RegisterPersons",
                """
                "source":{"kind":"CONSULAR_REGISTER","reference":"list 1"},"persons":[
                {"details":{"name":{"family":"Sow","given":"Awa","original":""},
                "born":"1990-01-02","sex":"FEMALE","claimed":["FRA"],"documents":[],
                "contacts":[]},"presence":"UNKNOWN"}]\
                """);
    }

    private static String created(String op, String type, String fields) throws Exception {
        HttpResponse<String> answer = admin.command(op, UUID.randomUUID(), type, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer).path("created").asString();
    }

    /** What another node recorded, a moment ago. */
    private static void learn(String op, Fact fact) throws Exception {
        Desk desk = desk(op);
        FactId id = new FactId(OTHER, ++heard);
        Stamp stamp = new Stamp(desk.now().toEpochMilli(), 9, OTHER);
        CommandId command = CommandId.of(UUID.randomUUID());
        desk.learn(List.of(Recorded.of(id, stamp, new UserId("gate"), command, fact))).join();
    }

    private static Desk desk(String op) {
        return server.office().find(new org.muster.core.fact.OperationId(op)).orElseThrow();
    }

    private static View view(String op) {
        return desk(op).view();
    }

    private static HttpResponse<String> send(String address, Map<String, String> fields)
            throws Exception {
        String shown = address.replaceFirst("/[^/]+$", "");
        String token = token(duty.get(shown).body());
        String form =
                fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining());
        return duty.post(address, FORM, "_csrf=" + token + "&command=" + UUID.randomUUID() + form);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Client browser(String name) throws Exception {
        return Client.browser(server, name, PASSWORD);
    }

    private static String token(String page) {
        return page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    }
}
