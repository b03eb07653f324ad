package org.muster.formats.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Problems;

class SettingsTest {

    private static final String OPERATION =
            """
            name: Niamey 2023
            country: NO
            zone: Africa/Niamey
            begins: 2023-08-01
            present: 0.5
            seed: 42
            post:
              name: Ambassade
              place: Niamey
            rally:
              - name: Airport
                open: yes
              - name: School
                open: no
            languages: [fr, en]
            """;

    private final Problems problems = new Problems();

    @Test
    void readsTypesOnlyWhenAsked() {
        Section top = Settings.parse("operation.yaml", OPERATION, problems);
        assertThat(top.text("country")).isEqualTo("NO");
        assertThat(top.text("name")).isEqualTo("Niamey 2023");
        assertThat(top.findZone("zone")).contains(ZoneId.of("Africa/Niamey"));
        assertThat(top.findDate("begins")).contains(LocalDate.of(2023, 8, 1));
        assertThat(top.findDecimal("present")).contains(new BigDecimal("0.5"));
        assertThat(top.findInt("seed")).hasValue(42);
        assertThat(top.section("post").text("place")).isEqualTo("Niamey");
        assertThat(top.listSections("rally"))
                .extracting(rally -> rally.findYesNo("open").orElseThrow())
                .containsExactly(true, false);
        assertThat(top.listTexts("languages")).containsExactly("fr", "en");
        assertThat(top.findText("absent")).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void unknownMissingDoubledAndUnfitKeysAreToldWithLines() {
        String text =
                """
                name: [a, b]
                begins: first of August
                begins: 2023-08-01
                post:
                  naem: Ambassade
                """;
        Section top = Settings.parse("operation.yaml", text, problems);
        top.findText("name");
        top.findDate("begins");
        top.text("zone");
        top.section("post").text("name");
        top.tellUnknownKeys();
        assertThat(problems.toString())
                .isEqualTo(
                        """
                        operation.yaml, line 3, begins: this key stands twice; the first is read. Remove one.
                        operation.yaml, line 1, name: should hold one value, not a list or group. Write key: value.
                        operation.yaml, line 2, begins: "first of August" is not a date. Write year-month-day: 2023-08-01.
                        operation.yaml, line 1, zone: this key is missing. Add it.
                        operation.yaml, line 5, post.name: this key is missing. Add it.
                        operation.yaml, line 5, post.naem: no one reads this key. Known here: name.\
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [1\nb: 2",
                "a: b: c",
                "\tx: 1",
                "- just\n- a list",
                "",
                "a: &a [*a, *a]\n? *a\n: 1",
                "*nobody",
                "%YAML 9.9\n---\na: 1",
                "a: 1\n---\nb: 2"
            })
    void whatIsNoSettingsFileIsToldAndNeverThrown(String text) {
        Section top = Settings.parse("operation.yaml", text, problems);
        top.text("needed");
        assertThat(problems.list()).isNotEmpty();
        assertThat(problems.list())
                .extracting(FileProblem::code)
                .allMatch(c -> c.startsWith("SET"));
    }

    @Test
    void tagsMakeNoObjects() {
        Section top = Settings.parse("x.yaml", "a: !!java.io.File [\"secret\"]\nb: 1", problems);
        assertThat(top.findText("a")).isEmpty();
        assertThat(top.findInt("b")).hasValue(1);
        assertThat(problems.list()).hasSize(1);
    }
}
