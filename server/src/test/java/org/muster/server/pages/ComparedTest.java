package org.muster.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.core.register.BirthDate;
import org.muster.core.sameness.Likeness;
import org.muster.identity.link.Weights;
import org.muster.server.pages.Compared.Sign;

/** Two values beside each other, and two persons' waterfall. */
class ComparedTest {

    @ParameterizedTest
    @CsvSource({
        "N'Diaye, NDIAYE, SAME",
        "Aïcha, Aicha, SAME",
        "Dupont, Dupond, ALIKE",
        "Sam, Samuel, ALIKE",
        "Dupont, Martin, DIFFERENT",
        "'', Martin, ONE_KNOWN",
        "محمد, محمود, ALIKE",
    })
    void valuesAgreeAsTheEyeSeesIt(String first, String second, Sign sign) {
        assertThat(Compared.ofValues("name", first, second).sign()).isEqualTo(sign);
        assertThat(Compared.ofValues("name", second, first).sign()).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({
        "20AB12345, 20AB12346, 5, 6",
        "Sam, Samuel, '', uel",
        "aab, aaab, '', a",
        "a😀bcd, a😁bcd, 😀, 😁",
    })
    void whatDiffersIsMarkedAndNothingIsLost(
            String first, String second, String marked, String other) {
        Compared compared = Compared.ofValues("name", first, second);
        assertThat(compared.first().getFirst().text()).isEqualTo(first);
        assertThat(compared.second().getFirst().text()).isEqualTo(second);
        assertThat(compared.first().getFirst().differs()).isEqualTo(marked);
        assertThat(compared.second().getFirst().differs()).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "1950-11-30, 1950-??-??, ALIKE",
        "1950-11-30, ????-11-??, ALIKE",
        "1950-11-30, 1950-11-30, SAME",
        "1950-11-30, 1987-02-??, DIFFERENT",
    })
    void datesThatDoNotContradictEachOtherAreAlike(String first, String second, Sign sign) {
        assertThat(
                        Compared.ofBirths("born", BirthDate.parse(first), BirthDate.parse(second))
                                .sign())
                .isEqualTo(sign);
    }

    @Test
    void oneInCommonIsEnough() {
        assertThat(Compared.ofSeveral("x", List.of("1", "2"), List.of("2", "3")).sign())
                .isEqualTo(Sign.SAME);
        assertThat(Compared.ofSeveral("x", List.of("1", "2"), List.of("3")).sign())
                .isEqualTo(Sign.DIFFERENT);
        assertThat(Compared.ofSeveral("x", List.of(), List.of("3")).sign())
                .isEqualTo(Sign.ONE_KNOWN);
        assertThat(Compared.ofSeveral("x", List.of(), List.of()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"520, +5.2", "-130, −1.3", "3, 0.0", "2000, +20.0"})
    void aWaterfallEndsWhereTheQuestionStands(int centibits, String shown) {
        Why why =
                Why.of(
                        new Likeness(1 | 2 << 3, centibits, "shipped-1", ""),
                        Optional.of(Weights.SHIPPED),
                        Words.of("en"));
        assertThat(why.sum().bits()).isEqualTo(shown);
        assertThat(why.lines()).extracting(Why.Line::what).contains("Family name", "Given name");
        assertThat(why.lines()).extracting(Why.Line::seen).contains("another spelling of the same");
        assertThat(why.lines())
                .allSatisfy(line -> {
                    assertThat(line.bar().x()).isBetween(0.0, (double) Why.WIDTH);
                    assertThat(line.bar().x() + line.bar().width()).isLessThanOrEqualTo(Why.WIDTH);
                });
    }

    @Test
    void whyTwoWereNotLinkedIsToldInTheReadersLanguage() {
        Words french = Words.of("fr");
        assertThat(But.tell("both are in list:a, which has nobody twice", french))
                .isEqualTo("toutes deux figurent dans list:a, où personne n’est deux fois");
        assertThat(But.tell("their birth dates are years apart", french)).contains("naissance");
        assertThat(But.tell("", french)).isEmpty();
        assertThat(But.tell("something new", french)).isEqualTo("something new");
    }
}
