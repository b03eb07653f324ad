package org.muster.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationState;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.formats.bcbp.BcbpReader;
import org.muster.formats.bcbp.BoardingPass;
import org.muster.formats.paxlst.PassengerList;
import org.muster.formats.paxlst.PaxlstReader;
import org.muster.formats.paxlst.Traveller;
import org.muster.formats.paxlst.Written;
import org.muster.formats.problem.Reading;
import org.muster.ledger.desk.Desk;
import org.muster.server.MusterServer;
import org.muster.server.border.BorderList;
import org.muster.server.border.BorderRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The founding operation as border police and carriers take it. */
class BorderPagesTest {
    private static final OperationId NIAMEY = new OperationId("niamey-2023");
    private static final String FIELDS = "receiver=FRAPIS&from=NIM&to=CDG&most=100";

    @TempDir private static Path folder;
    private static MusterServer server;
    private static HttpClient browser;

    @BeforeAll
    static void play() throws Exception {
        server = Gallery.start(0, folder);
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String token =
                get("/sign-in")
                        .body()
                        .replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        browser.send(
                HttpRequest.newBuilder(address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "name=duty&password="
                                                + Gallery.PASSWORD
                                                + "&_csrf="
                                                + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everySoulOfEveryManifestIsOnItsList() {
        Desk desk = desk();
        List<Leg> sealed = Leg.listAll(desk.view()).stream().filter(BorderList::canBeSent).toList();
        assertThat(sealed).hasSizeGreaterThan(3);
        Set<String> references = new HashSet<>();
        for (Leg leg : sealed) {
            Written written =
                    BorderList.write(
                            desk.view(),
                            leg,
                            OperationState.find(desk.view(), NIAMEY).orElseThrow().plan(),
                            request(),
                            desk.now());
            PassengerList list = read(written.interchanges().getFirst());
            assertThat(list.travellers()).hasSameSizeAs(leg.aboard().values());
            assertThat(list.envelope().test()).isTrue();
            assertThat(references.add(list.envelope().reference())).isTrue();
            long french =
                    leg.aboard().keySet().stream()
                            .filter(person ->
                                    Person.find(desk.view(), person)
                                            .flatMap(found ->
                                                    found.verified().or(found::firstClaimed))
                                            .map(Nationality::code)
                                            .equals(Optional.of("FRA")))
                            .count();
            assertThat(list.travellers().stream().map(Traveller::nationality).filter("FRA"::equals))
                    .hasSize((int) french);
        }
    }

    @Test
    void theFormLeadsToTheFileAndTheFileHolds() throws Exception {
        String page = "/o/niamey-2023/legs/" + fourth().id() + "/border";
        assertThat(get("/o/niamey-2023/legs/" + fourth().id()).body()).contains(page);
        assertThat(get(page).body()).contains("name=\"receiver\"").doesNotContain("paxlst.edi");
        HttpResponse<String> ready = get(page + "?" + FIELDS);
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("256", "/border/paxlst.edi?receiver=FRAPIS");
        HttpResponse<String> file = get(page + "/paxlst.edi?" + FIELDS);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"paxlst-");
        assertThat(file.body()).contains("+01:C'", "+03:F'").contains("CNT+42:100'", "CNT+42:56'");
        assertThat(read(file.body()).travellers()).hasSize(256);
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNoFileComes() throws Exception {
        String page = "/o/niamey-2023/legs/" + fourth().id() + "/border";
        for (String path : List.of(page, page + "/paxlst.edi")) {
            HttpResponse<String> answer = get(path + "?receiver=&from=Niamey+airport&arrives=soon");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("id=\"receiver-error\"", "id=\"from-error\"", "id=\"arrives-error\"")
                    .contains("Niamey airport");
        }
    }

    @Test
    void theApiTellsTheSameAndThePressIsTurnedAway() throws Exception {
        String path = "/api/operations/niamey-2023/legs/" + fourth().id() + "/paxlst?";
        JsonNode told = JsonMapper.builder().build().readTree(api("duty", path + FIELDS).body());
        assertThat(told.path("souls").asInt()).isEqualTo(256);
        assertThat(read(told.path("text").asString()).travellers()).hasSize(256);
        assertThat(api("duty", path + "receiver=FRAPIS").statusCode()).isEqualTo(400);
        assertThat(api("press", path + FIELDS).statusCode()).isEqualTo(403);
    }

    @Test
    void aBoardingPassNamesThePersonAndTheFlightAndNothingElse() throws Exception {
        Leg leg = fourth();
        PersonId person = leg.aboard().firstEntry().getKey();
        String page = "/o/niamey-2023/legs/" + leg.id() + "/boarding-pass";
        HttpResponse<String> pass =
                get(page + "?flight=7&from=NIM&to=CDG&seat=9c&sequence=41&person=" + person);
        assertThat(pass.statusCode()).as(pass.body()).isEqualTo(200);
        Matcher text =
                Pattern.compile("M1[A-Z /]{21}[0-9A-Z]{7}NIMCDG.*?00(?=<)").matcher(pass.body());
        assertThat(text.find()).isTrue();
        BoardingPass read = BcbpReader.read(text.group()).found().orElseThrow();
        LocalDate day = LocalDate.ofInstant(leg.plan().departs(), ZoneId.of("Africa/Niamey"));
        assertThat(read.legs().getFirst().findDate(day)).contains(day);
        assertThat(text.group()).hasSize(60).contains("0007 214Y009C0041 1");
        assertThat(person.toString().replace("-", "")).endsWith(read.legs().getFirst().booking());
        HttpResponse<String> wrong = get(page + "?person=P-1&flight=F4&from=Niamey&to=Paris");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("person-error", "flight-error", "from-error", "to-error")
                .doesNotContain("<svg xmlns");
    }

    private static Leg fourth() {
        return Leg.listAll(desk().view()).stream()
                .filter(leg -> leg.aboard().size() == 256)
                .findFirst()
                .orElseThrow();
    }

    private static Desk desk() {
        return server.office().find(NIAMEY).orElseThrow();
    }

    private static BorderRequest request() {
        return new BorderRequest(
                "FRAPIS", "MUSTER", "CTM2004", "", "NIM", "CDG", Optional.empty(), "12B", true, 90);
    }

    private static PassengerList read(String text) {
        Reading<List<PassengerList>> reading =
                PaxlstReader.read(
                        "list", text.getBytes(StandardCharsets.US_ASCII), LocalDate.of(2023, 8, 3));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.found().orElseThrow()).hasSize(1);
        return reading.found().orElseThrow().getFirst();
    }

    private static HttpResponse<String> api(String name, String path) throws Exception {
        byte[] both = (name + ":" + Gallery.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address(path))
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(both))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address(path)).header("Accept-Language", "en").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }
}
