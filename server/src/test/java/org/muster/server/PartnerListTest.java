package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.access.Role;
import tools.jackson.databind.JsonNode;

/** A partner's own list beside the sealed manifest, on a real server. */
class PartnerListTest {
    private static final String BYTES = "application/octet-stream";
    private static final List<String> OURS =
            List.of(
                    details("Diallo", "Awa", "1990-01-02", "FRA", "12AB34567"),
                    details("Moussa", "Ibrahim", "1985-05-05", "NER", ""),
                    details("Keller", "Anna Maria", "1970-03-30", "DEU", ""),
                    details("Ouedraogo", "Salif", "2001-11-23", "BFA", ""),
                    details("Bernard", "Luc", "1964-08-17", "FRA", ""));

    /**
     * Two as we have them, one written otherwise, one whom we know and did not board, a stranger.
     */
    private static final String THEIRS =
            """
            Surname,Given names,Date of birth,Nationality,Passport
            DIALLO,Awa,1990-01-02,FRA,12AB34567
            MUSSA,Ibrahim,1985-05-06,NER,
            KELLER,Anna Maria,1970-03-30,DEU,
            BERNARD,Luc,1964-08-17,FRA,
            ROSSI,Carla,1999-12-31,ITA,YA1234567
            """;

    /** The same as a carrier sends it; one of a birth knows the year alone. */
    private static final String PASSENGERS =
            """
            UNA:+.? '
            UNB+UNOA:4+CARRIER+CENTRE+230801:1800+1++APIS'
            UNH+1+PAXLST:D:05B:UN:IATA'
            BGM+745'
            NAD+MS+++OPERATIONS'
            TDT+20+AF834'
            LOC+125+NIM'
            DTM+189:2308011200:201'
            LOC+87+CDG'
            DTM+232:2308011800:201'
            NAD+FL+++DIALLO:AWA'
            DTM+329:900102'
            NAT+2+FRA'
            DOC+P:110:111+12AB34567'
            NAD+FL+++MUSSA:IBRAHIM'
            DTM+329:850506'
            NAT+2+NER'
            NAD+FL+++KELLER:ANNA:MARIA'
            DTM+329:700000'
            NAT+2+DEU'
            DOC+V:110:111+VISA1'
            NAD+FL+++BERNARD:LUC'
            DTM+329:640817'
            NAT+2+FRA'
            NAD+FL+++ROSSI:CARLA'
            DTM+329:991231'
            NAT+2+XXX'
            DOC+P:110:111+YA1234567'
            CNT+42:5'
            UNT+28+1'
            UNZ+1+1'
            """;

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Client gate;
    private static Client admin;
    private static int bands;

