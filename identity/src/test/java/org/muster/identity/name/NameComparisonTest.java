package org.muster.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.testkit.names.TwoScripts;

class NameComparisonTest {
    private static NameKeys keys(String family, String given, String original) {
        return NameKeys.of(family, given, original);
    }

    /** One word of each, as a family name. */
    @ParameterizedTest
    @CsvSource({
        "Lefèvre, LEFEVRE, EXACT",
        "N'Diaye, Ndiaye, EXACT",
        "Müller, Mueller, VARIANT",
        "Muñoz, Munxxoz, VARIANT",
        "Mohamed, Muhammad, VARIANT",
        "Mohammed, محمد, VARIANT",
        "Mohamed, Мухаммед, VARIANT",
        "محمد, Мухаммад, VARIANT",
        "Abdelkader, عبد القادر, VARIANT",
        "القحطاني, قحطاني, EXACT",
        "Al-Qahtani, القحطاني, VARIANT",
        "Kuznetsov, Кузнецов, VARIANT",
        "Shcherbakov, Щербаков, VARIANT",
        "Goldschmidt, גולדשמידט, VARIANT",
        "Papadopoulos, Παπαδόπουλος, VARIANT",
        "Zhang, 张, VARIANT",
        "Hsu, Xu, VARIANT",
        "Tanaka, 田中, VARIANT",
        "Tanaka, タナカ, VARIANT",
        "Park, 박, VARIANT",
        "Karimou, Kerimou, SKELETON",
        "Sawadogo, Sawadoggo, SKELETON",
        "Ouattara, Ouatlara, CLOSE",
        "Garba, Ganda, DIFFERENT",
        "Hassan, Hussein, DIFFERENT",
        "Ali, Adi, DIFFERENT",
        "Diallo, Ouattara, DIFFERENT",
        "Ivanov, Петров, DIFFERENT",
        "D, Diallo, INITIAL",
        "И, Ivanov, INITIAL",
        "K, Diallo, DIFFERENT",
    })
    void aWordAgreesSoWell(String one, String other, NameLevel level) {
        assertThat(NameComparison.agree(keys(one, "", ""), keys(other, "", "")).family())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        // joined, with particles, in pieces
        "Abd el Kader,Ali, Abdelkader,Ali, EXACT,EXACT,false",
        "Ben Ali,Sami, Benali,Sami, EXACT,EXACT,false",
        "Dupont,Jean-Pierre, Dupont,Jeanpierre, EXACT,EXACT,false",
        "van der Berg,Anna, Berg,Anna, EXACT,EXACT,false",
        "Ould Ahmed,Sidi, Ahmed,Sidi, EXACT,EXACT,false",
        "Nour Eddine,Omar, Noureddine,Omar, EXACT,EXACT,false",
        "Abdul Rahman,Said, Abderrahmane,Said, VARIANT,EXACT,false",
        // two surnames, married names, more given names
        "García López,Ana, García,Ana, VARIANT,EXACT,false",
        "Diallo épouse Traoré,Awa, Traoré,Awa, VARIANT,EXACT,false",
        "Diallo,Mamadou Alpha, Diallo,Mamadou, EXACT,VARIANT,false",
        "Diallo,Mamadou Alpha, Diallo,Mamadou Bela, EXACT,NEAR,false",
        "Diallo,Mamadou A., Diallo,Mamadou Alpha, EXACT,VARIANT,false",
        // swapped, in one piece, one name only
        "Mamadou,Diallo, Diallo,Mamadou, EXACT,EXACT,true",
        "Diallo,Mamadou, Mamadou Diallo,'', EXACT,EXACT,false",
        "Diallo,Mamadou, Diallo,'', EXACT,MISSING,false",
        "Diallo,Mamadou, Mamadou,'', MISSING,EXACT,false",
        // each has a given name that the other has not
        "Hébert,Hugo Jean-Pierre, Laurent Hugo Hebert,'', EXACT,NEAR,false",
        // brothers
        "Diallo,Mamadou, Diallo,Ibrahima, EXACT,DIFFERENT,false",
        "Diallo,Mamadou, Diallo,Mohamed, EXACT,DIFFERENT,false",
    })
    void partsAgreeSoWell(
            String family,
            String given,
            String otherFamily,
            String otherGiven,
            NameLevel familyLevel,
            NameLevel givenLevel,
            boolean swapped) {
        assertThat(NameComparison.agree(keys(family, given, ""), keys(otherFamily, otherGiven, "")))
                .isEqualTo(NameAgreement.of(familyLevel, givenLevel, swapped));
    }

    @ParameterizedTest
    @CsvSource({
        "Yannick Mercier, Mercier Yannick, EXACT,EXACT",
        "Yannick Mercier, Yannick Jean Mercier, VARIANT,VARIANT",
        "Mercier, Yannick Mercier, VARIANT,MISSING",
        // one word in common is what relatives have
        "Yannick Mercier, Mercier François, EXACT,DIFFERENT",
        "Jose Silva García, Maria Silva Garcia, EXACT,DIFFERENT",
        // another second name
        "Lucas Gabriel Bonchamp, Lucas Pierre Bonchamp, EXACT,NEAR",
        "Yannick Mercier, Thomas Dufour, DIFFERENT,DIFFERENT",
    })
    void wholeNamesAgreeSoWell(String one, String other, NameLevel family, NameLevel given) {
        NameAgreement agreed = NameAgreement.of(family, given, false);

        assertThat(NameComparison.agreeWholes(keys(one, "", ""), keys(other, "", "")))
                .isEqualTo(agreed);
        assertThat(NameComparison.agreeWholes(keys(other, "", ""), keys(one, "", "")))
                .isEqualTo(agreed);
    }

    @ParameterizedTest
    @CsvSource({
        "Wang,Xiaoming, 王小明",
        "Zhang,Wei, 张伟",
        "Ouyang,Feng, 欧阳锋",
        "Kim,Cheolsu, 김철수",
        "Abdou,Omar, عمر عبدو",
        "Kuznetsova,Elena, Елена Кузнецова",
        "Cohen,Yosef, יוסף כהן",
        "Yamada,Taro, 山田 太郎",
    })
    void aLatinNameMeetsItsOriginal(String family, String given, String original) {
        NameAgreement parts = NameComparison.agree(keys(family, given, ""), keys("", "", original));
        assertThat(parts.family().isBetterThan(NameLevel.CLOSE)).as(parts.toString()).isTrue();
        assertThat(parts.given().isBetterThan(NameLevel.CLOSE)).as(parts.toString()).isTrue();
    }

    @Test
    void itIsTheSameEitherWayRoundAndWhateverTheOrderOfGivenNames() {
        List<TwoScripts.Pair> words = new ArrayList<>(TwoScripts.arabic(3, 40));
        words.addAll(TwoScripts.russian(4, 40));
        Random random = new Random(5);
        NameBook book = new NameBook();
        int alike = 0;
        for (int i = 0; i < 5_000; i++) {
            List<String> first = draw(random, words);
            List<String> second =
                    random.nextInt(3) == 0 ? slipped(random, first) : draw(random, words);
            NameKeys one = read(book, first);
            NameKeys other = read(book, second);
            NameAgreement parts = NameComparison.agree(one, other);
            assertThat(NameComparison.agree(other, one)).as(first + "/" + second).isEqualTo(parts);
            List<String> turned = new ArrayList<>(second);
            Collections.reverse(turned.subList(1, turned.size()));
            assertThat(NameComparison.agree(one, read(book, turned)).given())
                    .as(first + "/" + turned)
                    .isEqualTo(parts.given());
            assertThat(NameComparison.agree(one, read(new NameBook(), first)))
                    .isEqualTo(NameAgreement.of(NameLevel.EXACT, NameLevel.EXACT, false));
            alike += parts.family().isBetterThan(NameLevel.DIFFERENT) ? 1 : 0;
        }
        assertThat(alike).isBetween(500, 4_500);
    }

    private static NameKeys read(NameBook book, List<String> words) {
        return book.keysOf(words.getFirst(), String.join(" ", words.subList(1, words.size())), "");
    }

    private static List<String> draw(Random random, List<TwoScripts.Pair> words) {
        List<String> drawn = new ArrayList<>();
        int many = 2 + random.nextInt(2);
        for (int i = 0; i < many; i++) {
            TwoScripts.Pair pair = words.get(random.nextInt(words.size()));
            drawn.add(random.nextInt(4) == 0 ? pair.other() : pair.latin());
        }
        return drawn;
    }

    private static List<String> slipped(Random random, List<String> words) {
        List<String> slipped = new ArrayList<>(words);
        int which = random.nextInt(words.size());
        String word = words.get(which);
        int at = random.nextInt(word.length() - 1);
        slipped.set(which, word.substring(0, at) + word.charAt(at + 1) + word.substring(at + 1));
        return slipped;
    }
}
