package org.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.fact.Operation;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;

/** That every measurement runs and reports, at a size that says nothing about speed. */
class BenchTest {

    static List<String> names() {
        return Bench.ALL.stream().map(Measurement::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyMeasurementRunsAndLeavesNothingBehind(String name) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Path folder;
        Report report;
        try (Workplace place = Workplace.make()) {
            folder = place.folder();
            Arguments.Run asked = (Arguments.Run) Arguments.read(List.of(name, "--table"));
            report =
                    Bench.run(
                            new Arguments.Run(asked.chosen(), Size.TINY, asked.table()),
                            place,
                            out,
                            new Progress(out, false));
        }
        assertThat(report.lines()).isNotEmpty();
        assertThat(report.lines())
                .allSatisfy(line -> assertThat(line.value()).as(line.what()).isFinite());
        assertThat(report.lines()).anySatisfy(line -> assertThat(line.aim().text()).isNotEmpty());
        String text = printed.toString(StandardCharsets.UTF_8);
        report.lines().forEach(line -> assertThat(text).contains(line.text(), line.row()));
        assertThat(text).contains("cores", "Java", "synced", "seed " + BigOperation.SEED);
        assertThat(folder).doesNotExist();
    }

    @Test
    void wrongArgumentsAreToldWithAWayOut() {
        assertThat(Arguments.read(List.of("aply")))
                .isInstanceOfSatisfying(
                        Arguments.Wrong.class,
                        wrong ->
                                assertThat(wrong.sentence()).contains("'aply'", "apply", "search"));
        assertThat(Arguments.read(List.of("--quick")))
                .isInstanceOfSatisfying(
                        Arguments.Wrong.class,
                        wrong -> assertThat(wrong.sentence()).contains("'--quick'", "--short"));
        assertThat(Arguments.read(List.of("--list"))).isEqualTo(new Arguments.ListNames());
        assertThat(Arguments.names()).contains(names());
    }

    @Test
    void namesChooseAndWithoutNamesAllRun() {
        assertThat(chosen()).isEqualTo(names());
        assertThat(chosen("search", "apply", "--short")).containsExactly("apply", "search");
    }

    private static List<String> chosen(String... arguments) {
        Arguments.Run run = (Arguments.Run) Arguments.read(List.of(arguments));
        return run.chosen().stream().map(Measurement::name).toList();
    }

    @Test
    void theBigOperationHasEightFactsForEachPerson() {
        BigOperation.Built built =
                new BigOperation(1_000)
                        .build(new Progress(new PrintStream(new ByteArrayOutputStream()), false));
        Operation operation = built.operation();
        assertThat(operation.personCount()).isEqualTo(1_000);
        Map<PersonId, Integer> own = new HashMap<>();
        operation
                .subjects(Subject.Kind.PERSON)
                .map(PersonId.class::cast)
                .forEach(person ->
                        operation
                                .history(person)
                                .forEach(recorded -> {
                                    if (recorded.fact().subjects().size() <= 2) {
                                        own.merge(person, 1, Integer::sum);
                                    }
                                }));
        assertThat(own.values()).containsOnly(BigOperation.FACTS_EACH);
        Balance balance = Balance.of(operation);
        assertThat(balance.count(AccountState.ARRIVED)).isEqualTo(700);
        assertThat(balance.count(AccountState.AT_CONTROL_CENTRE)).isEqualTo(200);
        assertThat(balance.count(AccountState.CONTACTED)).isEqualTo(100);
    }

    @Test
    void percentilesAreThoseOfTheSortedTimes() {
        Latencies latencies = new Latencies();
        for (int i = 3_000; i >= 1; i--) {
            latencies.add(i * 1_000_000L);
        }
        assertThat(latencies.millis(0.5)).isEqualTo(1_500);
        assertThat(latencies.millis(0.99)).isEqualTo(2_970);
        assertThat(latencies.millis(1)).isEqualTo(3_000);
    }

    @Test
    void aFolderIsGoneWithEverythingInIt() throws Exception {
        Workplace place = Workplace.make();
        Path inside = place.newFolder("some");
        Files.writeString(inside.resolve("file"), "x");
        place.close();
        assertThat(place.folder()).doesNotExist();
    }
}
