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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.OperationId;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationState;
import org.muster.formats.manifest.ManifestLine;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.ListFile.Opened;
import org.muster.formats.tabular.ReadOptions;
import org.muster.ledger.desk.Desk;
import org.muster.server.Browser;
import org.muster.server.MusterServer;
import org.muster.server.access.Role;
import org.muster.server.sheets.ManifestFile;
import org.muster.server.sheets.ManifestRow;

/** Manifests and lists of the founding operation as officers open them elsewhere. */
class SheetPagesTest {
    private static final OperationId NIAMEY = new OperationId("niamey-2023");
    private static final String ROOT = "/o/niamey-2023/";

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Browser officer;
    private static Browser gate;

    @BeforeAll
    static void play() throws Exception {
        server = Gallery.start(0, folder);
        officer = Browser.as(server, "o.fficer", Role.CONSULAR_OFFICER);
        gate = Browser.as(server, "g.ate", Role.GATE_OPERATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theCsvSaysOfEverySoulWhatTheWorkbookSays() throws Exception {
        Leg leg = fourth();
        String csv = text(officer.download(manifest(leg, ".csv")));
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        List<ManifestRow> expected = ManifestRow.listAll(desk().view(), leg);
        assertThat(rows).hasSize(256);
        List<List<String>> book = sheet(officer.download(manifest(leg, ".xlsx")).body(), 0);
        assertThat(book).hasSize(257);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            assertThat(row.getField("number")).isEqualTo(String.valueOf(i + 1));
            assertThat(row.getField("name")).isEqualTo(expected.get(i).name());
            assertThat(row.getField("asked_by")).isEqualTo("o.fficer");
            assertThat(row.getField("exercise")).isEqualTo("yes");
            assertThat(row.getField("seal")).isEqualTo(ManifestFile.seal(leg)).hasSize(64);
            assertThat(row.getField("as_of"))
                    .matches("2023-08-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+01:00");
            List<String> cells = book.get(i + 1);
            for (String name : List.of("number", "name", "sex", "nationality", "document_number")) {
                assertThat(cells.get(row.getHeader().indexOf(name))).isEqualTo(row.getField(name));
            }
        }
        assertThat(rows.getFirst().getHeader())
                .startsWith("number", "name", "own_script", "sex", "born", "nationality")
                .endsWith("as_of", "asked_by", "asked_at", "exercise");
    }

    @Test
    void paperSaysTheSameInTheSameOrder() throws Exception {
        Leg leg = fourth();
        OperationState state = OperationState.find(desk().view(), NIAMEY).orElseThrow();
        Frame frame =
                new Frame(
                        Words.of("en"),
                        state,
                        Reader.PUBLIC,
                        new Moment(desk().now(), false, state.plan().zone()),
                        "legs",
                        new LanguageLinks(Optional.empty()),
                        "",
                        Form.EMPTY,
                        0,
                        List.of());
        List<ManifestLine> paper =
                PrintedManifest.of(new Visit(desk(), desk().view(), frame), leg).lines();
        List<NamedCsvRecord> rows = records(officer.download(manifest(leg, ".csv")));
        assertThat(paper).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            ManifestLine line = paper.get(i);
            assertThat(rows.get(i).getFields().subList(0, 7))
                    .containsExactly(
                            String.valueOf(line.number()),
                            line.name(),
                            line.nameInOwnScript(),
                            line.sex(),
                            line.birth(),
                            line.nationality(),
                            line.document());
            assertThat(rows.get(i).getField("place")).isEqualTo(line.place().name());
            assertThat(rows.get(i).getField("household")).isEqualTo(line.party());
        }
    }

