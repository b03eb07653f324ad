package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.server.access.Role;

/**
 * What whoever carries a data folder away sees of it without the operator's key. What is not hidden
 * is a table of docs/security.md, and is looked for here too, so that neither says less than is so.
 */
class StolenDumpTest {
    /** Of everybody in the scene: names, papers, telephones, words of messages. */
    private static final List<String> HIDDEN =
            List.of(
                    ReachScene.MARK,
                    "20AB1230",
                    "2279012340",
                    "1960-01-02",
                    "Synthetic",
                    "a crowd",
                    "to guard the embassy",
                    "All is well");

    /** One of each row of the table. */
    private static final List<String> SEEN =
            List.of(
                    "DEU",
                    "FEMALE",
                    "F4",
                    "Niamey",
                    "B110",
                    "shed",
                    "o.fficer",
                    "Plateau",
                    "Nouvelles");

    @TempDir Path folder;

    @Test
    void noNameNumberOrWordOfAnybodyIsInAnyFileOfARunningServerNorAfterIt() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            TestServer started =
                    TestServer.start(Settings.of(folder), Ledgers.open(folder, Optional.empty()));
            try (MusterServer server = started.server()) {
                started.open("niamey");
                ReachScene scene = ReachScene.fill(server);
                use(server, scene);
                requireHidden(folder);
                requireSeen();
            }
        } finally {
            System.setOut(before);
        }
        try (DurableLedger ledger = Ledgers.open(folder, Optional.empty())) {
            ledger.snapshot(new OperationId("niamey"));
        }
        assertThat(folder.resolve("snapshot-niamey.bin")).exists();
        requireHidden(folder);
        requireNone("what the server told", told.toByteArray());
    }

    /** People are looked at, searched for, corrected, printed; somebody signs in wrongly. */
    private static void use(MusterServer server, ReachScene scene) throws Exception {
        Browser officer = Browser.as(server, "o.fficer", Role.DUTY_OFFICER);
        for (Map.Entry<String, PersonId> each : scene.persons().entrySet()) {
            officer.get("/o/niamey/people/" + each.getValue());
            officer.get("/o/niamey/people?q=" + each.getKey());
        }
        for (String page : List.of("people", "room", "messages", "enquiries", "legs", "review")) {
            assertThat(officer.get("/o/niamey/" + page).statusCode()).isEqualTo(200);
        }
        officer.download("/o/niamey/people/list.xlsx");
        officer.download("/o/niamey/people/list.csv");
        PersonId first = scene.persons().values().iterator().next();
        officer.get("/o/niamey/people/" + first + "/correct");
        officer.post(
                "/o/niamey/people/" + first + "/contact",
                Map.of(
                        "command",
                        UUID.randomUUID().toString(),
                        "channel",
                        "PHONE",
                        "outcome",
                        "REACHED",
                        "note",
                        ReachScene.MARK + " said more"));
        officer.upload(
                "/o/niamey/lists",
                "file",
                ("Family;Given;Born;Passport\n"
                                + ReachScene.MARK
                                + "kim;Synthetic;1960-01-02;20AB12309\n")
                        .getBytes(StandardCharsets.UTF_8));
        officer.get("/health");
    }

    private static void requireHidden(Path folder) throws Exception {
        for (Path file : files(folder)) {
            requireNone(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
    }

    private static void requireNone(String where, byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String hidden : HIDDEN) {
            for (String spelt : spellings(hidden)) {
                assertThat(raw.contains(spelt))
                        .as("%s in %s, as %s", hidden, where, spelt)
                        .isFalse();
            }
        }
    }

    /** As it might be written by anything that a server is made of. */
    private static Set<String> spellings(String text) {
        Set<String> all = new LinkedHashSet<>();
        for (String cased :
                List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))) {
            for (Charset charset :
                    List.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16LE,
                            StandardCharsets.UTF_16BE)) {
                byte[] bytes = cased.getBytes(charset);
                all.add(new String(bytes, StandardCharsets.ISO_8859_1));
                all.add(HexFormat.of().formatHex(bytes));
                all.add(HexFormat.of().withUpperCase().formatHex(bytes));
            }
            all.addAll(inBase64(cased.getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    /**
     * Of each of the three places that it may have in a longer text, what does not depend on it.
     */
    private static List<String> inBase64(byte[] bytes) {
        List<String> all = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            String inner = encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 1);
            all.add(inner);
        }
        return all;
    }

    private void requireSeen() throws Exception {
        StringBuilder all = new StringBuilder();
        for (Path file : files(folder)) {
            all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        assertThat(all.toString()).contains(SEEN);
        assertThat(Files.readString(Path.of("../docs/security.md")))
                .contains("## What a stolen data folder shows");
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .contains("ledger.db", "reads.db", "operator.key");
            return all;
        }
    }
}
