package org.muster.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.formats.bcbp.BcbpReader;
import org.muster.formats.bcbp.BoardingPass;
import org.muster.formats.hxl.Breakdown;
import org.muster.formats.hxl.TotalLine;
import org.muster.formats.hxl.Totals;
import org.muster.formats.hxl.TotalsReader;
import org.muster.formats.mrz.NationalityFolding;
import org.muster.formats.paxlst.PassengerList;
import org.muster.formats.paxlst.PaxlstReader;
import org.muster.formats.paxlst.Traveller;
import org.muster.formats.problem.Problems;
import org.muster.formats.problem.Reading;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.ReadOptions;
import org.muster.formats.tabular.Row;
import org.muster.formats.tabular.Table;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;

/**
 * Flight 4 of Niamey, of which on the evening of 2 August 2023 nobody could say who was on it: what
 * leaves Muster of it for border police, carriers, people who read lists, the humanitarian world
 * and finance offices counts the same 256 people, 62 of them French.
 */
class FlightFourTest {
    private static final int SOULS = 256;
    private static final int FRENCH = 62;
    private static final Pattern PASS = Pattern.compile("m-boardingCodes__text\">([^<]+)<");
    private static final NationalityFolding FOLDING = NationalityFolding.britishTogether();

    @TempDir static Path folder;
    private static RunningDemo demo;
    private static Errand duty;
    private static Errand admin;
    private static Export recipient;
    private static String leg = "";

    @BeforeAll
    static void replay() throws Exception {
        demo = RunningDemo.start();
        duty = Errand.signIn(demo, "duty.officer");
        admin = Errand.signIn(demo, "admin");
        recipient = Export.to(folder);
        for (JsonNode one : duty.json("/api/operations/niamey-2023/legs").path("legs")) {
            if (one.path("plan").path("label").asString("").equals("F4")) {
                leg = one.path("id").asString("");
            }
        }
        assertThat(leg).as("the leg F4").isNotEmpty();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        demo.close();
    }

    private static String atLeg(String inside) {
        return "/o/niamey-2023/legs/" + leg + "/" + inside;
    }

    private static Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    /** As totals count them; what is not known stands under an empty code. */
    private static String counted(String code) {
        String folded = code.isEmpty() ? "" : FOLDING.fold(code).counted();
        return folded.equals(Traveller.UNKNOWN_NATIONALITY) ? "" : folded;
    }