    @Test
    void theWorkbookBearsWhoAskedInTheReadersLanguage() throws Exception {
        Leg leg = fourth();
        officer.get(ROOT + "legs?lang=fr");
        byte[] book = officer.download(manifest(leg, ".xlsx")).body();
        assertThat(sheet(book, 0).getFirst()).startsWith("N°", "Nom", "Nom en écriture d’origine");
        Map<String, String> about = new HashMap<>();
        sheet(book, 1).forEach(row -> about.put(row.getFirst(), row.getLast()));
        assertThat(about)
                .containsEntry("Sceau", ManifestFile.seal(leg))
                .containsEntry("Demandé par", "o.fficer")
                .containsEntry("Exercice", "oui")
                .containsEntry("Personnes à bord", "256")
                .containsKeys("Opération", "Trajet", "Itinéraire", "Portes fermées", "Demandé le");
        Map<String, String> parts = parts(book);
        assertThat(parts.get("xl/workbook.xml")).contains("EXERCICE Manifeste ");
        assertThat(parts.get("docProps/core.xml")).contains("<dc:creator>o.fficer</dc:creator>");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("demandé par o.fficer le 2023-08-0", "s=\"3\"><v>")
                .doesNotContain("rightToLeft", "<f>");
        officer.get(ROOT + "legs?lang=ar");
        String arabic =
                parts(officer.download(manifest(leg, ".xlsx")).body())
                        .get("xl/worksheets/sheet1.xml");
        assertThat(arabic).contains("rightToLeft=\"1\"", "الجنسية");
        officer.get(ROOT + "legs?lang=en");
    }

