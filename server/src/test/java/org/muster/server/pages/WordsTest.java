package org.muster.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.bulletin.BulletinRefusal;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.RefusalCode;
import org.muster.core.gate.GateRefusal;
import org.muster.core.manifest.ManifestRefusal;
import org.muster.core.movement.MovementRefusal;
import org.muster.core.operation.OperationRefusal;
import org.muster.core.register.RegisterRefusal;
import org.muster.core.request.RequestRefusal;

class WordsTest {
    private static final Pattern USED =
            Pattern.compile("word[s]?(?:\\(\\))?(?:\\.get)?\\(\"([A-Za-z.-]+[A-Za-z-])\"");
    private static final Pattern TRANSLATED_REFUSAL =
            Pattern.compile("[A-Z]{3}-\\d{3}\\..*|value\\..*");

    @Test
    void frenchSaysEverythingThatEnglishSays() {
        Set<String> french = new TreeSet<>(Words.of("fr").keys());
        french.removeIf(key -> TRANSLATED_REFUSAL.matcher(key).matches());
        assertThat(french).isEqualTo(new TreeSet<>(Words.of("en").keys()));
    }

    @Test
    void arabicSaysWhatThePublicTheGateAndTheCrisisRoomNeed() {
        List<String> needed =
                Words.of("en").keys().stream()
                        .filter(key ->
                                Stream.of(
                                                "layout.",
                                                "public.",
                                                "request.",
                                                "gate.",
                                                "room.",
                                                "AccountState.")
                                        .anyMatch(key::startsWith))
                        .toList();
        assertThat(needed).isNotEmpty();
        assertThat(Words.of("ar").keys()).containsAll(needed);
    }

    @Test
    void everyKeyThatATemplateNamesIsThere() throws IOException {
        Set<String> keys = Words.of("en").keys();
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(WordsTest::speaks).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    seen++;
                    if (!keys.contains(used.group(1))) {
                        missing.add(file.getFileName() + ": " + used.group(1));
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
        assertThat(missing).isEmpty();
    }

    private static boolean speaks(Path file) {
        return file.toString().endsWith(".jte")
                || file.toString().contains("pages") && file.toString().endsWith(".java");
    }

    @Test
    void everyRefusalIsToldInFrench() {
        Set<String> french = Words.of("fr").keys();
        for (RefusalCode code : refusals()) {
            assertThat(french).contains(code.code() + ".sentence", code.code() + ".wayOut");
        }
    }

    @Test
    void aTranslatedRefusalKeepsItsValues() {
        Refusal refusal =
                Refusal.of(MovementRefusal.WRONG_STATE, "leg", "F4", "planned", "boarding");
        assertThat(Words.of("fr").sentence(refusal))
                .contains("F4", "prévu", "à l’embarquement")
                .doesNotContain("{");
        assertThat(Words.of("ar").sentence(refusal)).isEqualTo(refusal.sentence());
    }

    @Test
    void everyStateHasAWord() {
        for (AccountState state : AccountState.values()) {
            assertThat(Words.of("en").of(state)).isNotEqualTo("AccountState." + state.name());
        }
    }

    private static List<RefusalCode> refusals() {
        return Stream.<RefusalCode[]>of(
                        RegisterRefusal.values(),
                        RequestRefusal.values(),
                        MovementRefusal.values(),
                        GateRefusal.values(),
                        ManifestRefusal.values(),
                        OperationRefusal.values(),
                        BulletinRefusal.values())
                .flatMap(Stream::of)
                .toList();
    }
}
