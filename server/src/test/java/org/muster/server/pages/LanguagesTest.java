package org.muster.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/translating.md promises to somebody who adds a language; codes that nobody has. */
class LanguagesTest {
    @TempDir private Path folder;

    @BeforeEach
    void copyTheLanguagesThatThereAre() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private Languages read() {
        return Languages.read(this::open);
    }

    private Optional<InputStream> open(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void list(String line) throws IOException {
        Files.writeString(folder.resolve("languages.txt"), line + "\n", StandardOpenOption.APPEND);
    }

    @Test
    void aNewFileAndItsLineAreANewLanguage() throws IOException {
        list("xa فارسی");
        Files.writeString(folder.resolve("xa.properties"), "leg.seats = صندلی‌ها\n");
        Languages languages = read();
        assertThat(languages.codes()).startsWith("en", "fr", "ar").endsWith("xa");
        Words persian = languages.words("xa");
        assertThat(persian.get("leg.seats")).isEqualTo("صندلی‌ها");
        assertThat(persian.direction()).isEqualTo("rtl");
        assertThat(languages.words("fr").get("language.xa")).isEqualTo("فارسی");
    }

    @Test
    void whatANewLanguageDoesNotSayIsSaidInEnglish() throws IOException {
        list("xb Español");
        Files.writeString(folder.resolve("xb.properties"), "leg.seats = Asientos\n");
        Words spanish = read().words("xb");
        assertThat(spanish.get("leg.vehicle")).isEqualTo("Vehicle");
        assertThat(spanish.keys()).contains("leg.seats").doesNotContain("leg.vehicle");
    }

    @Test
    void aLineWithoutItsFileIsToldByName() throws IOException {
        list("xb Español");
        assertThatThrownBy(this::read).hasMessageContaining("messages/xb.properties is missing");
    }

    @Test
    void aLineWithoutANameIsTold() throws IOException {
        list("xb");
        assertThatThrownBy(this::read).hasMessageContaining("the line 'xb'");
    }

    @Test
    void everyFileOfWordsIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".properties"))
                                    .map(name -> name.replace(".properties", "")))
                    .containsExactlyInAnyOrderElementsOf(Words.LANGUAGES);
        }
    }
}
