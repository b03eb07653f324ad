package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
import org.muster.core.fact.ExportId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.server.PageForms.Field;
import org.muster.server.PageForms.Form;
import org.muster.server.Routes.Route;
import org.muster.server.access.AccessRules;
import org.muster.server.access.Role;
import org.muster.server.access.Scope;
import org.muster.server.exports.ExportLinks;
import org.muster.testkit.References;

/**
 * References that are not the asker's to use, in every address, every form and every link: of
 * another operation on the same server, of nothing, of another kind, and spelt as no reference is.
 * Nothing of the other operation is told, nothing is changed there, nothing is recorded here about
 * it, and no answer is unforeseen.
 *
 * <p>Tested elsewhere: another cell's persons ({@link WardenPagesTest}), another account's passkeys
 * ({@link PasskeyPagesTest}), another family's page ({@link OwnPageTest}, {@link PortalTest}), and
 * every command in an operation that is not its own (ReferencesElsewhereTest in testkit).
 */
class ReferencesTest {
    private static final String OTHER = "tahoua";
    private static final String CANARY = "Qvkforeign";
    private static final String PASSWORD = "long enough words";
    private static final Pattern REFERENCE =
            Pattern.compile("\\b[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b");
    private static final Pattern INSIDE =
            Pattern.compile("\\bat (org|java|jakarta)\\.|Exception|org\\.springframework|SQLITE");
    private static final Pattern LINK =
            Pattern.compile("(?:href|hx-get|src)=\"(/[^\"#]*)(?:#[^\"]*)?\"");

    /** What would end the attack, or everything that is attacked. */
    private static final Pattern SPARED =
            Pattern.compile("/sign-out|/account|/accounts/|/room/phase|/live|/operations$");

    /** As no reference is spelt; those with a slash are other addresses. */
    private static final List<String> ODD =
            List.of(
                    "-1",
                    "0",
                    "9223372036854775808",
                    "1e400",
                    "NaN",
                    "null",
                    "%20",
                    "%00",
                    "%0d%0aX-Zq7:%20broken",
                    "..%2f..%2f..%2fetc%2fpasswd",
                    "%2e%2e",
                    "%27%20OR%201=1--",
                    "%3Cscript%3Ealert(1)%3C/script%3E",
                    "%7B%7B7*7%7D%7D",
                    "%D9%A1%D9%A2%D9%A3",
                    "%F0%9F%98%80",
                    "%FF%FE",
                    "x".repeat(3_000));

    @TempDir private static Path folder;
    private static final MemoryLedger LEDGER = new MemoryLedger();
    private static final Map<Role, Asker> ROLES = new EnumMap<>(Role.class);
    private static MusterServer server;
    private static ReachScene own;
    private static ReachScene other;

    /** Of this operation, to one of the same kind in the other. */
    private static final Map<String, String> TWINS = new LinkedHashMap<>();

    private final Map<String, Set<String>> wrong = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int tries;

    /** Somebody with a browser and a program. */
    private record Asker(Browser browser, Client program) {}

