package org.muster.formats.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "Noël,windows-1252",
        "Élodie Müller-Łukasz,windows-1252",
        "Genève,ISO-8859-15",
        "Владимир,windows-1252",
        "محمد,windows-1256",
        "محمد,windows-1252",
        "陈伟,windows-1252",
        "Nguyễn,ISO-8859-1"
    })
    void whatWasReadWronglyIsReadAgain(String meant, String read) {
        Charset charset = Charset.forName(read);
        String seen = new String(meant.getBytes(StandardCharsets.UTF_8), charset);
        if (seen.indexOf('\uFFFD') < 0) {
            assertThat(new Misread(charset).mend(seen)).isEqualTo(meant);
        } else {
            assertThat(new Misread(charset).mend(seen)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noël",
                "“JOSÉ”",
                "L’ÉTÉ",
                "Ñandú",
                "ÉCOLE ‘É’",
                "محمد علي",
                "Straße",
                "Ålesund",
                "N° 12",
                "€ 5",
                "ÃO",
                "CONCEIÇÃO",
                "SÃO JOÃO",
                "Đặng",
                ""
            })
    void whatIsGoodStaysAsItIs(String text) {
        assertThat(new Misread(StandardCharsets.UTF_8).mend(text)).isNull();
    }

    @Test
    void aFileOfTwoEncodingsIsReadAndToldOnce() throws Exception {
        Path file = folder.resolve("two.csv");
        byte[] one = "Nom;Prénom\nNoël;Zoé\n".getBytes(StandardCharsets.UTF_8);
        byte[] other = "Müller;Jürgen\nLefèvre;Anaïs\n".getBytes(Charset.forName("windows-1252"));
        byte[] both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        Files.write(file, both);
        Lists.Whole read = Lists.read(file);
        assertThat(read.rows().get(1).cell(0).text()).isEqualTo("Noël");
        assertThat(read.rows().get(2).cell(0).text()).isEqualTo("Müller");
        assertThat(read.rows().get(3).cell(1).text()).isEqualTo("Anaïs");
        assertThat(read.codes()).containsExactly("TAB-034");
        assertThat(read.problems().getFirst().sentence()).contains("row 1", "cells: 3", "Prénom");
    }
}