    @Test
    void theMarkComesWhereItIsAskedFor() throws Exception {
        assertThat(officer.download(manifest(fourth(), ".csv?bom=yes")).body())
                .startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
        HttpResponse<byte[]> plain = officer.download(manifest(fourth(), ".csv"));
        assertThat(plain.body()).startsWith((byte) 'n');
        assertThat(plain.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(plain.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"manifest-[A-Za-z0-9-]+\\.csv\"");
        assertThat(plain.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theLegLeadsToItsFiles() throws Exception {
        String page = officer.get(ROOT + "legs/" + fourth().id() + "?lang=en").body();
        assertThat(page)
                .contains(
                        "/manifest.pdf\"",
                        "/manifest.xlsx\"",
                        "/manifest.csv\"",
                        "manifest.csv?bom=yes\"")
                .contains("CSV for Excel");
    }

    @Test
    void everybodyWhoFitsTheChoiceIsOnTheListAndOnlyThey() throws Exception {
        Accounts accounts = new Accounts(desk().view());
        for (AccountState state :
                List.of(
                        AccountState.ARRIVED,
                        AccountState.WANTS_OUT,
                        AccountState.UNKNOWN,
                        AccountState.ABROAD)) {
            long there =
                    desk().view()
                            .persons()
                            .filter(person ->
                                    accounts.find(person)
                                            .filter(one -> one.state() == state)
                                            .isPresent())
                            .count();
            String csv = text(officer.download(ROOT + "people/list.csv?state=" + state));
            List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
            assertThat(rows).as(state.name()).hasSize((int) there);
            assertThat(rows).allMatch(row -> row.getField("state").equals(state.name()));
        }
        List<List<String>> all = sheet(officer.download(ROOT + "people/list.xlsx").body(), 0);
        assertThat(all.size() - 1L)
                .isEqualTo(
                        desk().view()
                                .persons()
                                .filter(person -> accounts.find(person).isPresent())
                                .count());
        List<String> names = new ArrayList<>();
        all.stream().skip(1).map(row -> row.get(2)).forEach(names::add);
        assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void telephonesStayTelephones() throws Exception {
        byte[] book = officer.download(ROOT + "people/list.xlsx").body();
        int phone = 10;
        List<List<String>> rows = sheet(book, 0);
        assertThat(rows.getFirst().get(phone)).isEqualTo("Telephone");
        assertThat(
                        rows.stream()
                                .skip(1)
                                .map(row -> row.size() > phone ? row.get(phone) : "")
                                .filter(text -> text.startsWith("+")))
                .hasSizeGreaterThan(100);
        String csv = text(officer.download(ROOT + "people/list.csv"));
        assertThat(csv).contains(",'+").doesNotContain(",+");
    }

    @Test
    void whatWasTypedNarrowsTheListToo() throws Exception {
        String name =
                CsvReader.builder()
                        .ofNamedCsvRecord(text(officer.download(ROOT + "people/list.csv")))
                        .stream()
                        .findFirst()
                        .orElseThrow()
                        .getField("person");
        List<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                text(officer.download(ROOT + "people/list.csv?q=" + name)))
                        .stream()
                        .toList();
        assertThat(rows).extracting(row -> row.getField("person")).containsExactly(name);
        String page = officer.get(ROOT + "people?state=ARRIVED&lang=en").body();
        assertThat(page)
                .contains(
                        "people/list.xlsx?state=ARRIVED\"",
                        "people/list.csv?state=ARRIVED&amp;bom=yes\"");
    }

    @Test
    void rowsArriveWhileTheListIsMade() throws Exception {
        HttpResponse<byte[]> list = officer.download(ROOT + "people/list.xlsx");
        assertThat(list.headers().firstValue("Content-Length")).isEmpty();
        assertThat(list.headers().firstValue("Transfer-Encoding")).contains("chunked");
    }

    @Test
    void aListOfEverybodyIsForThoseWhoKeepTheRegister() throws Exception {
        for (String file : List.of("people/list.csv", "people/list.xlsx")) {
            assertThat(gate.download(ROOT + file).statusCode()).isEqualTo(403);
            assertThat(api("press", file, "").statusCode()).isEqualTo(403);
        }
        assertThat(gate.get(ROOT + "people?lang=en").body()).doesNotContain("list.csv");
        assertThat(gate.download(manifest(fourth(), ".csv")).statusCode()).isEqualTo(200);
        assertThat(api("press", "legs/" + fourth().id() + "/manifest.csv", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theApiGivesTheSameAndRefusesWhatItDoesNotKnow() throws Exception {
        String csv = text(api("duty", "legs/" + fourth().id() + "/manifest.csv", ""));
        assertThat(csv.lines().count()).isEqualTo(257);
        assertThat(csv).contains(",duty,");
        assertThat(api("duty", "legs/" + fourth().id() + "/manifest.csv", "?bom=yes").body())
                .startsWith((byte) 0xEF);
        List<List<String>> book =
                sheet(api("duty", "legs/" + fourth().id() + "/manifest.xlsx", "").body(), 0);
        assertThat(book.getFirst()).startsWith("number", "name");
        Map<String, String> named =
                parts(api("duty", "people/list.xlsx", "?state=ARRIVED&carried=yes").body());
        assertThat(named.get("xl/workbook.xml")).contains("\"EXERCISE people\"");
        assertThat(named.get("xl/worksheets/sheet2.xml")).contains("carried_out", "ARRIVED");
        String arrived = text(api("duty", "people/list.csv", "?state=ARRIVED"));
        assertThat(arrived)
                .isEqualTo(text(api("duty", "people/list.csv", "?state=arrived")))
                .contains(",ARRIVED,");
        assertThat(sheet(api("duty", "people/list.xlsx", "?state=ARRIVED").body(), 0))
                .hasSize((int) arrived.lines().count());
        assertThat(api("duty", "people/list.csv", "?state=GONE").statusCode()).isEqualTo(400);
        assertThat(api("duty", "people/list.csv", "?bom=maybe").statusCode()).isEqualTo(400);
        assertThat(api("duty", "legs/L-0000-0000-0001/manifest.csv", "").statusCode())
                .isIn(400, 404);
    }

    private static List<NamedCsvRecord> records(HttpResponse<byte[]> file) {
        return CsvReader.builder().ofNamedCsvRecord(text(file)).stream().toList();
    }

    private static String manifest(Leg leg, String rest) {
        return ROOT + "legs/" + leg.id() + "/manifest" + rest;
    }

    private static String text(HttpResponse<byte[]> file) {
        assertThat(file.statusCode()).isEqualTo(200);
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    private static List<List<String>> sheet(byte[] book, int number) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        Files.write(file, book);
        List<List<String>> rows = new ArrayList<>();
        try (ListFile list = ((Opened.Readable) ListFile.open(file, ReadOptions.FIND_OUT)).list()) {
            list.read(
                    list.listSheets().get(number),
                    row -> rows.add(row.cells().stream().map(cell -> cell.text()).toList()),
                    problem -> {});
        }
        return rows;
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

    private static HttpResponse<byte[]> api(String name, String inside, String rest)
            throws Exception {
        byte[] both = (name + ":" + Gallery.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://localhost:%d/api/operations/niamey-2023/%s%s"
                                                        .formatted(server.port(), inside, rest)))
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(both))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
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
