package org.muster.server.access.secondstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.Settings;
import org.muster.server.host.FolderKey;

class SecondStepsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir Path folder;

    private SecondSteps open() throws Exception {
        Settings settings = Settings.of(folder);
        FolderKey key = new FolderKey(settings, Optional.empty());
        return new SecondSteps(new StepStore(settings, key, Optional.empty()), settings);
    }

    private static Instant later(int spans) {
        return NOW.plusSeconds(30L * spans);
    }

    @Test
    void anEnrolmentHoldsOnceItsAppHasShownACode() throws Exception {
        Enrolment enrolment = Enrolment.of("d.ali");
        SecondSteps steps = open();
        assertThat(steps.enrol(enrolment, "000000x", NOW)).isEmpty();
        assertThat(steps.has("d.ali")).isFalse();

        String first = Totp.code(enrolment.key(), NOW);
        List<String> codes = steps.enrol(enrolment, first, NOW).orElseThrow();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.matches("[a-z2-9]{5}-[a-z2-9]{5}"));
        assertThat(steps.list()).containsExactly("d.ali");
        assertThat(steps.take("d.ali", first, NOW)).as("used for the enrolment").isFalse();
        assertThat(steps.take("d.ali", Totp.code(enrolment.key(), later(2)), later(2))).isTrue();
        assertThat(steps.take("p.amadou", Totp.code(enrolment.key(), later(4)), later(4)))
                .isFalse();
    }

    @Test
    void codesUsedBeforeARestartStayUsed() throws Exception {
        Enrolment enrolment = Enrolment.of("d.ali");
        List<String> codes =
                open().enrol(enrolment, Totp.code(enrolment.key(), NOW), NOW).orElseThrow();
        String code = Totp.code(enrolment.key(), later(2));
        assertThat(open().take("d.ali", code, later(2))).isTrue();
        assertThat(open().take("d.ali", code, later(2))).isFalse();
        String recovery = codes.getFirst();
        assertThat(open().take("d.ali", " " + recovery.toUpperCase(Locale.ROOT), NOW)).isTrue();
        assertThat(open().take("d.ali", recovery, NOW)).isFalse();
        assertThat(open().findRecoveryLeft("d.ali")).contains(9);
    }

    @Test
    void digitsOfAnotherScriptAndBlanksAreRead() throws Exception {
        Enrolment enrolment = Enrolment.of("d.ali");
        SecondSteps steps = open();
        var unused = steps.enrol(enrolment, Totp.code(enrolment.key(), NOW), NOW).orElseThrow();
        StringBuilder arabic = new StringBuilder();
        Totp.code(enrolment.key(), later(2))
                .chars()
                .forEach(digit -> arabic.append((char) (digit - '0' + '٠')));
        assertThat(steps.take("d.ali", arabic.insert(3, ' ').toString(), later(2))).isTrue();
    }

    @Test
    void nothingReadableLiesInTheFolder() throws Exception {
        Enrolment enrolment = Enrolment.of("d.ali");
        SecondSteps steps = open();
        var unused = steps.enrol(enrolment, Totp.code(enrolment.key(), NOW), NOW).orElseThrow();
        String kept =
                Files.readString(
                        folder.resolve("second-steps.sealed"), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("ali").doesNotContain("recovery");
        Files.delete(folder.resolve("operator.key"));
        assertThatThrownBy(() -> open().has("d.ali"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("operator.key");
    }

    @Test
    void whatIsRemovedIsNotAskedFor() throws Exception {
        SecondSteps steps = open();
        Enrolment enrolment = Enrolment.of("d.ali");
        var unused = steps.enrol(enrolment, Totp.code(enrolment.key(), NOW), NOW).orElseThrow();
        steps.remove("d.ali");
        assertThat(steps.has("d.ali")).isFalse();
    }

    @Test
    void aRuleIsForEverybodyButPrograms() {
        SecondStepRule rule = new SecondStepRule(true, java.util.Set.of("totals"));
        assertThat(rule.isFor("d.ali")).isTrue();
        assertThat(rule.isFor("totals")).isFalse();
        assertThat(SecondStepRule.OFFERED.isFor("d.ali")).isFalse();
    }
}
