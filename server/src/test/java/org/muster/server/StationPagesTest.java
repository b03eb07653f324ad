package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.code.CodeContent;
import org.muster.core.code.CodeKind;
import org.muster.core.code.SignedCode;
import org.muster.core.fact.FormId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.UserId;
import org.muster.core.pass.Pass;
import org.muster.core.pass.PassFact;
import org.muster.formats.code.CodeSvg;
import org.muster.server.access.Role;
import org.muster.server.host.Signing;
import tools.jackson.databind.JsonNode;

/** Stations, passes, bands and paper forms of a control centre, over HTTP like a browser. */
class StationPagesTest {
    private static final String PASSWORD = "long enough words";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final ZoneId ZONE = ZoneId.of("Africa/Niamey");
    private static final String PLAN =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;
    private static final Pattern CODE = Pattern.compile("MA,(MC[0-9A-Z]+)");

    /** The specimen of ICAO Doc 9303, as a reader types it. */
    private static final String PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Client admin;
    private static int operations;
    private String operation = "";
    private Client gate;

    @BeforeAll
    static void start() throws Exception {
        TestServer started = TestServer.start(folder, 9);
        server = started.server();
        admin = started.admin();
        server.accounts().create("g.ate", "Gate", Set.of(Role.GATE_OPERATOR), PASSWORD);
        server.accounts().create("d.uty", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void openAnOperation() throws Exception {
        operation = "centre-" + ++operations;
        command("operation.OpenOperation", PLAN);
        gate = browser("g.ate");
    }

    @Test
    void aWalkInIsFilledFromThePassportAndGoesThroughTheStations() throws Exception {
        plan("shed", "FULL");
        HttpResponse<String> scanned = gate.get(station("RECEPTION", "&q=" + enc(PASSPORT)));
        assertThat(scanned.statusCode()).isEqualTo(200);
        assertThat(scanned.body())
                .contains("value=\"ERIKSSON\"", "value=\"1974-08-12\"", "L898902C3");
        String came =
                next(
                        post(
                                "gate/station/RECEPTION/walk-in",
                                "gate=shed&papers="
                                        + enc(PASSPORT)
                                        + "&family=ERIKSSON&given=ANNA+MARIA&born=1974-08-12"
                                        + "&sex=FEMALE&nationality=UTO&number=L898902C3"));
        String person = came.replaceAll(".*&p=(P-[0-9A-Z-]+).*", "$1");
        String in = next(post("gate/station/RECEPTION/pass", "gate=shed&p=" + person));
        assertThat(gate.get(in).body()).contains("ERIKSSON", "identity");

        HttpResponse<String> early = post("gate/station/SEARCH/pass", "gate=shed&p=" + person);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("STA-003", "station identity");

        next(
                post(
                        "gate/station/IDENTITY/identify",
                        "gate=shed&number=L898902C3&nationality=UTO&p=" + person));
        assertThat(post("gate/station/SEARCH/hold", "gate=shed&note=&p=" + person).body())
                .contains("STA-008");
        next(post("gate/station/SEARCH/hold", "gate=shed&note=knife&p=" + person));
        assertThat(gate.get(station("SEARCH", "&p=" + person)).body()).contains("held at search");
        next(post("gate/station/SEARCH/pass", "gate=shed&p=" + person));
        assertThat(gate.get(station("MEDICAL", "&p=" + person)).body()).contains("On to");
    }

    /** O was read for the 0 of the document number: every digit agrees with that alone. */
    @Test
    void aSignCorrectedWhileReadingIsShownAndKept() throws Exception {
        plan("shed", "FULL");
        String misread = PASSPORT.replace("L898902C3", "L8989O2C3");
        for (String[] told :
                new String[][] {
                    {"en", "Corrected while reading: compare with the document", "sign 6"},
                    {"fr", "Corrigé à la lecture", "signe 6"},
                    {"ar", "صُحِّح عند القراءة", "الرمز"}
                }) {
            String body =
                    gate.get(page("gate?gate=shed&lang=" + told[0] + "&q=" + enc(misread))).body();
            assertThat(body).contains(told[1], told[2], "<s>O</s> → <strong>0</strong>");
        }
        String reception = gate.get(station("RECEPTION", "&q=" + enc(misread))).body();
        assertThat(reception).contains("<s>O</s> → <strong>0</strong>", "L898902C3", "ATTENTION");
        assertThat(gate.get(station("RECEPTION", "&q=" + enc(PASSPORT))).body())
                .doesNotContain("Corrected while reading");

        String person = register("1974-08-12");
        next(post("gate/check-in", "gate=shed&p=" + person));
        next(
                post(
                        "gate/identify",
                        "gate=shed&number=L898902C3&nationality=UTO&p="
                                + person
                                + "&papers="
                                + enc(misread)));
        assertThat(gate.get(page("people/" + person + "?lang=en")).body())
                .contains("Signs taken for others while reading", "2:6 O&gt;0");
    }

    @Test
    void aBoardingPassOfOursLeadsToItsPersonAndIdentifiesNobody() throws Exception {
        String leg = planLeg();
        String person = register("1990-05-05");
        String code = boardingPass(leg, person, "1");
        for (String typed : List.of(code, code.toLowerCase(java.util.Locale.ROOT), code + "\r\n")) {
            String body =
                    gate.get(page("gate?gate=shed&lang=en&leg=" + leg + "&q=" + enc(typed))).body();
            assertThat(body)
                    .contains("SOW", "Boarding pass of SOW:", "Found by our reference")
                    .contains("It is for F1.", "look at the person’s document")
                    .contains("not verified", "data-sound=\"GOOD\"");
        }
        next(post("gate/check-in", "gate=shed&p=" + person));
        // the pass leads to the step that asks for a document, not past it
        assertThat(gate.get(page("gate?gate=shed&lang=en&leg=" + leg + "&q=" + enc(code))).body())
                .contains("gate/identify", "Document number");
    }

    @Test
    void aPassForAnotherLegOrDayIsToldPlainly() throws Exception {
        String first = planLeg();
        String person = register("1991-06-06");
        String code = boardingPass(first, person, "1");
        String later = planLeg("F2", Instant.now().plus(6, ChronoUnit.HOURS));
        String next = planLeg("F3", Instant.now().plus(4, ChronoUnit.DAYS));
        String there = page("gate?gate=shed&lang=en&q=" + enc(code) + "&leg=");
        assertThat(gate.get(there + later).body())
                .contains("⚠ It is for F1 on", "not for F2", "data-sound=\"ATTENTION\"")
                .contains("SOW");
        assertThat(gate.get(there + next).body()).contains("not for F3");
        String old = code.substring(0, 44) + dayBefore(code.substring(44, 47)) + code.substring(47);
        assertThat(gate.get(page("gate?gate=shed&lang=en&leg=" + first + "&q=" + enc(old))).body())
                .contains("⚠ It is for another day", "F1 leaves on", "ATTENTION");
        String strange = code.replace("0001 ", "0999 ");
        assertThat(
                        gate.get(page("gate?gate=shed&lang=en&leg=" + first + "&q=" + enc(strange)))
                                .body())
                .contains("⚠ It is for flight", "not for F1");
    }

    @Test
    void aForeignPassIsLookedForByItsName() throws Exception {
        plan("shed", "FULL");
        String one = register("1992-07-07");
        register("1993-08-08");
        String foreign = "M1SOW/BORN            EXYZ123 NIMCDGAF 0548 214Y012A00041100";
        HttpResponse<String> seen = gate.get(station("RECEPTION", "&q=" + enc(foreign)));
        assertThat(seen.body())
                .contains("could be meant", "It was not made here", "booking XYZ123")
                .contains(one, "ATTENTION");
        String nobody = "M1ZZYZX/QQ            EXYZ123 NIMCDGAF 0548 214Y012A00041100";
        assertThat(gate.get(page("gate?gate=shed&lang=en&q=" + enc(nobody))).body())
                .contains("Nobody is found for “ZZYZX QQ”");
    }

    private static String dayBefore(String day) {
        return "%03d".formatted(Integer.parseInt(day) == 1 ? 2 : Integer.parseInt(day) - 1);
    }

    /** Only whose party accepted a seat gets one. */
    private void seat(String leg, String person) throws Exception {
        String asked =
                command(
                                "request.MakeRequest",
                                """
                                "requester":"%s","party":[{"person":"%s","needs":[]}],\
                                "consent":{"wording":"v1","given":"%s","way":"CALL"},\
                                "source":{"kind":"CALL","reference":"desk"},"note":""\
                                """
                                        .formatted(person, person, Instant.now().minusSeconds(5)))
                        .path("created")
                        .asString();
        String party = "\"request\":\"%s\",\"leg\":\"%s\",".formatted(asked, leg);
        Instant soon = Instant.now().plus(1, ChronoUnit.HOURS);
        command("request.OfferSeat", party + "\"expires\":\"" + soon + "\"");
        command("request.AnswerOffer", party + "\"accepted\":true");
    }

    private String boardingPass(String leg, String person, String flight) throws Exception {
        seat(leg, person);
        String body =
                browser("d.uty")
                        .get(
                                page(
                                        "legs/"
                                                + leg
                                                + "/boarding-pass?flight="
                                                + flight
                                                + "&from=NIM&to=CDG&person="
                                                + person))
                        .body();
        Matcher text = Pattern.compile("M1SOW[A-Z /]{18}[0-9A-Z]{7}NIMCDG.*?00(?=<)").matcher(body);
        assertThat(text.find()).as(body).isTrue();
        return text.group();
    }

    @Test
    void aFamilyIsNotSplitAndAMinorNotSentOnAloneAtAStation() throws Exception {
        plan("shed", "HOSTILE");
        String mother = register("1980-01-01");
        String child = register("2015-01-01");
        String alone = register("2014-01-01");
        command("register.JoinHousehold", "\"persons\":[\"%s\",\"%s\"]".formatted(mother, child));
        next(
                post(
                        "gate/station/ELIGIBILITY/pass",
                        "gate=shed&p=" + mother + "&persons=" + mother + "&persons=" + child));
        HttpResponse<String> split =
                post(
                        "gate/station/WEAPONS_CHECK/pass",
                        "gate=shed&p=" + mother + "&persons=" + mother);
        assertThat(split.statusCode()).isEqualTo(422);
        assertThat(split.body()).contains("GAT-007");

        assertThat(post("gate/station/ELIGIBILITY/pass", "gate=shed&p=" + alone).body())
                .contains("STA-005");
        next(post("gate/station/ELIGIBILITY/confirm", "gate=shed&note=aunt&second=&p=" + alone));
        assertThat(post("gate/station/ELIGIBILITY/pass", "gate=shed&p=" + alone).body())
                .contains("STA-005");
        gate = browser("d.uty");
        next(post("gate/station/ELIGIBILITY/pass", "gate=shed&p=" + alone));
    }

    @Test
    void aPassLetsInOnceAndAForgedOneNever() throws Exception {
        String leg = planLeg();
        String person = register("1980-01-01");
        Instant now = Instant.now();
        String request =
                command(
                                "request.MakeRequest",
                                """
                                "requester":"%s","party":[{"person":"%s","needs":[]}],
                                "consent":{"wording":"v1","given":"%s","way":"CALL"},
                                "source":{"kind":"CALL","reference":"line 1"},"note":""\
                                """
                                        .formatted(person, person, now))
                        .path("created")
                        .asString();
        command(
                "request.OfferSeat",
                "\"request\":\"%s\",\"leg\":\"%s\",\"expires\":\"%s\""
                        .formatted(request, leg, now.plus(2, ChronoUnit.HOURS)));
        Client duty = browser("d.uty");
        gate = duty;
        String pass =
                next(
                        post(
                                "requests/" + request + "/pass",
                                "leg="
                                        + leg
                                        + "&place=Rond-point+6&from=&until="
                                        + local(now.plus(3, ChronoUnit.HOURS))));
        String page = duty.get(pass).body();
        assertThat(page).contains("Rond-point 6", "<svg", "not used").doesNotContain("MC0");
        String id = pass.replaceAll(".*/|\\?.*", "");
        for (String language : List.of("en", "fr", "ar")) {
            HttpResponse<String> paper =
                    duty.get(page("passes/" + id + "/pdf?language=" + language));
            assertThat(paper.body()).startsWith("%PDF-");
        }
        assertThat(browser("g.ate").get(page("passes/" + id + "/pdf")).statusCode()).isEqualTo(403);
        String code = codeOf(id);

        gate = browser("g.ate");
        HttpResponse<String> shown =
                gate.get(page("gate/pass?gate=shed&code=" + code + "&lang=en"));
        assertThat(shown.body()).contains("Genuine and not used", "party of 1");
        String use = "gate=shed&persons=" + person + "&code=";
        char other = code.charAt(70) == '7' ? '8' : '7';
        String forged = code.substring(0, 70) + other + code.substring(71);
        assertThat(post("gate/pass", use + forged).body()).contains("PAS-005");
        next(post("gate/pass", use + code));
        HttpResponse<String> again = post("gate/pass", use + code);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("PAS-007", "gate shed", "g.ate");
        assertThat(gate.get(page("gate?q=" + code)).headers().firstValue("Location").orElse(""))
                .contains("gate/pass?");
    }

    @Test
    void bandsArePrintedSignedAndFormsAreKeyedOnce() throws Exception {
        List<String> bands = print("bands", "count=2&as=zpl");
        assertThat(bands).hasSize(2).allMatch(code -> code.length() == SignedCode.LENGTH);
        // version 6, level M, and four modules of quiet on each side
        assertThat(CodeSvg.qrModules(bands.getFirst()).getWidth()).isEqualTo(41 + 8);
        assertThat(post("gate/print/bands", "count=0&as=a4").body()).contains("from 1 to 500");
        for (String language : List.of("fr", "en", "ar")) {
            HttpResponse<String> forms = post("gate/print/forms", "count=1&language=" + language);
            assertThat(forms.body()).startsWith("%PDF-");
        }
        String form = new FormId(123_456_789).toString();
        String keyed =
                "gate=shed&form="
                        + form
                        + "&at="
                        + local(Instant.now().minusSeconds(7200))
                        + "&family-1=Synth&given-1=Ada&band-1="
                        + bands.getFirst()
                        + "&family-2=Synth&given-2=Ben&born-2=2015";
        String done = next(post("gate/forms", keyed));
        assertThat(gate.get(done).body()).contains(form, "SYNTH Ada", "SYNTH Ben");
        HttpResponse<String> twice = post("gate/forms", keyed);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("STA-010", "g.ate", "value=\"Ben\"");
        HttpResponse<String> found = gate.get(page("gate?lang=en&q=" + bands.getFirst()));
        assertThat(found.body()).contains("SYNTH Ada");
        String mistyped = form.substring(0, form.length() - 1) + (form.endsWith("0") ? "1" : "0");
        assertThat(post("gate/forms", keyed.replace(form, mistyped)).body())
                .contains("is not the number of a form");
    }

    @Test
    void theBoardingStationTellsWhoOnTheListWasNotYetSeen() throws Exception {
        next(post("gate/stations", "gate=shed&mode=HOSTILE&stations=MANIFEST&stations=BOARDING"));
        String leg = planLeg();
        command("movement.OpenBoarding", "\"leg\":\"%s\"".formatted(leg));
        String first = register("1980-01-01");
        String second = register("1985-01-01");
        for (String person : List.of(first, second)) {
            next(post("gate/check-in", "gate=shed&p=" + person));
            String on = "gate=shed&leg=" + leg + "&p=" + person + "&persons=" + person;
            next(post("gate/station/MANIFEST/board", on));
        }
        String boarding = station("BOARDING", "&leg=" + leg);
        assertThat(gate.get(boarding).body())
                .contains("not yet seen here: 2 of 2", "SOW Born 1980", "SOW Born 1985");
        next(post("gate/station/BOARDING/pass", "gate=shed&leg=" + leg + "&p=" + first));
        assertThat(gate.get(boarding).body())
                .contains("not yet seen here: 1 of 2", "SOW Born 1985")
                .doesNotContain("SOW Born 1980");
        next(post("gate/station/BOARDING/pass", "gate=shed&leg=" + leg + "&p=" + second));
        assertThat(gate.get(boarding).body()).contains("Everybody on the list was seen");
    }

    @Test
    void aFormOnPaperIsKeyedWithEverythingThatStandsOnIt() throws Exception {
        String known = register("1990-01-01");
        String form = new FormId(987_654_321).toString();
        String done =
                next(
                        post(
                                "gate/forms",
                                "gate=shed&form="
                                        + form
                                        + "&at="
                                        + local(Instant.now().minusSeconds(7200))
                                        + "&family-1=Paper&given-1=Zed&needs-1=WHEELCHAIR"
                                        + "&known-2="
                                        + known
                                        + "&phone=%2B22790000001&relative=sister+in+Lyon"
                                        + "&staying=grandmother&clerk=A.+Writer&consent=yes"));
        String page = gate.get(done).body();
        String first = page.replaceAll("(?s).*/people/(P-[0-9A-Z-]+)\"[^>]*>PAPER Zed.*", "$1");
        assertThat(gate.get(page("people/" + first + "?lang=en")).body())
                .contains("wheelchair", "grandmother", "A. Writer", "•••")
                .doesNotContain("+22790000001", "sister in Lyon")
                .containsPattern("requests/|R-");
        Browser officer = Browser.as(server, "forms.officer", Role.CONSULAR_OFFICER);
        assertThat(officer.get(page("people/" + first)).body())
                .contains("+22790000001", "sister in Lyon");
        HttpResponse<String> orphan =
                post(
                        "gate/forms",
                        "gate=shed&form="
                                + new FormId(5)
                                + "&continues="
                                + new FormId(6)
                                + "&at="
                                + local(Instant.now().minusSeconds(60))
                                + "&family-1=Lost");
        assertThat(orphan.body()).contains("STA-015");
    }

    @Test
    void aKeyIsWithdrawnWithAReasonByWhoLeadsTheOperation() throws Exception {
        String code = print("bands", "count=1&as=zpl").getFirst();
        String keys = gate.get(page("gate/print?lang=en")).body();
        String key =
                server
                        .office()
                        .find(new OperationId(operation))
                        .orElseThrow()
                        .view()
                        .history(new OperationId(operation))
                        .stream()
                        .flatMap(recorded ->
                                recorded.fact() instanceof PassFact.CodeKeyAdded added
                                        ? java.util.stream.Stream.of(added.key().hex())
                                        : java.util.stream.Stream.empty())
                        .findFirst()
                        .orElseThrow();
        assertThat(keys).contains(key.substring(0, 8)).doesNotContain("Withdraw key");
        assertThat(post("gate/keys/withdraw", "reason=lost&key=" + key).statusCode())
                .isEqualTo(422);
        gate = browser("d.uty");
        assertThat(gate.get(page("gate/print?lang=en")).body()).contains("Withdraw key");
        assertThat(post("gate/keys/withdraw", "reason=&key=" + key).statusCode()).isEqualTo(422);
        next(post("gate/keys/withdraw", "reason=laptop+lost&key=" + key));
        assertThat(gate.get(page("gate/print?lang=en")).body())
                .contains("laptop lost")
                .doesNotContain("Withdraw key");
        assertThat(gate.get(page("gate?lang=en&q=" + code)).body()).contains("withdrawn");
    }

    private List<String> print(String what, String fields) throws Exception {
        HttpResponse<String> printed = post("gate/print/" + what, fields);
        assertThat(printed.statusCode()).as(printed.body()).isEqualTo(200);
        return CODE.matcher(printed.body()).results().map(found -> found.group(1)).toList();
    }

    /** The text that the QR of a pass holds: signed again, it is the same. */
    private String codeOf(String id) throws Exception {
        var desk = server.office().find(new OperationId(operation)).orElseThrow();
        var pass = PassId.parse(id);
        var issued = Pass.of(desk.view(), pass).issued().orElseThrow();
        return server.beans()
                .getBean(Signing.class)
                .of(desk, new UserId("d.uty"))
                .sign(
                        CodeContent.of(
                                CodeKind.PASS,
                                operation,
                                pass.value(),
                                Optional.of(issued.expires())));
    }

    private void plan(String name, String mode) throws Exception {
        next(post("gate/stations", "gate=" + name + "&mode=" + mode));
    }

    private String planLeg() throws Exception {
        return planLeg("F1", Instant.now().plus(5, ChronoUnit.HOURS));
    }

    private String planLeg(String label, Instant departs) throws Exception {
        return command(
                        "movement.PlanLeg",
                        """
                        "plan":{"label":"%s","mode":"FLIGHT","vehicle":"A400M","from":"Niamey",
                        "to":"Paris","leads":"OUT","departs":"%s","capacities":{"belted":90,"rafts":null,
                        "floor":null,"floorAuthority":"","stretchers":null}}\
                        """
                                .formatted(label, departs))
                .path("created")
                .asString();
    }

    private String register(String born) throws Exception {
        return command(
                        "register.RegisterPersons",
                        """
                        "source":{"kind":"CONSULAR_REGISTER","reference":"list 1"},"persons":[
                        {"details":{"name":{"family":"Sow","given":"Born %s","original":""},
                        "born":"%s","sex":"FEMALE","claimed":["FRA"],"documents":[],"contacts":[]},
                        "presence":"UNKNOWN"}]\
                        """
                                .formatted(born, born))
                .path("created")
                .asString();
    }

    private JsonNode command(String type, String fields) throws Exception {
        HttpResponse<String> answer = admin.command(operation, UUID.randomUUID(), type, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer);
    }

    private HttpResponse<String> post(String inside, String fields) throws Exception {
        Matcher token =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                        .matcher(gate.get(page("gate/print")).body());
        assertThat(token.find()).isTrue();
        return gate.post(
                page(inside) + "?lang=en",
                FORM,
                "_csrf=" + token.group(1) + "&command=" + UUID.randomUUID() + "&" + fields);
    }

    private static String next(HttpResponse<String> answered) {
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(303);
        String location = answered.headers().firstValue("Location").orElseThrow();
        return location + (location.contains("?") ? "&" : "?") + "lang=en";
    }

    private String station(String name, String query) {
        return page("gate/station/" + name + "?lang=en&gate=shed" + query);
    }

    private String page(String inside) {
        return "/o/" + operation + "/" + inside;
    }

    private static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Signs in as a browser does. */
    private static Client browser(String name) throws Exception {
        Client browser = Client.of(server);
        Matcher token =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                        .matcher(browser.get("/sign-in").body());
        assertThat(token.find()).isTrue();
        browser.post(
                "/sign-in",
                FORM,
                "name=" + name + "&password=long+enough+words&_csrf=" + token.group(1));
        return browser;
    }
}