    @BeforeAll
    static void openTwo() throws Exception {
        Random ids = new Random(31);
        TestServer started =
                TestServer.start(
                        Settings.of(folder).withTime(Clock.systemUTC(), () -> ids.nextLong() >>> 4),
                        LEDGER);
        server = started.server();
        started.open("niamey").open(OTHER);
        own = ReachScene.fill(server);
        other = ReachScene.fill(server, OTHER, CANARY);
        own.addresses()
                .forEach((variable, value) -> {
                    if (REFERENCE.matcher(value).matches()) {
                        TWINS.put(value, Objects.requireNonNull(other.addresses().get(variable)));
                    }
                });
        List<String> theirs = other.persons().values().stream().map(Object::toString).toList();
        List<String> ours = own.persons().values().stream().map(Object::toString).toList();
        for (int i = 0; i < ours.size(); i++) {
            TWINS.putIfAbsent(ours.get(i), theirs.get(i));
        }
        for (Role role : Role.values()) {
            ROLES.put(role, asker("r", role, List.of()));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Asker asker(String prefix, Role role, List<String> operations) throws Exception {
        String name = prefix + "." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<String> state = role == Role.LIAISON ? Optional.of("DEU") : Optional.empty();
        server.accounts().create(name, name, Set.of(role), new Scope(operations, state), PASSWORD);
        return new Asker(
                Browser.signIn(server, name, PASSWORD), Client.of(server).as(name, PASSWORD));
    }

    private static Asker of(Role role) {
        return Objects.requireNonNull(ROLES.get(role));
    }

    /** Last the one who may do all, so that what they change is seen by nobody before. */
    private static List<Role> order() {
        List<Role> roles = new ArrayList<>(List.of(Role.values()));
        roles.remove(Role.ADMINISTRATOR);
        roles.add(Role.ADMINISTRATOR);
        return roles;
    }

    @Test
    void inNoAddressDoesAReferenceOfAnotherOperationOpenAnything() throws Exception {
        List<Recorded> before = facts(OTHER);
        Set<String> opened = new TreeSet<>();
        for (Route route : Routes.listAll(server)) {
            if (SPARED.matcher(route.pattern()).find()) {
                continue;
            }
            for (String variable : variables(route.pattern())) {
                String mine = own.addresses().getOrDefault(variable, "x");
                boolean reference = REFERENCE.matcher(mine).matches();
                List<String> values = new ArrayList<>(ODD);
                if (reference) {
                    values.addAll(
                            List.of(
                                    none(mine),
                                    mine.toLowerCase(Locale.ROOT).replace("-", ""),
                                    "%20" + mine + "%20",
                                    another(mine)));
                }
                Role most =
                        order().reversed().stream()
                                .filter(role ->
                                        AccessRules.mayOpen(
                                                Set.of(role), own.filled(route.pattern())))
                                .findFirst()
                                .orElse(Role.ADMINISTRATOR);
                for (String value : values) {
                    ask(most, route, with(route.pattern(), variable, value));
                }
                if (!reference) {
                    continue;
                }
                String theirs = Objects.requireNonNull(TWINS.get(mine));
                for (Role role : order()) {
                    String path = with(route.pattern(), variable, theirs);
                    if (AccessRules.mayOpen(Set.of(role), path)) {
                        int status = ask(role, route, path);
                        if (status == 200 && route.method().equals("GET")) {
                            opened.add(role + " " + route.pattern() + " by " + variable);
                        }
                    }
                }
            }
        }
        System.out.printf("references in addresses: %d tries, answers %s%n", tries, statuses);
        assertThat(wrong).isEmpty();
        assertThat(opened).as("addresses that open with a reference of elsewhere").isEmpty();
        requireNothingChanged(before);
        assertThat(tries).isGreaterThan(3_000);
    }

    @Test
    void inNoFormOrLinkDoesAReferenceOfAnotherOperationDoAnything() throws Exception {
        List<Recorded> before = facts(OTHER);
        for (Role role : order()) {
            Map<String, Form> forms = new LinkedHashMap<>();
            Set<String> links = new TreeSet<>();
            for (String pattern : Routes.listPages(server)) {
                String path = own.filled(pattern);
                if (pattern.startsWith("/api/")
                        || SPARED.matcher(path).find()
                        || !AccessRules.mayOpen(Set.of(role), path)) {
                    continue;
                }
                String body = of(role).browser().get(path).body();
                PageForms.list(path, body).forEach(form -> forms.putIfAbsent(form.name(), form));
                Matcher link = LINK.matcher(body);
                while (link.find()) {
                    String to = link.group(1).replace("&amp;", "&");
                    if (to.contains("?") && REFERENCE.matcher(to).find()) {
                        links.add(twinned(to));
                    }
                }
            }
            for (String link : links) {
                if (!SPARED.matcher(link).find()) {
                    look(role + " GET " + shape(link), of(role).browser().download(link));
                }
            }
            for (Form form : forms.values()) {
                if (!SPARED.matcher(form.action()).find()) {
                    attack(role, form);
                }
            }
        }
        System.out.printf("references in forms and links: %d tries, answers %s%n", tries, statuses);
        assertThat(wrong).isEmpty();
        requireNothingChanged(before);
        assertThat(tries).isGreaterThan(800);
    }

    /** In the address; in the fields that hold one; in every field that is empty. */
    private void attack(Role role, Form form) throws Exception {
        String elsewhere = twinned(form.action());
        if (!elsewhere.equals(form.action())) {
            send(role, form, elsewhere, fields(form, value -> value));
        }
        Map<String, String> swapped = fields(form, ReferencesTest::twinned);
        if (!swapped.equals(fields(form, value -> value))) {
            send(role, form, form.action(), swapped);
        }
        for (String kind : List.of("person", "leg", "request", "household", "cell", "message")) {
            String theirs = Objects.requireNonNull(other.addresses().get(kind));
            Map<String, String> filled =
                    fields(form, value -> value.isEmpty() ? theirs : twinned(value));
            if (filled.containsValue(theirs)) {
                send(role, form, form.action(), filled);
            }
        }
    }

    private static Map<String, String> fields(
            Form form, java.util.function.UnaryOperator<String> change) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.fields().forEach((name, field) -> fields.put(name, changed(name, field, change)));
        return fields;
    }

    private static String changed(
            String name, Field field, java.util.function.UnaryOperator<String> change) {
        return name.equals("command") ? UUID.randomUUID().toString() : change.apply(field.value());
    }

    private void send(Role role, Form form, String action, Map<String, String> fields)
            throws Exception {
        Browser browser = of(role).browser();
        if (form.post()) {
            browser.get(form.page());
            look(role + " POST " + shape(action), action, fields, browser.post(action, fields));
        } else {
            StringBuilder query = new StringBuilder(action.contains("?") ? "&" : "?");
            fields.forEach((name, value) ->
                    query.append(name).append('=').append(encoded(value)).append('&'));
            look(role + " GET " + shape(action), browser.download(action + query));
        }
    }

    @Test
    void anAccountOfOneOperationIsToldNothingOfAnother() throws Exception {
        List<Recorded> before = facts(OTHER);
        for (Role role : order()) {
            if (role == Role.ADMINISTRATOR) {
                continue;
            }
            Asker here = asker("only", role, List.of("niamey"));
            for (Route route : Routes.listAll(server)) {
                String path = other.filled(route.pattern());
                if (SPARED.matcher(route.pattern()).find()
                        || AccessRules.isOpen(path)
                        || !AccessRules.mayOpen(Set.of(role), path)) {
                    continue;
                }
                HttpResponse<byte[]> answer = answer(here, route, path);
                look(role + " of niamey " + route, answer);
                if (route.pattern().contains("{op}")
                        && !Set.of(401, 403, 404).contains(answer.statusCode())) {
                    note("answers " + answer.statusCode(), role + " of niamey " + route);
                }
            }
        }
        System.out.printf("accounts of one operation: %d tries, answers %s%n", tries, statuses);
        assertThat(wrong).isEmpty();
        requireNothingChanged(before);
        assertThat(tries).isGreaterThan(500);
    }

    /** What opens a family's page, or gives an export, opens nothing of another operation. */
    @Test
    void whatIsSealedForOneOperationOpensNothingOfAnother() throws Exception {
        ExportLinks links = Inside.find(server, ExportLinks.class);
        ExportId theirs = ExportId.parse(other.filled("{export}"));
        Browser anybody = Browser.of(server);
        String token = links.make(new OperationId(OTHER), theirs);
        for (String path :
                List.of(
                        "/o/niamey/taken/" + token,
                        "/o/" + OTHER + "/taken/" + links.make(new OperationId("niamey"), theirs),
                        "/o/niamey/taken/" + theirs,
                        "/o/niamey/taken/" + "A".repeat(token.length()))) {
            assertThat(anybody.get(path).statusCode()).as(path).isEqualTo(404);
        }
        Citizen family = new Citizen(server);
        family.tell("STAY", CANARY, "90000001");
        String[] codes = Citizen.codes(family.send().body());
        family.post("help/own", "reference", codes[0], "pin", codes[1]);
        assertThat(family.get("help/own").body()).contains(CANARY);
        Citizen another = new Citizen(server);
        another.tell("STAY", "Somebody", "90000002");
        String[] others = Citizen.codes(another.send().body());
        List<Recorded> before = facts(OTHER);
        int here = facts("niamey").size();
        for (String path : List.of("help/own", "help/sent", "help/check", "help/own/confirm")) {
            String there = "/o/" + OTHER + "/" + path;
            Citizen thief = new Citizen(server);
            assertThat(thief.getWith(there, family.carried()).body()).doesNotContain(CANARY);
            assertThat(
                            thief.sendWith(
                                            there,
                                            "reference=" + codes[0] + "&place=x&wish=LEAVE",
                                            family.carried())
                                    .body())
                    .doesNotContain(CANARY);
        }
        // the page that is open is the family's own, whatever a form says
        for (String act : List.of("confirm", "reach", "wish", "accept", "sought", "push")) {
            HttpResponse<String> answer =
                    another.post(
                            "help/own/" + act,
                            "reference",
                            codes[0],
                            "about",
                            codes[0],
                            "leg",
                            own.filled("{leg}"),
                            "place",
                            "x");
            assertThat(answer.body()).as(act).doesNotContain(CANARY);
            assertThat(answer.statusCode()).as(act).isLessThan(500);
        }
        assertThat(others[0]).isNotEqualTo(codes[0]);
        assertThat(facts(OTHER)).isEqualTo(before);
        assertThat(facts("niamey").subList(here, facts("niamey").size()))
                .noneMatch(each -> References.in(each.fact()).contains(codes[0]));
    }

    private int ask(Role role, Route route, String path) throws Exception {
        HttpResponse<byte[]> answer = answer(of(role), route, path);
        look(role + " " + route.method() + " " + route.pattern() + " as " + path, answer);
        return answer.statusCode();
    }

    private static HttpResponse<byte[]> answer(Asker who, Route route, String path)
            throws Exception {
        if (route.isApi()) {
            return who.program().bytes(route.method(), path, "{}");
        }
        return route.method().equals("GET")
                ? who.browser().download(path)
                : who.browser().send(path, Map.of("command", UUID.randomUUID().toString()));
    }

    private void look(String where, HttpResponse<byte[]> answer) throws Exception {
        tries++;
        String text = Readable.text(answer);
        if (text.contains(CANARY)) {
            note("tells of elsewhere", where);
        }
        lookAt(where, answer, text);
    }

    /** The page may show again what was typed, which is no more than a reference. */
    private void look(
            String where, String action, Map<String, String> fields, HttpResponse<String> answer) {
        tries++;
        if (answer.body().contains(CANARY)) {
            note("tells of elsewhere", where + " with " + fields);
        }
        lookAt(where, answer, answer.body());
    }

    private void lookAt(String where, HttpResponse<?> answer, String text) {
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 500) {
            note("unforeseen", where);
        }
        if (answer.statusCode() >= 400 && INSIDE.matcher(text).find()) {
            note("tells what is inside", where);
        }
        if (answer.headers().firstValue("X-Zq7").isPresent()) {
            note("a header of its own", where);
        }
    }

