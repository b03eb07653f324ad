package org.muster.formats.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Müller-Lüdenscheidt, MUELLER LUEDENSCHEIDT
                    d'Artagnan,          DARTAGNAN
                    Großmann,            GROSSMANN
                    Þórsdóttir,          THORSDOTTIR
                    Ørsted Åse,          OERSTED AASE
                    Łukasiewicz,         LUKASIEWICZ
                    Peña Núñez,          PENA NUNEZ
                    Đặng,                DANG
                    Ɗan Ƙasim,           DAN KASIM
                    Щербаков,            SHCHERBAKOV
                    Подъячев Юрий,       PODIEIACHEV IURII
                    """)
    void latinAndCyrillic(String name, String expected) {
        assertThat(Transliteration.findLatin(name)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "UKR,Євген Гончар,YEVHEN HONCHAR",
        "SRB,Ђорђе Шупица,DJORDJE SUPICA",
        "MKD,Ѓорѓи,GJORGJI",
        "BGR,Щерев,SHTEREV",
        "BLR,Ёсіф,IOSIF",
    })
    void statesWithExceptions(String issuer, String name, String expected) {
        assertThat(Transliteration.findLatin(name, issuer)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "محمد,MXHMD",
        "مُحَمَّد,MXHMMD",
        "فاطمة,FAXTTMXAH",
        "هبة الله,HBXAH ALLH",
        "مرتضى,MRTXDZXAY",
        "حسن,XHSN",
        "گیتی,XGGXYATXYA",
    })
    void arabic(String name, String expected) {
        assertThat(Transliteration.findLatin(name)).contains(expected);
    }

    @Test
    void otherScriptsNeedALatinForm() {
        assertThat(Transliteration.findLatin("李小龙")).isEmpty();
        assertThat(Transliteration.findLatin("გიორგი")).isEmpty();
        assertThat(Transliteration.findLatin("Anna 2")).isEmpty();
    }
}
