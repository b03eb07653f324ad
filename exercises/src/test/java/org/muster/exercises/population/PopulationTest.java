package org.muster.exercises.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"light", "usual", "heavy"})
    void sameSeedSameBytesAndAnotherSeedOthers(String errors) throws Exception {
        Rates rates = Rates.shipped(errors);
        Written first = Written.write(folder.resolve("first"), 700, 11, rates);
        Written again = Written.write(folder.resolve("again"), 700, 11, rates);
        Written other = Written.write(folder.resolve("other"), 700, 12, rates);

        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(other.bytes().get("people.csv")).isNotEqualTo(first.bytes().get("people.csv"));
        assertThat(first.bytes()).hasSize(3 + Source.values().length);
    }

    @Test
    void errorsChangeTheListsAndNotThePeople() throws Exception {
        Written light = Written.write(folder.resolve("light"), 500, 3, Rates.shipped("light"));
        Written heavy = Written.write(folder.resolve("heavy"), 500, 3, Rates.shipped("heavy"));

        assertThat(heavy.bytes().get("people.csv")).isEqualTo(light.bytes().get("people.csv"));
        assertThat(heavy.bytes().get("lists/partner.csv"))
                .isNotEqualTo(light.bytes().get("lists/partner.csv"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50, 999, 6_000})
    void thereAreAsManyPeopleAsAskedFor(int people) throws Exception {
        Written written = Written.write(folder, people, 5, Rates.shipped("usual"));

        Set<String> ids = new HashSet<>();
        written.people().forEach(person -> ids.add(person[0]));
        assertThat(ids).hasSize(people);
        assertThat(written.counts.people()).isEqualTo(people);
    }

    @Test
    void truthCoversEveryRowOfEveryListAndNothingElse() throws Exception {
        Written written = Written.write(folder, 6_000, 21, Rates.shipped("heavy"));
        Map<String, Set<Integer>> told = new HashMap<>();
        for (String[] row : written.truth()) {
            assertThat(
                            told.computeIfAbsent(row[0], list -> new TreeSet<>())
                                    .add(Integer.valueOf(row[2])))
                    .isTrue();
        }
        for (Source source : Source.values()) {
            Set<Integer> rows = new TreeSet<>();
            List<String> lines = written.list(source);
            for (int line = Written.headingLine(source) + 1; line <= lines.size(); line++) {
                rows.add(line);
            }
            assertThat(told.get(source.fileName(Format.CSV)))
                    .as(source.fileName(Format.CSV))
                    .isEqualTo(rows);
        }
    }

    @Test
    void aRowSaysThePersonWhoItIs() throws Exception {
        Rates none = new Rates("none", List.of());
        Written written = Written.write(folder, 2_000, 8, none);
        Map<String, String[]> people = new HashMap<>();
        written.people().forEach(person -> people.put(person[0], person));
        List<String> lines = written.list(Source.TRAVELLERS);
        int checked = 0;
        for (String[] row : written.truth()) {
            if (row[0].equals(Source.TRAVELLERS.fileName(Format.CSV)) && !row[3].isEmpty()) {
                String[] cells = lines.get(Integer.parseInt(row[2]) - 1).split(",", -1);
                String[] person = Objects.requireNonNull(people.get(row[3]));
                assertThat(cells[1]).isEqualTo(person[5]);
                assertThat(cells[3]).isEqualTo(person[9]);
                assertThat(person[1]).isEqualTo(row[4]);
                checked++;
            }
        }
        assertThat(checked).isPositive().isEqualTo(written.counts.rows().get("travellers.csv"));
    }

    @Test
    void rowsOfTotalsAreNobody() throws Exception {
        Written written = Written.write(folder, 3_000, 4, Rates.shipped("heavy"));
        long nobody = written.truth().stream().filter(row -> row[3].isEmpty()).count();
        long rows = written.counts.rows().values().stream().mapToInt(Integer::intValue).sum();

        assertThat(nobody).isGreaterThan(Source.values().length);
        assertThat(written.truth()).hasSize((int) (nobody + rows));
    }

    @Test
    void aSixthOfTheRegisterIsGone() throws Exception {
        Written written = Written.write(folder, 20_000, 77, Rates.shipped("usual"));
        Map<String, String> where = new HashMap<>();
        written.people().forEach(person -> where.put(person[0], person[18]));
        long listed = 0;
        long gone = 0;
        for (String[] row : written.truth()) {
            if (row[0].equals("consular-register.csv") && !row[3].isEmpty()) {
                listed++;
                String at = where.getOrDefault(row[3], "unknown");
                gone += at.equals("left") || at.equals("died") ? 1 : 0;
            }
        }
        assertThat((double) gone / listed).isBetween(0.14, 0.20);
    }

    @Test
    void theReadmeTellsSeedAndCounts() throws Exception {
        Written written = Written.write(folder, 300, 987654321, Rates.shipped("light"));

        assertThat(Files.readString(folder.resolve("README.txt")))
                .contains("Seed: 987654321", "Errors: light", "People: 300")
                .contains("calls.csv: " + written.counts.rows().get("calls.csv"));
    }
}
