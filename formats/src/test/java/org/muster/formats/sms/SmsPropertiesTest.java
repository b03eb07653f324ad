package org.muster.formats.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.muster.formats.problem.Reading;

/** What is sent is read back, no part is too long, and what is counted is what leaves. */
class SmsPropertiesTest {

    private static final String SEVEN_BITS =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCXYZÄÖÑÜ§¿abcxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final String NEARBY = "çêœ’…\u00A0«»–";
    private static final String WIDE = "çêœ’مطار漢👍🇳🇪e\u0301\u200B";

    @RepeatedTest(4)
    void whatIsSentIsReadBack(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int several = 0;
        for (int i = 0; i < 2_000; i++) {
            SmsText sms = SmsText.of(text(random));
            List<SmsPart> parts = sms.toParts(random.nextInt(256));
            several += parts.size() > 1 ? 1 : 0;

            List<ReceivedPart> received = new ArrayList<>(parts.stream().map(this::read).toList());
            Collections.shuffle(received, random);
            received.add(received.getFirst());

            Reading<String> joined =
                    PartJoin.join(parts.size() == 1 ? received.subList(0, 1) : received);
            assertThat(joined.isClean()).isTrue();
            assertThat(joined.found()).contains(sms.text());
        }
        assertThat(several).isGreaterThan(500);
    }

    @RepeatedTest(4)
    void countsAgreeWithBytes(RepetitionInfo repetition) {
        Random random = new Random(100 + repetition.getCurrentRepetition());
        for (int i = 0; i < 2_000; i++) {
            SmsText sms = SmsText.of(text(random));
            List<SmsPart> parts = sms.toParts(random.nextInt(256));
            int perUnit = sms.alphabet() == SmsAlphabet.GSM_7 ? 1 : 2;
            int header = parts.size() == 1 ? 0 : 6;

            assertThat(parts).hasSize(sms.partCount());
            int octets = parts.stream().mapToInt(part -> part.toBytes().length - header).sum();
            assertThat(octets).isEqualTo(sms.units() * perUnit);
            // What the radio carries: 140 octets, eight septets in seven of them.
            for (SmsPart part : parts) {
                int body = part.toBytes().length - header;
                int bits = perUnit == 1 ? 7 * (body + (header == 0 ? 0 : 7)) : 8 * (body + header);
                assertThat(bits).isLessThanOrEqualTo(1120);
            }
        }
    }

    /** No part could take the first sign of the next. */
    @Test
    void noPartIsMoreThanNeeded() {
        Random random = new Random(23_038);
        for (int i = 0; i < 4_000; i++) {
            SmsText sms = SmsText.of(text(random));
            List<String> texts = sms.texts();
            for (int at = 1; at < texts.size(); at++) {
                int next = sms.alphabet().units(texts.get(at).codePointAt(0));
                assertThat(sms.alphabet().units(texts.get(at - 1)) + next)
                        .isGreaterThan(sms.alphabet().unitsOfMany());
            }
        }
    }

    /** All of these have near signs, so each text that is not in seven bits gets a suggestion. */
    @Test
    void aSuggestionIsInSevenBitsAndASecondOneIsNotNeeded() {
        Random random = new Random(7);
        int offered = 0;
        for (int i = 0; i < 4_000; i++) {
            SmsPreview preview = SmsPreview.of(drawn(SEVEN_BITS + EXTENDED + NEARBY, random));
            boolean wide = preview.asWritten().alphabet() == SmsAlphabet.UCS_2;
            assertThat(preview.suggestion().isPresent()).isEqualTo(wide);
            assertThat(preview.outside().isEmpty()).isEqualTo(!wide);
            if (wide) {
                offered++;
                SmsText near = preview.suggestion().orElseThrow();
                assertThat(near.alphabet()).isEqualTo(SmsAlphabet.GSM_7);
                assertThat(SmsPreview.of(near.text()).suggestion()).isEmpty();
            }
        }
        assertThat(offered).isBetween(1_000, 3_990);
    }

    @Test
    void noiseIsAnsweredAndNeverThrown() {
        Random random = new Random(2023);
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] noise = new byte[random.nextInt(20)];
            random.nextBytes(noise);
            if (noise.length > 0 && random.nextBoolean()) {
                noise[0] = (byte) random.nextInt(8);
            }
            Reading<ReceivedPart> part =
                    SmsReader.read(noise, random.nextInt(256), random.nextBoolean());
            read += part.found().isPresent() ? 1 : 0;
            assertThat(part.found().isPresent() || !part.problems().isEmpty()).isTrue();
            part.found().ifPresent(found -> PartJoin.join(List.of(found)));
        }
        assertThat(read).isBetween(1_000, 99_000);
    }

    private ReceivedPart read(SmsPart part) {
        Reading<ReceivedPart> read =
                SmsReader.read(part.toBytes(), part.alphabet().dataCoding(), part.hasHeader());
        assertThat(read.isClean()).isTrue();
        return read.found().orElseThrow();
    }

    private static String text(Random random) {
        String signs =
                switch (random.nextInt(4)) {
                    case 0 -> SEVEN_BITS;
                    case 1 -> SEVEN_BITS + EXTENDED.repeat(1 + random.nextInt(20));
                    case 2 -> SEVEN_BITS + WIDE;
                    default -> WIDE;
                };
        return drawn(signs, random);
    }

    private static String drawn(String signs, Random random) {
        int[] all = signs.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextBoolean() ? 80 : 700);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return text.toString();
    }
}
