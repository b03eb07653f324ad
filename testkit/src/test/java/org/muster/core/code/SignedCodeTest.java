package org.muster.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muster.testkit.SeededKeys;

/** A code is genuine, or it is told why not; nothing but the keys is needed for that. */
class SignedCodeTest {
    private static final Instant NOON = Instant.parse("2023-08-02T12:00:00Z");
    private static final String OPERATION = "niamey-2023";

    private final CodeSigner signer = new CodeSigner(SeededKeys.of(1));
    private final List<TrustedKey> keys =
            List.of(
                    new TrustedKey(new CodeSigner(SeededKeys.of(2)).key(), Optional.empty()),
                    new TrustedKey(signer.key(), Optional.empty()));

    @Test
    void whatWasSignedReadsBackInAnyCaseAndWithBlanks() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            CodeContent content = content(random);
            String text = signer.sign(content);
            assertThat(text).hasSize(SignedCode.LENGTH).matches("[0-9A-Z]+");
            assertThat(SignedCode.isMeant(text)).isTrue();
            String typed = text.toLowerCase(Locale.ROOT).replaceAll("(.{20})", "$1 -");
            assertThat(read(typed)).isEqualTo(new CodeReading.Genuine(content));
            assertThat(signer.sign(content)).isEqualTo(text);
        }
    }

    @Test
    void noOtherTextIsGenuine() {
        Random random = new Random(2);
        for (int i = 0; i < 600; i++) {
            String text = signer.sign(content(random));
            // the last letter holds a bit that nobody reads
            int at = 2 + random.nextInt(SignedCode.LENGTH - 3);
            char other = CodeLetters.ALPHABET.charAt(random.nextInt(32));
            if (other != text.charAt(at)) {
                String altered = text.substring(0, at) + other + text.substring(at + 1);
                assertThat(read(altered)).isNotInstanceOf(CodeReading.Genuine.class);
            }
        }
    }

    @Test
    void eachWayOfNotBeingGenuineIsTold() {
        CodeContent pass = CodeContent.of(CodeKind.PASS, OPERATION, 77, Optional.of(NOON));
        String text = signer.sign(pass);
        Instant before = NOON.minusSeconds(1);

        assertThat(SignedCode.read(text, OPERATION, keys, before))
                .isEqualTo(new CodeReading.Genuine(pass));
        assertThat(SignedCode.read(text, OPERATION, keys, NOON))
                .isEqualTo(new CodeReading.Expired(pass, NOON));
        assertThat(SignedCode.read(text, "port-haven", keys, before))
                .isEqualTo(new CodeReading.OtherOperation());
        assertThat(SignedCode.read(text, OPERATION, keys.subList(0, 1), before))
                .isEqualTo(new CodeReading.UnknownKey());
        assertThat(
                        SignedCode.read(
                                text,
                                OPERATION,
                                List.of(new TrustedKey(signer.key(), Optional.of("lost"))),
                                before))
                .isEqualTo(new CodeReading.KeyWithdrawn("lost"));
        assertThat(SignedCode.read(text.substring(0, 120), OPERATION, keys, before))
                .isEqualTo(new CodeReading.Damaged(120, SignedCode.LENGTH));
        String forged =
                text.substring(0, 60) + (text.charAt(60) == '7' ? '8' : '7') + text.substring(61);
        assertThat(SignedCode.read(forged, OPERATION, keys, before))
                .isEqualTo(new CodeReading.Forged());
    }

    @Test
    void thereIsNothingButNumbersInACode() {
        // 17 bytes of content, whatever it is for: no room for a name
        assertThat(SignedCode.LENGTH).isEqualTo(135);
        assertThat(SignedCode.isMeant("MCALLISTER")).isFalse();
        assertThat(SignedCode.isMeant("MC7K3Q9XTM42")).isFalse();
    }

    @Test
    void aNumberReadsBackAndEveryWrongLetterIsTold() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            long number = CheckedNumber.of(random.nextLong());
            String text = CheckedNumber.print(number);
            assertThat(text.charAt(0)).isBetween('0', '9');
            assertThat(CheckedNumber.parse(text)).isEqualTo(number);
            assertThat(CheckedNumber.parse(CheckedNumber.grouped(number).toLowerCase(Locale.ROOT)))
                    .isEqualTo(number);
            int at = random.nextInt(text.length());
            char other = CodeLetters.ALPHABET.charAt(random.nextInt(32));
            if (other != text.charAt(at)) {
                String wrong = text.substring(0, at) + other + text.substring(at + 1);
                assertThatThrownBy(() -> CheckedNumber.parse(wrong))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(wrong);
            }
        }
    }

    private CodeReading read(String text) {
        return SignedCode.read(text, OPERATION, keys, NOON);
    }

    private static CodeContent content(Random random) {
        return CodeContent.of(
                CodeKind.values()[random.nextInt(3)],
                OPERATION,
                random.nextLong(1L << 60),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(NOON.plusSeconds(60 + random.nextInt(1_000_000))));
    }
}
