package org.muster.exercises.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlipsTest {
    private final Dice dice = Dice.of(1, 2, 3);

    @TempDir Path folder;

    @Test
    void everySlipChangesWhatItIsMadeFor() {
        assertThat(TextSlips.diacriticsLost("Müller-Sørensen Łódź ß", dice))
                .isEqualTo("Muller-Sorensen Lodz ss");
        assertThat(TextSlips.mojibake("Zoé", dice)).isEqualTo("ZoÃ©");
        assertThat(TextSlips.joined("Ben Ali", dice)).isEqualTo("BenAli");
        assertThat(TextSlips.dropped("Traoré", dice)).hasSize(5);
        assertThat(TextSlips.doubled("Diallo", dice)).hasSize(7);
        assertThat(NameSlips.particleDropped("Ould Ahmed", dice)).isEqualTo("Ahmed");
        assertThat(NameSlips.particleDropped("D'Hérouville", dice)).isEqualTo("Hérouville");
        assertThat(NameSlips.secondDropped("Jean Paul", dice)).isEqualTo("Jean");
        assertThat(NumberSlips.swappedDayMonth("1980-03-04", dice)).isEqualTo("1980-04-03");
        assertThat(NumberSlips.firstOfJanuary("1980-03-04", dice)).isEqualTo("1980-01-01");
        assertThat(NumberSlips.serialDate("1980-03-04", dice)).isEqualTo("29284");
        assertThat(NumberSlips.leadingZerosLost("00012", dice)).isEqualTo("12");
    }

    @Test
    void aSlipNeverMakesWhatCannotBe() {
        assertThat(NumberSlips.swappedDayMonth("1980-03-25", dice)).isEqualTo("1980-03-25");
        assertThat(NumberSlips.serialDate("1980", dice)).isEqualTo("1980");
        for (int i = 0; i < 500; i++) {
            LocalDate day = LocalDate.of(1940, 1, 1).plusDays(dice.below(30_000));
            assertThat(NumberSlips.isDate(NumberSlips.digit(day.toString(), dice))).isTrue();
            assertThat(NumberSlips.isDate(NumberSlips.yearOff(day.toString(), dice))).isTrue();
        }
    }

    @Test
    void aTelephoneStaysOneThatRingsNowhere() {
        for (String phone : List.of("+99912345678", "0099912345678", "+999/12-345678")) {
            String prefix = phone.substring(0, phone.indexOf("999") + 3);
            for (int i = 0; i < 300; i++) {
                assertThat(NumberSlips.digit(phone, dice)).startsWith(prefix);
                assertThat(TextSlips.transposed(phone, dice)).startsWith(prefix);
            }
            assertThat(NumberSlips.asNumber(phone, dice)).startsWith("9").doesNotContain("+999");
        }
    }

    @Test
    void anotherSpellingIsOfTheSameFamily() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            seen.add(NameSlips.transliterated("Mohamed", dice));
        }
        assertThat(seen).contains("Muhammad", "Mohammed").doesNotContain("Ahmed");
        assertThat(NameSlips.transliterated("DMITRI", dice)).isUpperCase();
        assertThat(NameSlips.transliterated("Zzyzx", dice)).isEqualTo("Zzyzx");
    }

    @Test
    void namesInLettersOfAnotherScript() {
        assertThat(Spelling.inArabic("Laurent")).isEqualTo("لورينت");
        assertThat(Spelling.inArabic("Issa")).doesNotContain("سس");
        assertThat(Spelling.machine("Müller-Groß")).isEqualTo("MUELLER GROSS");
    }

    @Test
    void eachDegreeIsWorseThanTheOneBefore() throws Exception {
        Rates light = Rates.shipped("light");
        Rates usual = Rates.shipped("usual");
        Rates heavy = Rates.shipped("heavy");
        for (int i = 0; i < usual.all().size(); i++) {
            assertThat(usual.all().get(i).rate())
                    .isBetween(light.all().get(i).rate(), heavy.all().get(i).rate());
        }
        Set<String> used = new HashSet<>();
        usual.all().forEach(rate -> used.add(rate.slip()));
        assertThat(used).containsAll(Slip.BY_WORD.keySet()).containsAll(Slip.OF_ROWS);
    }

    @Test
    void aTableThatIsWrongIsToldInASentence() throws Exception {
        refuses("", "light", "slip,field");
        refuses("slip,field,mine\n", "light", "'light' is no column", "mine");
        refuses("slip,field,mine\ntypo,GIVEN,0.1\n", "mine", "'typo'", "keyboard");
        refuses("slip,field,mine\nocr,NOSE,0.1\n", "mine", "'NOSE'", "GIVEN");
        refuses("slip,field,mine\nocr,GIVEN,1.5\n", "mine", "'1.5'", "from 0 to 1");
        refuses("slip,field,mine\nocr,GIVEN,NaN\n", "mine", "'NaN'", "from 0 to 1");
        refuses("slip,field,mine\nocr,GIVEN\n", "mine", "2 cells");
        assertThatThrownBy(() -> Rates.read(folder.resolve("none.csv"), "light"))
                .isInstanceOf(WrongTable.class)
                .hasMessageContaining("There is no table of errors");
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "slip,field,é\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Rates.read(latin, "é")).hasMessageContaining("UTF-8");
    }

    private void refuses(String table, String column, String... told) throws Exception {
        Path file = Files.writeString(folder.resolve("rates.csv"), table);
        assertThatThrownBy(() -> Rates.read(file, column))
                .isInstanceOf(WrongTable.class)
                .message()
                .contains(told);
    }
}
