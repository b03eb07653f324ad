package org.muster.formats.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every letter of the three tables of Doc 9303 part 3, section 6. */
class TransliterationTablesTest {
    private static final String LATIN =
            """
            A ÀÁÂÃĀĂĄ
            AE ÄÆ
            AA Å
            C ÇĆĈĊČ
            D ÐĎĐ
            E ÈÉÊËĒĔĖĘĚ
            G ĜĞĠĢ
            H ĤĦ
            I ÌÍÎÏĨĪĬĮİı
            IJ Ĳ
            J Ĵ
            K Ķ
            L ĹĻĽĿŁ
            N ÑŃŅŇŊ
            O ÒÓÔÕŌŎŐ
            OE ÖØŒ
            R ŔŖŘ
            S ŚŜŞŠ
            SS ẞ
            T ŢŤŦ
            TH Þ
            U ÙÚÛŨŪŬŮŰŲ
            UE Ü
            W Ŵ
            Y ÝŶŸ
            Z ŹŻŽ
            """;

    private static final String CYRILLIC =
            """
            A А
            B Б
            C Һ
            CH Ч
            D ДЂ
            DZ ЅЏ
            E ЕЁЭ
            F Ф
            G ГҐҒ
            I ІЇИЙ
            IA Я
            IE ЄЪ
            IU Ю
            J Ј
            K КЌ
            KH Х
            L Л
            LJ Љ
            M М
            N Н
            NJ Њ
            O О
            P П
            R Р
            S С
            SH Ш
            SHCH Щ
            T Т
            TS Ц
            U УЎѪ
            V В
            Y ЫѴ
            Z З
            ZH Ж
            """;

    /** As code points, since some of these letters change their shape beside each other. */
    private static final String ARABIC =
            "0621 XE 0622 XAA 0623 XAE 0624 U 0625 I 0626 XI 0627 A 0628 B 0629 XAH 062A T 062B XTH"
                    + " 062C J 062D XH 062E XKH 062F D 0630 XDH 0631 R 0632 Z 0633 S 0634 XSH 0635 XSS"
                    + " 0636 XDZ 0637 XTT 0638 XZZ 0639 E 063A G 0641 F 0642 Q 0643 K 0644 L 0645 M"
                    + " 0646 N 0647 H 0648 W 0649 XAY 064A Y 0671 XXA 0679 XXT 067C XRT 067E P 0681 XKE"
                    + " 0685 XXH 0686 XC 0688 XXD 0689 XDR 0691 XXR 0693 XRR 0696 XRX 0698 XJ 069A XXS"
                    + " 06A9 XKK 06AB XXK 06AD XNG 06AF XGG 06BA XNN 06BC XXN 06BE XDO 06C0 XYH 06C1"
                    + " XXG 06C2 XGE 06C3 XTG 06CC XYA 06CD XXY 06D0 Y 06D2 XYB 06D3 XBE";

    @Test
    void everyLatinLetter() {
        everyLetter(LATIN);
    }

    @Test
    void everyCyrillicLetter() {
        everyLetter(CYRILLIC);
    }

    @Test
    void everyArabicLetter() {
        String[] words = ARABIC.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            String letter = Character.toString(Integer.parseInt(words[i], 16));
            assertThat(Transliteration.findLatin(letter)).as(words[i]).contains(words[i + 1]);
        }
    }

    @Test
    void whatTheArabicTableDoesNotCodeIsLeftOut() {
        Stream.of(
                        0x0640, 0x064B, 0x064C, 0x064D, 0x064E, 0x064F, 0x0650, 0x0652, 0x0670,
                        0x069C, 0x06A2, 0x06A7, 0x06A8)
                .forEach(sign ->
                        assertThat(Transliteration.findLatin("ب" + Character.toString(sign) + "ن"))
                                .as("%04X", sign)
                                .contains("BN"));
    }

    /** Note 3 of the table, and the letter that an X leads. */
    @ParameterizedTest
    @CsvSource({"عبّاس,EBBAS", "فضّة,FXDZDZXAH", "فطّومة,FXTTTTWMXAH"})
    void shaddaDoubles(String name, String expected) {
        assertThat(Transliteration.findLatin(name)).contains(expected);
    }

    @Test
    void tehMarbutaEndsAPartAsXah() {
        assertThat(Transliteration.findLatin("ةبة بة")).contains("XTABXAH BXAH");
    }

    @ParameterizedTest
    @CsvSource({
        "BLR,Г,H", "BLR,Ё,IO", "UKR,Г,H", "UKR,И,Y", "UKR,аЄ,AIE", "UKR,Є,YE", "UKR,аЇ,AI",
        "UKR,Ї,YI", "UKR,аЙ,AI", "UKR,Й,Y", "UKR,аЮ,AIU", "UKR,Ю,YU", "UKR,аЯ,AIA", "UKR,Я,YA",
        "SRB,Ж,Z", "SRB,Х,H", "SRB,Ц,C", "SRB,Ч,C", "SRB,Ш,S", "SRB,Ђ,DJ", "SRB,Ћ,C",
        "MKD,Ѓ,GJ", "MKD,Ғ,GJ", "MKD,Ќ,KJ", "MKD,Џ,DJ", "MKD,Х,H", "MKD,Ц,C", "BGR,Щ,SHT",
    })
    void everyExceptionOfAState(String issuer, String letters, String expected) {
        assertThat(Transliteration.findLatin(letters, issuer)).contains(expected);
    }

    private static void everyLetter(String table) {
        for (String row : table.lines().toList()) {
            String[] parts = row.split(" ", -1);
            Arrays.stream(parts[1].split("", -1))
                    .filter(letter -> !letter.isEmpty())
                    .forEach(letter -> {
                        assertThat(Transliteration.findLatin(letter)).as(letter).contains(parts[0]);
                        assertThat(
                                        Transliteration.findLatin(
                                                letter.toLowerCase(java.util.Locale.ROOT)))
                                .as("small %s", letter)
                                .contains(parts[0]);
                    });
        }
    }
}
