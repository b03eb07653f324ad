package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Answer;
import org.muster.server.Settings;
import org.muster.server.host.Office;
import picocli.CommandLine;

/**
 * A data folder is carried away without the operator's key, and every command that reads one is
 * given it: none prints or writes a name, and none makes a new key in the place of the lost one.
 */
class WithoutKeyTest {
    private static final OperationId NIAMEY = new OperationId("niamey");
    private static final String NAME = "Zqxcarried";

    @TempDir Path folder;
    private final StringWriter told = new StringWriter();

    @BeforeEach
    void carryAway() throws Exception {
        Settings settings = Settings.of(data());
        try (DurableLedger ledger = Ledgers.open(data(), Optional.empty());
                Office office =
                        Office.open(ledger, settings.node(), settings.clock(), settings.ids())) {
            give(
                    office,
                    new OpenOperation(
                            NIAMEY,
                            new OperationPlan(
                                    "Niamey",
                                    new Nationality("FRA"),
                                    new Nationality("NER"),
                                    "Niamey",
                                    ZoneOffset.UTC,
                                    "Embassy",
                                    true)));
            give(
                    office,
                    new RegisterPersons(
                            new Source(Source.Kind.STAFF, ""),
                            List.of(
                                    new NewPerson(
                                            Details.ofName(new PersonName(NAME, "Synthetic", "")),
                                            Presence.HERE))));
        }
        Files.delete(data().resolve("operator.key"));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static void give(Office office, Command command) throws Exception {
        Answer answer =
                office.ask(NIAMEY, CommandId.of(UUID.randomUUID()), new UserId("x"), command)
                        .orElseThrow();
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    /** What each command is given beside the folder. */
    private Map<String, List<String>> arguments() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "Family;Given\nA;B\n");
        String out = folder.resolve("out").toString();
        return new TreeMap<>(
                Map.of(
                        "serve", List.of("--port", "0"),
                        "gate", List.of("--port", "0"),
                        "backup", List.of(out + "-backup.zip"),
                        "restore", List.of(out + "-none.zip"),
                        "import",
                                List.of(
                                        "--source",
                                        "staff",
                                        "--operation",
                                        "niamey",
                                        list.toString()),
                        "keys rotate", List.of(),
                        "ledger anchor", List.of(out + "-anchor.json"),
                        "ledger verify", List.of(),
                        "sync export", List.of("--to", "gate-1", out + "-parcels"),
                        "sync import", List.of(list.toString())));
    }

    @Test
    void noCommandTellsANameOrMakesANewKey() throws Exception {
        Map<String, List<String>> arguments = arguments();
        assertThat(listReading(Muster.commandLine(), ""))
                .as("commands that read a data folder: each has its arguments here")
                .containsExactlyInAnyOrderElementsOf(arguments.keySet());
        for (Map.Entry<String, List<String>> each : arguments.entrySet()) {
            int exit =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(90), () -> run(each.getKey(), each.getValue()));
            // copies what is sealed as it is
            boolean needsNoKey = each.getKey().equals("backup");
            assertThat(exit == 0).as(each.getKey() + " " + told).isEqualTo(needsNoKey);
            assertThat(told.toString()).as(each.getKey()).doesNotContainIgnoringCase(NAME);
            assertThat(data().resolve("operator.key")).as(each.getKey()).doesNotExist();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(text(Files.readAllBytes(file)))
                        .as(file.toString())
                        .doesNotContainIgnoringCase(NAME);
            }
        }
        System.out.printf("without the key: %d commands%n", arguments.size());
    }

    private int run(String command, List<String> arguments) {
        String[] all =
                Stream.of(
                                Stream.of(command.split(" ")),
                                Stream.of("--data", data().toString()),
                                arguments.stream())
                        .flatMap(one -> one)
                        .toArray(String[]::new);
        return Muster.commandLine()
                .setOut(new PrintWriter(told, true))
                .setErr(new PrintWriter(told, true))
                .execute(all);
    }

    /** Exercises and the demo are of invented people, on folders that they make themselves. */
    private static List<String> listReading(CommandLine command, String before) {
        return command.getSubcommands().entrySet().stream()
                .flatMap(each -> {
                    String name = (before + " " + each.getKey()).strip();
                    CommandLine one = each.getValue();
                    boolean reads =
                            one.getCommandSpec().findOption("--data") != null
                                    && !name.equals("exercise")
                                    && !name.equals("demo");
                    return Stream.concat(
                            reads ? Stream.of(name) : Stream.of(), listReading(one, name).stream());
                })
                .distinct()
                .toList();
    }

    /** With what is in a file that was packed. */
    private static String text(byte[] bytes) throws IOException {
        StringBuilder all = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