    @BeforeAll
    static void start() throws Exception {
        TestServer started = TestServer.start(folder, 11);
        server = started.server();
        admin = started.admin();
        server.accounts().create("gate", "Gate", Set.of(Role.GATE_OPERATOR), "long enough words");
        gate = Client.of(server).as("gate", "long enough words");
        created(
                "operation.OpenOperation",
                """
                "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
                "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
                """);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itTellsWhoIsOnWhichListAndWhatIsWrittenDifferently() throws Exception {
        List<String> persons = register(5);
        String leg = leg(persons.subList(0, 4));
        HttpResponse<String> answer = compare(leg, "Italy", THEIRS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode report = Client.json(answer);
        assertThat(texts(report, "onlyOurs")).containsExactly(persons.get(3));
        assertThat(persons(report, "both"))
                .containsExactly(persons.get(0), persons.get(1), persons.get(2));
        assertThat(report.path("both").get(0).path("differing")).isEmpty();
        assertThat(report.path("both").get(1).path("differing").toString())
                .isEqualTo("[\"NAME\",\"BIRTH\"]");
        assertThat(persons(report, "onlyTheirs")).containsExactly(persons.get(4));
        assertThat(report.path("onlyTheirs")).hasSize(2);
        assertThat(admin.get("/api/operations/apart/people").body()).doesNotContain("ROSSI");
        assertThat(admin.get("/api/operations/apart/conflicts").body())
                .contains("PARTNER_DIFFERS", leg);
        HttpResponse<String> again = gate.get(path(leg));
        assertThat(Client.json(again).path("lists").get(0).path("onlyOurs").get(0).asString())
                .isEqualTo(persons.get(3));
    }

    @Test
    void aListOfNamesAloneFindsWhoHasTheSameNameAndAsksAboutTheOthers() throws Exception {
        List<String> persons = register(4);
        String leg = leg(persons);
        String names =
                """
                Surname,Given names
                Ouédraogo,SALIF
                KELLER,Anna
                """;
        JsonNode report = Client.json(compare(leg, "Spain", names));
        assertThat(persons(report, "both")).containsExactly(persons.get(3));
        assertThat(persons(report, "doubts")).containsExactly(persons.get(2));
        assertThat(texts(report, "onlyOurs")).containsExactly(persons.get(0), persons.get(1));
        String list = report.path("list").path("id").asString();
        String decision =
                "\"leg\":\"%s\",\"at\":{\"list\":\"%s\",\"sheet\":\"\",\"row\":3},\"person\":\"%s\""
                        .formatted(leg, list, persons.get(2));
        send("arrival.DecidePartnerRow", decision);
        JsonNode decided = Client.json(gate.get(path(leg))).path("lists").get(0);
        assertThat(persons(decided, "both")).contains(persons.get(2));
        assertThat(decided.path("both").get(1).path("decidedBy").asString()).isEqualTo("admin");
    }

    @Test
    void aPassengerListIsComparedAsAnyList() throws Exception {
        List<String> persons = register(4);
        String leg = leg(persons);
        HttpResponse<String> answer = compare(leg, "Italy", PASSENGERS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode report = Client.json(answer);
        assertThat(texts(report, "onlyOurs")).containsExactly(persons.get(3));
        assertThat(persons(report, "both"))
                .containsExactly(persons.get(0), persons.get(1), persons.get(2));
        assertThat(report.path("both").get(0).path("differing")).isEmpty();
        assertThat(report.path("both").get(1).path("differing").toString())
                .isEqualTo("[\"NAME\",\"BIRTH\"]");
        assertThat(report.path("both").get(2).path("words").path("born").asString())
                .isEqualTo("1970-??-??");
        assertThat(report.path("onlyTheirs")).hasSize(2);
        assertThat(report.path("list").path("rows").asInt()).isEqualTo(5);
        assertThat(Client.json(compare(leg, "Italy", PASSENGERS)).path("list"))
                .isEqualTo(report.path("list"));
    }

    @Test
    void whatIsWrongInAPassengerListIsToldBeforeItIsCompared() throws Exception {
        String leg = leg(register(4));
        String lost = PASSENGERS.replace("CNT+42:5", "CNT+42:6");
        HttpResponse<String> told = compare(leg, "Italy", lost);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("PAX-050", "leaveOpen=true");
        String crew = PASSENGERS.replace("NAD+FL+++ROSSI", "NAD+FM+++ROSSI");
        assertThat(compare(leg, "Italy", crew).body()).contains("PAX-060", "PAX-050");
        assertThat(compare(leg, "Italy", "UNB+UNOA:4+A+B+230801:1800+1'UNZ+0+1'").body())
                .contains("no passenger in it could be read", "EDI-010");
        String two = PASSENGERS + PASSENGERS.replace("AF834", "AF836");
        assertThat(compare(leg, "Italy", two).body())
                .contains("several passenger lists", "AF834, AF836");
        assertThat(Client.json(gate.get(path(leg))).path("lists")).isEmpty();

        HttpResponse<String> all = compare(leg, "Italy&leaveOpen=true", lost);
        assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
        assertThat(Client.json(all).path("both")).hasSize(3);
        assertThat(
                        Client.json(compare(leg, "Italy&leaveOpen=true", crew))
                                .path("list")
                                .path("rows"))
                .hasToString("4");
    }

    @Test
    void thePageTellsWhatIsWrongInAPassengerListAndComparesItOnATick() throws Exception {
        String leg = leg(register(4));
        String page = "/o/apart/legs/" + leg + "/partner-lists/new";
        Browser browser = Browser.as(server, "officer", Role.DUTY_OFFICER);
        assertThat(browser.get(page).body()).contains("PAXLST", ".edi");
        String lost = PASSENGERS.replace("CNT+42:5", "CNT+42:6");
        Map<String, String> fields =
                Map.of("command", UUID.randomUUID().toString(), "partner", "Italy", "typed", lost);
        HttpResponse<String> told = browser.post(page, fields);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body())
                .contains("PAX-050", "leaveOpen-error", "Compare it as it could be read");
        Map<String, String> ticked = new HashMap<>(fields);
        ticked.put("leaveOpen", "yes");
        assertThat(browser.post(page, ticked).body())
                .contains("Italy’s list beside", "MUSSA IBRAHIM");
    }

    @Test
    void whatCannotBeComparedIsRefusedWithAWayOutAndNothingIsKept() throws Exception {
        String leg = leg(register(2));
        assertThat(compare(leg, "", THEIRS).body()).contains("ARR-003");
        assertThat(compare(leg, "Italy", "nothing\n").statusCode()).isEqualTo(422);
        assertThat(compare(leg, "Italy", "Name,Born\nAwa Diallo,01/02/1990\n").body())
                .contains("Answer");
        assertThat(Client.json(gate.get(path(leg))).path("lists")).isEmpty();
        server.accounts().create("press", "Press", Set.of(Role.PRESS), "long enough words");
        Client press = Client.of(server).as("press", "long enough words");
        assertThat(press.post(path(leg) + "?partner=Italy&name=a.csv", BYTES, THEIRS).statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> compare(String leg, String partner, String list)
            throws Exception {
        return gate.post(path(leg) + "?partner=" + partner + "&name=pax.csv", BYTES, list);
    }

    private static String path(String leg) {
        return "/api/operations/apart/legs/" + leg + "/partner-lists";
    }

    private static String details(
            String family, String given, String born, String nationality, String passport) {
        String papers =
                passport.isEmpty()
                        ? ""
                        : "{\"kind\":\"PASSPORT\",\"issuer\":\"\",\"number\":\"" + passport + "\"}";
        return """
        {"details":{"name":{"family":"%s","given":"%s","original":""},"born":"%s",
        "sex":"UNKNOWN","claimed":["%s"],"documents":[%s],"contacts":[]},"presence":"HERE"}\
        """
                .formatted(family, given, born, nationality, papers);
    }

    private static List<String> register(int first) throws Exception {
        List<String> persons = new ArrayList<>();
        for (String one : OURS.subList(0, first)) {
            persons.add(
                    created(
                            "register.RegisterPersons",
                            "\"source\":{\"kind\":\"CONSULAR_REGISTER\",\"reference\":\"list 1\"},"
                                    + "\"persons\":["
                                    + one
                                    + "]"));
        }
        return persons;
    }

    private static String leg(List<String> aboard) throws Exception {
        String leg =
                created(
                        "movement.PlanLeg",
                        """
                        "plan":{"label":"F%d","mode":"FLIGHT","vehicle":"A330","from":"Niamey",
                        "to":"Paris","leads":"OUT","departs":"2023-08-01T12:00:00Z","capacities":
                        {"belted":9,"rafts":null,"floor":null,"floorAuthority":"",
                        "stretchers":null}}\
                        """
                                .formatted(++bands));
        send("movement.OpenBoarding", "\"leg\":\"" + leg + "\"");
        for (String person : aboard) {
            send("gate.CheckIn", "\"persons\":[\"" + person + "\"],\"gate\":\"A\"");
            send(
                    "gate.GiveBand",
                    "\"person\":\"%s\",\"band\":\"B%05d\"".formatted(person, ++bands));
            send(
                    "gate.Board",
                    "\"leg\":\"%s\",\"boarders\":[{\"person\":\"%s\",\"seating\":\"SEAT\"}]"
                            .formatted(leg, person));
        }
        send("manifest.ShutDoors", "\"leg\":\"" + leg + "\"");
        return leg;
    }

    private static String created(String type, String fields) throws Exception {
        return Client.json(send(type, fields)).path("created").asString();
    }

    private static HttpResponse<String> send(String type, String fields) throws Exception {
        HttpResponse<String> answer = admin.command("apart", UUID.randomUUID(), type, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<String> texts(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> persons(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .flatMap(row -> texts(row, "persons").stream())
                .toList();
    }
}