    private void note(String what, String where) {
        wrong.computeIfAbsent(what, one -> new TreeSet<>()).add(where);
    }

    /** There nothing is new, and nothing that was recorded here is about what is there. */
    private static void requireNothingChanged(List<Recorded> before) {
        assertThat(facts(OTHER)).isEqualTo(before);
        Set<String> theirs = new HashSet<>();
        before.forEach(each -> theirs.addAll(References.in(each.fact())));
        Map<String, Set<String>> about = new HashMap<>();
        for (Recorded each : facts("niamey")) {
            Set<String> named = References.in(each.fact());
            named.retainAll(theirs);
            if (!named.isEmpty()) {
                about.put(each.fact().getClass().getSimpleName() + " " + each.id(), named);
            }
        }
        assertThat(about).as("recorded here about what is elsewhere").isEmpty();
    }

    private static List<Recorded> facts(String operation) {
        List<Recorded> facts = new ArrayList<>();
        LEDGER.replay(new OperationId(operation), facts::add);
        return facts;
    }

    private static Set<String> variables(String pattern) {
        Set<String> variables = new TreeSet<>();
        Matcher found = Pattern.compile("\\{([a-zA-Z]+)}").matcher(pattern);
        while (found.find()) {
            variables.add(found.group(1));
        }
        variables.remove("op");
        return variables;
    }

    private static String with(String pattern, String variable, String value) {
        return own.filled(pattern.replace("{" + variable + "}", value));
    }

    /** Of the same kind; 60 random bits hit nobody. */
    private static String none(String reference) {
        return reference.substring(0, 2) + "ZZZZ-ZZZZ-ZZZ0";
    }

    private static String another(String reference) {
        return TWINS.keySet().stream()
                .filter(each -> each.charAt(0) != reference.charAt(0))
                .findFirst()
                .orElseThrow();
    }

    private static String twinned(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> TWINS.getOrDefault(found.group(), found.group()));
    }

    private static String shape(String path) {
        return REFERENCE.matcher(path).replaceAll("…");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
