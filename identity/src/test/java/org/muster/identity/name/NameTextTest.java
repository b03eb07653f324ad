package org.muster.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTextTest {
    private static final String SIGNS =
            "aZéßæøŁıİñǆﬁÅ'’- ٱأإآىةيكک\u0640\u064E\u0651\u200F\u200DёЙйїґЪשׂךםάΣςÜ\u0308王々さガ김ㄱ½Ⅷ１٣\0.,/^";

    @ParameterizedTest
    @CsvSource({
        "Lefèvre-N'Diaye, lefevre ndiaye",
        "ŁUKASZ Þórðarson, lukasz thordarson",
        "Ɓalla Ɗan Ƙano, balla dan kano",
        "مُحَمَّد, محمد",
        "أحـمـد, احمد",
        "مصطفى, مصطفي",
        "فاطمة, فاطمه",
        "Фёдор, федор",
        "Андрей, андрей",
        "יִצְחָק, יצחק",
        "Γεώργιος, γεωργιοσ",
        "ｶﾞｲ, ガイ",
        "김 철수, 김 철수",
        "İstanbul, istanbul",
    })
    void writesTheSameLettersInOneWay(String name, String normalised) {
        assertThat(NameText.normalise(name)).isEqualTo(normalised);
    }

    @Test
    void doingItTwiceChangesNothing() {
        Random random = new Random(71);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            int length = random.nextInt(12);
            for (int at = 0; at < length; at++) {
                name.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            String once = NameText.normalise(name.toString());
            assertThat(NameText.normalise(once)).as(name.toString()).isEqualTo(once);
        }
    }
}
