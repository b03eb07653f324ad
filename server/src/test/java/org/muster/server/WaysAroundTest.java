package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.UserId;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.register.TravelDocument;
import org.muster.ledger.desk.Answer;
import org.muster.server.Routes.Route;
import org.muster.server.access.AccessRules;
import org.muster.server.access.Role;
import org.muster.server.access.Scope;
import tools.jackson.databind.JsonNode;

/**
 * Ways around an export. Who may read no names is told none, in whatever form it is asked for, by
 * no refusal, and by nothing that the server says; who may read names is given no more of them at
 * once than a page has, but in the papers that docs/security.md names.
 */
class WaysAroundTest {
    private static final String PASSWORD = "long enough words";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MANY = 260;

    /** A page has a hundred; a program may ask for two hundred. More is a list that leaves. */
    private static final int PAGE = 200;

    private static final List<Role> NAMELESS =
            List.of(Role.PRESS, Role.CALL_DESK, Role.WARDEN, Role.AUDITOR, Role.LIAISON);

    private static final List<String> FORMS =
            List.of(
                    "text/csv",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/pdf",
                    "application/json",
                    "application/atom+xml",
                    "application/xml");

    private static final List<String> WAYS =
            List.of(
                    "?format=csv",
                    "?format=json",
                    "?output=xlsx&download=1",
                    "?asOf=2099-01-01T00:00:00Z",
                    "?q=" + ReachScene.MARK + "&limit=100000&size=100000",
                    ".csv",
                    ".json",
                    ".xlsx",
                    ";.csv");

    /** What servers like ours are asked for by those who look for a door that was left open. */
    private static final List<String> ELSEWHERE =
            List.of(
                    "/metrics",
                    "/prometheus",
                    "/actuator",
                    "/actuator/health",
                    "/actuator/env",
                    "/actuator/heapdump",
                    "/actuator/mappings",
                    "/actuator/httpexchanges",
                    "/actuator/prometheus",
                    "/manage/env",
                    "/jolokia",
                    "/h2-console",
                    "/heapdump",
                    "/threaddump",
                    "/trace",
                    "/env",
                    "/debug",
                    "/server-status",
                    "/.git/config",
                    "/.env",
                    "/ledger.db",
                    "/reads.db",
                    "/operator.key",
                    "/accounts.json",
                    "/v3/api-docs",
                    "/swagger-ui/index.html",
                    "/graphql",
                    "/o/niamey/people/list.csv",
                    "/o/niamey/people/list.xlsx",
                    "/o/niamey/people.csv",
                    "/o/niamey/export.csv",
                    "/api/operations/niamey/people.csv",
                    "/api/operations/niamey/export");

    @TempDir private static Path folder;
    private static final ByteArrayOutputStream TOLD = new ByteArrayOutputStream();
    private static final PrintStream BEFORE = System.out;
    private static final Map<Role, Asker> ROLES = new EnumMap<>(Role.class);
    private static MusterServer server;
    private static ReachScene scene;
    private static List<String> secrets = List.of();

    private final Map<String, Set<String>> wrong = new TreeMap<>();
    private int tries;

