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

/** What docs/translating.md promises to somebody who adds a language. */
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
        list("fa فارسی");
        Files.writeString(folder.resolve("fa.properties"), "leg.seats = صندلی‌ها\n");
        Languages languages = read();
        assertThat(languages.codes()).containsExactly("en", "fr", "ar", "fa");
        Words persian = languages.words("fa");
        assertThat(persian.get("leg.seats")).isEqualTo("صندلی‌ها");
        assertThat(persian.direction()).isEqualTo("rtl");
        assertThat(languages.words("fr").get("language.fa")).isEqualTo("فارسی");
    }

    @Test
    void whatANewLanguageDoesNotSayIsSaidInEnglish() throws IOException {
        list("es Español");
        Files.writeString(folder.resolve("es.properties"), "leg.seats = Asientos\n");
        Words spanish = read().words("es");
        assertThat(spanish.get("leg.vehicle")).isEqualTo("Vehicle");
        assertThat(spanish.keys()).contains("leg.seats").doesNotContain("leg.vehicle");
    }

    @Test
    void aLineWithoutItsFileIsToldByName() throws IOException {
        list("es Español");
        assertThatThrownBy(this::read).hasMessageContaining("messages/es.properties is missing");
    }

    @Test
    void aLineWithoutANameIsTold() throws IOException {
        list("es");
        assertThatThrownBy(this::read).hasMessageContaining("the line 'es'");
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
