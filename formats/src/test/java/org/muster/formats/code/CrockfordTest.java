package org.muster.formats.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrockfordTest {

    @Test
    void writtenCodesReadBackHoweverTheyAreTyped() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextLong() >>> (1 + random.nextInt(63));
            String code = Crockford.encode(number, 1 + random.nextInt(10));
            Crockford.Parsed expected = new Crockford.Parsed.Code(number);
            assertThat(Crockford.parse(code)).as(code).isEqualTo(expected);
            String careless = code.toLowerCase(Locale.ROOT).replace("-", " ");
            assertThat(Crockford.parse(careless.replace('0', 'o').replace('1', 'l')))
                    .isEqualTo(expected);
            assertThat(Crockford.parse(careless.replace('0', 'O').replace('1', 'I')))
                    .isEqualTo(expected);
        }
        assertThat(Crockford.parse(Crockford.encode(Long.MAX_VALUE)))
                .isEqualTo(new Crockford.Parsed.Code(Long.MAX_VALUE));
    }

    @Test
    void everySingleErrorAndEveryExchangeOfNeighboursIsFound() {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXY";
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            String code = Crockford.encode(random.nextLong() >>> 20, 8).replace("-", "");
            for (int at = 0; at < code.length(); at++) {
                for (char wrong : alphabet.toCharArray()) {
                    if (wrong != code.charAt(at)) {
                        refused(code.substring(0, at) + wrong + code.substring(at + 1));
                    }
                }
                if (at > 0 && code.charAt(at) != code.charAt(at - 1)) {
                    refused(
                            code.substring(0, at - 1)
                                    + code.charAt(at)
                                    + code.charAt(at - 1)
                                    + code.substring(at + 1));
                }
            }
        }
    }

    @Test
    void whatIsNoCodeIsToldInASentence() {
        assertThat(problem("").code()).isEqualTo("COD-001");
        assertThat(problem("Z".repeat(500)).code()).isEqualTo("COD-001");
        assertThat(problem("Y".repeat(30)).code()).isEqualTo("COD-001");
        assertThat(problem("12U4").sentence())
                .isEqualTo(
                        "The code \"12U4\" has the sign U, which no code has. Codes have digits and"
                                + " letters, but never I, L, O, U or Z; look again.");
        assertThat(problem("12345").code()).isEqualTo("COD-003");
    }

    private static void refused(String wrong) {
        assertThat(problem(wrong).code()).isEqualTo("COD-003");
    }

    private static Crockford.Parsed.Problem problem(String typed) {
        assertThat(Crockford.parse(typed)).as(typed).isInstanceOf(Crockford.Parsed.Problem.class);
        return (Crockford.Parsed.Problem) Crockford.parse(typed);
    }
}
