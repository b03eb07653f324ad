package org.muster.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.export.Canary;
import org.muster.core.export.Export;
import org.muster.core.export.ExportField;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.OperationId;
import org.muster.core.movement.Leg;
import org.muster.ledger.desk.Desk;
import org.muster.server.Browser;
import org.muster.server.MusterServer;
import org.muster.server.access.Role;
import org.muster.server.sheets.ManifestMarks;
import org.muster.server.sheets.ManifestRow;

/** People's data leave the founding operation for somebody, and are found again elsewhere. */
class ExportPagesTest {
    private static final OperationId NIAMEY = new OperationId("niamey-2023");
    private static final String ROOT = "/o/niamey-2023/";
    private static final Pattern LINK = Pattern.compile("http://[^\\s<]+/taken/[\\w-]+");

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Browser officer;
    private static Browser second;
    private static AgeRecipient recipient;

    @BeforeAll
    static void play() throws Exception {
        server = Gallery.start(0, folder);
        officer = Browser.as(server, "o.fficer", Role.DUTY_OFFICER);
        second = Browser.as(server, "s.econd", Role.DUTY_OFFICER);
        recipient = AgeRecipient.make();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aManifestSaysOfEverySoulWhatThePaperSays() throws Exception {
        Leg leg = fourth();
        ExportId id =
                approved(Map.of("kind", "MANIFEST", "leg", leg.id() + "", "form", "CSV"), all());
        String csv = new String(recipient.open(taken(id).body()), StandardCharsets.UTF_8);
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        CsvReader.builder()
                .ofNamedCsvRecord(csv)
                .forEach(row -> rows.put(row.getField("person"), row));
        List<Canary> canaries = export(id).canaries();
        assertThat(canaries).hasSize(5);
        assertThat(rows).hasSize(256 + 5);
        for (ManifestRow soul : ManifestRow.listAll(desk().view(), leg)) {
            NamedCsvRecord row = Objects.requireNonNull(rows.get(soul.person().toString()));
            assertThat(row.getField("name")).isEqualTo(soul.name());
            assertThat(row.getField("own_script")).isEqualTo(soul.ownScript());
            assertThat(row.getField("nationality")).isEqualTo(soul.nationality());
            assertThat(row.getField("sex")).isEqualTo(soul.sex());
            assertThat(row.getField("place")).isEqualTo(soul.place().name());
            assertThat(row.getField("document_number"))
                    .isEqualTo(soul.document().map(one -> one.number()).orElse(""));
            assertThat(row.getField("seal")).isEqualTo(ManifestMarks.seal(leg)).hasSize(64);
            assertThat(row.getField("export")).isEqualTo(id.toString());
            assertThat(row.getField("asked_by")).isEqualTo("o.fficer");
            assertThat(row.getField("exercise")).isEqualTo("yes");
        }
        for (Canary canary : canaries) {
            assertThat(
                            Objects.requireNonNull(rows.get(canary.person().toString()))
                                    .getField("name"))
                    .isEqualTo(canary.name().onLists());
        }
    }

    @Test
    void onlyTheApprovedFieldsAreAnywhereInTheFile() throws Exception {
        ExportId id =
                approved(
                        Map.of("kind", "PEOPLE", "state", "ARRIVED", "form", "WORKBOOK"),
                        List.of("NAME", "NATIONALITY"));
        Map<String, String> parts = parts(recipient.open(taken(id).body()));
        assertThat(parts.keySet().stream().filter(part -> part.contains("worksheets/sheet")))
                .containsExactlyInAnyOrder("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        assertThat(parts.get("xl/workbook.xml"))
                .contains("EXERCISE Export " + id.toString().substring(0, 11))
                .doesNotContain("hidden", "veryHidden");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("Another Ministry", "they take them in", "o.fficer", "s.econd")
                .contains("For the recipient alone");
        String everything = String.join("\n", parts.values());
        assertThat(everything).contains(id.toString());
        Set<String> secret = new HashSet<>();
        for (Leg leg : Leg.listAll(desk().view())) {
            ManifestRow.listAll(desk().view(), leg)
                    .forEach(soul -> {
                        secret.add(soul.person().toString());
                        soul.document().ifPresent(one -> secret.add(one.number()));
                    });
        }
        assertThat(secret).hasSizeGreaterThan(1_500);
        assertThat(secret).noneMatch(everything::contains);
        assertThat(everything).doesNotContain("+227", "+33");
    }

    @Test
    void asManyPeopleLeaveAsTheRequestNames() throws Exception {
        String person = ManifestRow.listAll(desk().view(), fourth()).getFirst().person() + "";
        ExportId id =
                approved(
                        Map.of(
                                "kind",
                                "NAMED",
                                "persons",
                                person.toLowerCase() + "\n",
                                "form",
                                "CSV"),
                        List.of("PERSON"));
        String csv = new String(recipient.open(taken(id).body()), StandardCharsets.UTF_8);
        assertThat(csv.lines().filter(line -> line.startsWith(person))).hasSize(1);
        assertThat(csv.lines()).hasSize(1 + 1 + 3);
        assertThat(export(id).taken()).hasSize(1);
    }

    @Test
    void whoeverAskedDoesNotApproveNorDoesAConsularOfficer() throws Exception {
        Browser consul = Browser.as(server, "c.onsul", Role.CONSULAR_OFFICER);
        ExportId id = asked(officer, Map.of("kind", "MANIFEST", "leg", fourth().id() + ""), all());
        assertThat(officer.get(page(id)).body()).doesNotContain("/approve\"").contains("You asked");
        assertThat(officer.post(page(id) + "/approve", with(command(), "people", "256")).body())
                .contains("o.fficer asked for this export");
        second.get(page(id) + "?lang=en");
        assertThat(second.post(page(id) + "/approve", with(command(), "people", "255")).body())
                .contains("It is about 256 people by now");
        assertThat(consul.get(page(id)).body()).doesNotContain("/approve\"");
        assertThat(consul.post(page(id) + "/approve", command()).statusCode()).isEqualTo(403);
        assertThat(second.get(page(id)).body())
                .contains("/approve\"", "256")
                .doesNotContain("/taken/");
    }

    @Test
    void aLinkThatIsRevokedGivesNothingAndOneThatIsGuessedIsNone() throws Exception {
        ExportId id = approved(Map.of("kind", "MANIFEST", "leg", fourth().id() + ""), all());
        String link = link(id);
        assertThat(fetch(link, "GET").statusCode()).isEqualTo(200);
        assertThat(export(id).taken()).isEmpty();
        String altered =
                link.substring(0, link.length() - 4) + (link.endsWith("AAAA") ? "BBBB" : "AAAA");
        assertThat(fetch(altered, "GET").statusCode()).isEqualTo(404);
        assertThat(fetch(altered, "POST").statusCode()).isEqualTo(404);
        assertThat(fetch(link, "POST").statusCode()).isEqualTo(200);
        officer.get(page(id));
        officer.post(page(id) + "/revoke", with(command(), "why", "the wrong address"));
        assertThat(fetch(link, "GET").statusCode()).isEqualTo(410);
        HttpResponse<byte[]> gone = fetch(link, "POST");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(new String(gone.body(), StandardCharsets.UTF_8))
                .contains("gives nothing any more");
        assertThat(export(id).taken()).hasSize(1);
    }

    @Test
    void aFileThatIsFoundIsTracedToItsExport() throws Exception {
        ExportId first = approved(Map.of("kind", "PEOPLE", "state", "ARRIVED"), List.of("NAME"));
        ExportId other =
                approved(
                        Map.of("kind", "PEOPLE", "state", "ARRIVED", "form", "CSV"),
                        List.of("GIVEN_NAMES", "FAMILY_NAME"));
        byte[] book = recipient.open(taken(first).body());
        assertThat(traced(second.upload(ROOT + "exports/trace", "file", book)))
                .containsExactly(first);

        String csv = new String(recipient.open(taken(other).body()), StandardCharsets.UTF_8);
        List<String> names =
                new ArrayList<>(
                        csv.lines()
                                .skip(1)
                                .map(line ->
                                        String.join(" ", List.of(line.split(",")).subList(0, 2)))
                                .toList());
        Collections.shuffle(names, new Random(1));
        assertThat(traced(text(String.join("\n", names).toUpperCase()))).containsExactly(other);
        assertThat(traced(text("DUPONT Jeanne, +33 1 23 45 67 89"))).isEmpty();
    }

    @Test
    void noListOfPeopleLeavesWithoutAnExport() throws Exception {
        for (String gone :
                List.of(
                        "people/list.csv",
                        "people/list.xlsx",
                        "legs/" + fourth().id() + "/manifest.csv",
                        "legs/" + fourth().id() + "/manifest.xlsx")) {
            assertThat(officer.get(ROOT + gone).statusCode()).as(gone).isIn(404, 405);
        }
        assertThat(officer.get(ROOT + "people?state=ARRIVED&lang=en").body())
                .contains("exports/new?kind=PEOPLE&amp;state=ARRIVED\"");
        assertThat(officer.get(ROOT + "exports/new?kind=PEOPLE&state=ARRIVED").body())
                .contains("value=\"ARRIVED\" selected");
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() throws Exception {
        officer.get(ROOT + "exports/new?lang=en");
        Map<String, String> form = new HashMap<>(form(Map.of("kind", "PEOPLE")));
        form.put("key", recipient.key().substring(0, 61) + "x");
        String page = officer.post(ROOT + "exports/new", form, "fields", List.of("NAME")).body();
        assertThat(page).contains("one sign or more is wrong", "they take them in");
        form.put("key", recipient.key());
        form.put("reason", "");
        HttpResponse<String> again = officer.post(ROOT + "exports/new", form, "fields", List.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("No field is chosen", "It is not said why");
    }

    private static HttpResponse<String> text(String text) throws Exception {
        second.get(ROOT + "exports/trace?lang=en");
        return second.post(ROOT + "exports/trace", Map.of("text", text));
    }

    private static List<ExportId> traced(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher link = Pattern.compile("exports/(V-[0-9A-Z-]+)\"").matcher(page.body());
        return link.results().map(found -> ExportId.parse(found.group(1))).toList();
    }

    private static List<String> all() {
        return Stream.of(ExportField.values()).map(Enum::name).toList();
    }

    private static Map<String, String> form(Map<String, String> rows) {
        Map<String, String> form = new HashMap<>(rows);
        form.putAll(command());
        form.put("recipient", "Ines Ficta");
        form.put("office", "Another Ministry");
        form.put("key", recipient.key());
        form.put("reason", "they take them in");
        form.put(
                "until",
                desk().now()
                        .plusSeconds(7_200)
                        .atZone(java.time.ZoneId.of("Africa/Niamey"))
                        .toLocalDateTime()
                        .withNano(0)
                        .toString());
        return form;
    }

    private static Map<String, String> command() {
        return Map.of("command", java.util.UUID.randomUUID().toString());
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> all = new HashMap<>(form);
        all.put(field, value);
        return all;
    }

    private static ExportId asked(Browser by, Map<String, String> rows, List<String> fields)
            throws Exception {
        by.get(ROOT + "exports/new?lang=en");
        HttpResponse<String> page =
                by.post(
                        ROOT + "exports/new",
                        form(rows),
                        "fields",
                        rows.getOrDefault("kind", "").equals("MANIFEST")
                                ? fields
                                : fields.stream().filter(one -> !one.equals("PLACE")).toList());
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher id = Pattern.compile("exports/(V-[0-9A-Z-]+)$").matcher(page.uri().getPath());
        assertThat(id.find()).as(page.body()).isTrue();
        return ExportId.parse(id.group(1));
    }

    private static ExportId approved(Map<String, String> rows, List<String> fields)
            throws Exception {
        ExportId id = asked(officer, rows, fields);
        second.get(page(id) + "?lang=en");
        assertThat(second.post(page(id) + "/approve", approval(second, id)).body())
                .contains("/taken/");
        return id;
    }

    /** The form as the page has it. */
    private static Map<String, String> approval(Browser by, ExportId id) throws Exception {
        Matcher people =
                Pattern.compile("name=\"people\" value=\"(\\d+)\"")
                        .matcher(by.get(page(id)).body());
        assertThat(people.find()).isTrue();
        return with(command(), "people", people.group(1));
    }

    private static String link(ExportId id) throws Exception {
        Matcher link = LINK.matcher(officer.get(page(id)).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static HttpResponse<byte[]> taken(ExportId id) throws Exception {
        HttpResponse<byte[]> file = fetch(link(id), "POST");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"V-[0-9A-Z-]+\\.(xlsx|csv)\\.age\"");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        return file;
    }

    private static HttpResponse<byte[]> fetch(String link, String method) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(link))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String page(ExportId id) {
        return ROOT + "exports/" + id;
    }

    private static Export export(ExportId id) {
        return Export.find(desk().view(), id).orElseThrow();
    }

    private static Map<String, String> parts(byte[] book) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
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
}