    /** A browser that asks for any form, and a program. */
    private record Asker(HttpClient http, String basic) {
        HttpResponse<byte[]> ask(String method, String path, String accept, String json)
                throws Exception {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(root() + path)).header("Accept", accept);
            if (path.startsWith("/api") && !basic.isEmpty()) {
                request.header("Authorization", basic).header("Content-Type", "application/json");
            }
            request.method(
                    method,
                    method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static final Asker NOBODY = new Asker(HttpClient.newHttpClient(), "");

    private static String root() {
        return "http://127.0.0.1:" + server.port();
    }

    @BeforeAll
    static void open() throws Exception {
        System.setOut(new PrintStream(TOLD, true, StandardCharsets.UTF_8));
        Random ids = new Random(47);
        TestServer started =
                TestServer.start(
                        Settings.of(folder)
                                .withTime(Clock.systemUTC(), () -> ids.nextLong() >>> 4));
        server = started.server();
        started.open("niamey");
        scene = ReachScene.fill(server);
        for (int i = 0; i < MANY; i++) {
            register(i);
        }
        secrets = List.of(ReachScene.MARK.toLowerCase(Locale.ROOT), "20ab1230", "2279012340");
        for (Role role : Role.values()) {
            ROLES.put(role, signedIn(role));
        }
    }

    private static void register(int number) throws Exception {
        Details details =
                new Details(
                        new PersonName(many(number), "Synthetic", ""),
                        BirthDate.parse("1970-01-02"),
                        Sex.FEMALE,
                        List.of(new Nationality("FRA")),
                        List.of(
                                new TravelDocument(
                                        TravelDocument.Kind.PASSPORT, "FRA", "20AB1230" + number)),
                        List.of(new ContactPoint(ContactPoint.Channel.PHONE, "+2279012340")));
        Answer answer =
                server.office()
                        .ask(
                                new OperationId("niamey"),
                                CommandId.of(UUID.randomUUID()),
                                new UserId("x"),
                                new RegisterPersons(
                                        new Source(Source.Kind.STAFF, ""),
                                        List.of(new NewPerson(details, Presence.HERE))))
                        .orElseThrow();
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    private static String many(int number) {
        return ReachScene.MARK + "many" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    private static Asker signedIn(Role role) throws Exception {
        String name = "w." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<String> state = role == Role.LIAISON ? Optional.of("FRA") : Optional.empty();
        server.accounts().create(name, name, Set.of(role), new Scope(List.of(), state), PASSWORD);
        HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String both = Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes());
        Asker asker = new Asker(http, "Basic " + both);
        Matcher token =
                TOKEN.matcher(
                        new String(
                                asker.ask("GET", "/sign-in", "text/html", "").body(),
                                StandardCharsets.UTF_8));
        assertThat(token.find()).isTrue();
        http.send(
                HttpRequest.newBuilder(URI.create(root() + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "name=%s&password=%s&_csrf=%s"
                                                .formatted(
                                                        name,
                                                        PASSWORD.replace(' ', '+'),
                                                        token.group(1))))
                        .build(),
                BodyHandlers.discarding());
        return asker;
    }

    @AfterAll
    static void close() {
        server.close();
        System.setOut(BEFORE);
        String told = TOLD.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        assertThat(secrets).as("what the server said").noneMatch(told::contains);
    }

    private static Asker of(Role role) {
        return Objects.requireNonNull(ROLES.get(role));
    }

    @Test
    void inNoFormIsWhoReadsNoNamesToldAny() throws Exception {
        Map<String, Asker> who = new LinkedHashMap<>();
        NAMELESS.forEach(role -> who.put(role.name(), of(role)));
        who.put("nobody", NOBODY);
        for (String pattern : Routes.listPages(server)) {
            String path = scene.filled(pattern);
            for (Map.Entry<String, Asker> each : who.entrySet()) {
                for (String form : FORMS) {
                    ask(each, path, form);
                }
                for (String way : WAYS) {
                    ask(each, path + way, "*/*");
                }
            }
        }
        for (String path : ELSEWHERE) {
            for (Map.Entry<String, Asker> each : who.entrySet()) {
                ask(each, path, "*/*");
            }
        }
        BEFORE.printf("ways around by form: %d tries%n", tries);
        assertThat(wrong).isEmpty();
        assertThat(tries).isGreaterThan(10_000);
    }

    private void ask(Map.Entry<String, Asker> who, String path, String form) throws Exception {
        HttpResponse<byte[]> answer = who.getValue().ask("GET", path, form, "");
        look(who.getKey() + " " + path + " as " + form, answer);
    }

    private void look(String where, HttpResponse<byte[]> answer) throws Exception {
        tries++;
        String text = Readable.text(answer).toLowerCase(Locale.ROOT);
        // what was asked for may stand in the page again
        String said = text.replace("q=" + ReachScene.MARK.toLowerCase(Locale.ROOT), "");
        if (secrets.stream().anyMatch(said::contains)) {
            note("names", where);
        }
        if (answer.statusCode() >= 500) {
            note("unforeseen", where);
        }
    }

    private void note(String what, String where) {
        wrong.computeIfAbsent(what, one -> new TreeSet<>()).add(where);
    }

    @Test
    void theDoorsThatOthersLeaveOpenAreNotThere() throws Exception {
        for (String path : ELSEWHERE) {
            int status = of(Role.ADMINISTRATOR).ask("GET", path, "*/*", "").statusCode();
            assertThat(status).as(path).isIn(400, 401, 403, 404, 405);
        }
    }

    @Test
    void noRefusalOfAnyCommandTellsANameToWhoReadsNone() throws Exception {
        JsonNode types =
                Client.json(Client.of(server).as("w.press", PASSWORD).get("/api/commands"));
        assertThat(types.size()).isGreaterThan(150);
        int refused = 0;
        for (Role role : NAMELESS) {
            for (Map.Entry<String, JsonNode> type : types.properties()) {
                for (int person = 0; person < 2; person++) {
                    HttpResponse<byte[]> answer =
                            of(role).ask(
                                            "POST",
                                            "/api/operations/niamey/commands",
                                            "application/json",
                                            body(type.getKey(), type.getValue(), person));
                    look(role + " gives " + type.getKey(), answer);
                    refused += answer.statusCode() / 100 == 4 ? 1 : 0;
                }
            }
        }
        BEFORE.printf("ways around by refusals: %d tries, %d refused%n", tries, refused);
        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(tries * 9 / 10);
    }

    /** As well filled in as can be known from the description of the command. */
    private static String body(String type, JsonNode fields, int person) {
        StringBuilder body =
                new StringBuilder(
                        "{\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"" + type + "\"");
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String value = value(field.getKey(), field.getValue().asString(), person);
            if (!value.isEmpty()) {
                body.append(",\"").append(field.getKey()).append("\":").append(value);
            }
        }
        return body.append('}').toString();
    }

    private static String value(String name, String kind, int person) {
        Matcher several = Pattern.compile("(?:List|Set)<(.+)>").matcher(kind);
        if (several.matches()) {
            String one = value(name, several.group(1), person);
            return one.isEmpty() ? "[]" : "[" + one + "]";
        }
        return switch (kind) {
            case "OperationId" -> "\"niamey\"";
            case "PersonId" -> "\"" + List.copyOf(scene.persons().values()).get(person) + "\"";
            case "Note", "String" -> "\"words\"";
            case "Instant" -> "\"" + Instant.now() + "\"";
            case "boolean" -> "true";
            case "int", "long" -> "1";
            default -> reference(kind);
        };
    }

    private static String reference(String kind) {
        String variable = kind.replaceAll("Id$", "").toLowerCase(Locale.ROOT);
        String known = scene.addresses().getOrDefault(variable, "");
        return kind.endsWith("Id") && !known.isEmpty() ? "\"" + known + "\"" : "";
    }

    @Test
    void noAddressGivesMoreOfThemThanAPageHasWithoutAnExport() throws Exception {
        Map<String, Integer> most = new TreeMap<>();
        for (Route route : Routes.listAll(server)) {
            if (!route.method().equals("GET") || route.pattern().equals(Routes.LIVE)) {
                continue;
            }
            String path = scene.filled(route.pattern());
            for (Role role : List.of(Role.DUTY_OFFICER, Role.GATE_OPERATOR)) {
                if (!AccessRules.mayOpen(Set.of(role), path)) {
                    continue;
                }
                for (String way :
                        List.of(
                                "",
                                "?limit=100000&size=100000&most=100000&rows=100000",
                                "?q=" + ReachScene.MARK + "&limit=2147483647",
                                "?q=synthetic&size=-1&limit=-1&page=-1&all=true")) {
                    tries++;
                    HttpResponse<byte[]> answer = of(role).ask("GET", path + way, "*/*", "");
                    most.merge(route.pattern(), named(Readable.text(answer)), Math::max);
                    if (answer.statusCode() >= 500) {
                        note("unforeseen", path + way);
                    }
                }
            }
        }
        Map<String, Integer> lists = new TreeMap<>(most);
        lists.values().removeIf(people -> people <= PAGE);
        most.values().removeIf(people -> people < 11);
        BEFORE.printf("ways around by size: %d tries, most people %s%n", tries, most);
        assertThat(wrong).isEmpty();
        assertThat(lists).as("longer than a page").isEmpty();
        assertThat(most.values()).as("there is somebody to be seen").isNotEmpty();
    }

    private static int named(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int people = 0;
        for (String family : scene.persons().keySet()) {
            people += lower.contains(family.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        for (int i = 0; i < MANY; i++) {
            people += lower.contains(many(i).toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return people;
    }

    /** By searching again and again, as a program does; what the limit sees is in the log. */
    @Test
    void whoPagesThroughEverybodyIsCountedByRows() throws Exception {
        List<PersonId> seen = new ArrayList<>();
        for (char letter = 'a'; letter <= 'j'; letter++) {
            String text =
                    Readable.text(
                            of(Role.CONSULAR_OFFICER)
                                    .ask(
                                            "GET",
                                            "/api/operations/niamey/people?limit=100000&q="
                                                    + ReachScene.MARK
                                                    + "many"
                                                    + letter,
                                            "*/*",
                                            ""));
            Matcher person = Pattern.compile("P-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(text);
            while (person.find()) {
                seen.add(PersonId.parse(person.group()));
            }
        }
        assertThat(Set.copyOf(seen)).hasSizeGreaterThan(PAGE);
        assertThat(
                        Inside.find(server, org.muster.ledger.reads.ReadLog.class)
                                .list(
                                        new org.muster.ledger.reads.ReadQuery(
                                                "niamey",
                                                List.of(),
                                                Optional.of("w.consular-officer"),
                                                Optional.empty(),
                                                Instant.EPOCH,
                                                Instant.now().plusSeconds(60),
                                                1_000)))
                .flatExtracting(row -> row.entry().persons())
                .containsAll(seen);
    }
}