    private static <T> Map<String, Long> byNation(List<T> all, Function<T, String> code) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> counted(code.apply(one)),
                                TreeMap::new,
                                Collectors.counting()));
    }

    /** As it leaves for somebody: approved by a second officer, opened with their key. */
    private static Export.Taken exported(String form) throws Exception {
        return recipient.take(
                duty,
                admin,
                "kind=MANIFEST&leg=" + leg + "&form=" + form,
                List.of("NAME", "NATIONALITY", "PERSON"));
    }

    /** Without the people who do not exist. */
    private static List<Row> manifest() throws Exception {
        Problems problems = new Problems();
        Export.Taken taken = exported("CSV");
        Table table =
                Table.parse(
                        "manifest.csv", new String(taken.file(), StandardCharsets.UTF_8), problems);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(table.rows()).hasSize(SOULS + taken.marks().size());
        return table.rows().stream()
                .filter(row -> !taken.marks().contains(row.text("person")))
                .toList();
    }

    private static List<String> column(List<Row> rows, String name) {
        return rows.stream().map(row -> row.findText(name).orElse("")).toList();
    }

    @Test
    void everyFormatCountsTheSamePeople() throws Exception {
        List<Row> csv = manifest();
        assertThat(csv).hasSize(SOULS);
        Map<String, Long> nations = byNation(column(csv, "nationality"), code -> code);
        assertThat(nations).containsEntry("FRA", (long) FRENCH);
        Set<String> names = new HashSet<>(column(csv, "name"));

        workbook(names);
        onPaper(column(csv, "name"));
        List<Traveller> travellers = borderList();
        assertThat(travellers).hasSize(SOULS);
        assertThat(byNation(travellers, Traveller::nationality)).isEqualTo(nations);
        assertThat(openTotal()).isEqualTo(SOULS);
        assertThat(claimed()).isEqualTo(nations);
        boardingPasses(column(csv, "person"));
    }

    private static void workbook(Set<String> expected) throws Exception {
        Export.Taken taken = exported("WORKBOOK");
        Path file = file("manifest.xlsx", taken.file());
        List<String> names = new ArrayList<>();
        switch (ListFile.open(file, ReadOptions.FIND_OUT)) {
            case ListFile.Opened.Unreadable(var problem) -> throw new AssertionError(problem);
            case ListFile.Opened.Readable(ListFile list) -> {
                try (list) {
                    list.read(
                            list.listSheets().getFirst(),
                            row -> names.add(row.cell(0).text()),
                            problem -> {
                                throw new AssertionError(problem);
                            });
                }
            }
        }
        assertThat(names).hasSize(1 + SOULS + taken.marks().size()).containsAll(expected);
    }

    /** Every name is on it, each line has its number, and the heading says how many there are. */
    private static void onPaper(List<String> names) throws Exception {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(duty.bytes(atLeg("manifest.pdf")))) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        }
        String paper = text.toString().replaceAll("\\s", "");
        assertThat(names)
                .allSatisfy(name -> assertThat(paper).contains(name.replaceAll("\\s", "")));
        assertThat(text.toString()).contains(String.valueOf(SOULS)).doesNotContain("257");
    }

    private static List<Traveller> borderList() throws Exception {
        JsonNode told =
                duty.json(
                        "/api/operations/niamey-2023/legs/"
                                + leg
                                + "/paxlst?receiver=FRBORDER&carrier=AF&flight=AF834&from=NIM&to=CDG");
        assertThat(told.path("souls").asInt()).isEqualTo(SOULS);
        byte[] message = told.path("text").asString("").getBytes(StandardCharsets.US_ASCII);
        Reading<List<PassengerList>> read =
                PaxlstReader.read("paxlst.edi", message, LocalDate.parse("2023-08-03"));
        assertThat(read.problems()).isEmpty();
        return read.found().orElseThrow().stream()
                .flatMap(list -> list.travellers().stream())
                .toList();
    }

    private static int openTotal() throws Exception {
        Path file = file("totals.csv", duty.bytes("/api/operations/niamey-2023/totals.csv"));
        Totals totals = TotalsReader.read(file).found().orElseThrow();
        return totals.list(Breakdown.LEG).stream()
                .filter(line -> line.key().equals("F4"))
                .mapToInt(TotalLine::persons)
                .sum();
    }

    /** The persons of each share of what the flight cost, and of the claims that follow. */
    private static Map<String, Long> claimed() throws Exception {
        duty.command("cost.SetClaimCurrency", "\"operation\":\"niamey-2023\",\"currency\":\"EUR\"");
        duty.command(
                "cost.EnterCost",
                """
                "operation":"niamey-2023","leg":"%s","kind":"CHARTER","basis":"invoice 4",\
                "charge":{"money":{"amount":"310000.00","currency":"EUR"}}\
                """
                        .formatted(leg));
        Table shares =
                Table.parse(
                        "shares.csv",
                        new String(
                                duty.bytes("/o/niamey-2023/costs/shares.csv?of=" + leg),
                                StandardCharsets.UTF_8),
                        new Problems());
        Map<String, Long> persons = new TreeMap<>();
        shares.rows()
                .forEach(row ->
                        persons.put(
                                row.findText("state").orElse(""),
                                Long.parseLong(row.text("persons"))));
        String claim =
                new String(
                        duty.bytes("/o/niamey-2023/costs/claims/DEU/persons.csv?of=" + leg),
                        StandardCharsets.UTF_8);
        assertThat(Table.parse("claim.csv", claim, new Problems()).rows())
                .hasSize(Math.toIntExact(persons.getOrDefault("DEU", 0L)));
        assertThat(new String(duty.bytes("/o/niamey-2023/costs/claims/DEU.pdf?of=" + leg), 0, 5))
                .isEqualTo("%PDF-");
        return persons;
    }

    /** Each reads back as theirs, and no two are the same. */
    private static void boardingPasses(List<String> persons) throws Exception {
        Set<String> codes = new HashSet<>();
        for (String person : persons) {
            String page =
                    new String(
                            duty.bytes(
                                    atLeg(
                                            "boarding-pass?carrier=AF&flight=834&from=NIM&to=CDG&person="
                                                    + person)),
                            StandardCharsets.UTF_8);
            Matcher pass = PASS.matcher(page);
            assertThat(pass.find()).as("a pass for %s", person).isTrue();
            Optional<BoardingPass> read = BcbpReader.read(pass.group(1)).found();
            assertThat(read).as(pass.group(1)).isPresent();
            codes.add(pass.group(1));
        }
        assertThat(codes).hasSize(SOULS);
    }
}
