package org.muster.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.muster.core.citizen.PinCheck;
import org.muster.server.access.Pins;

/** What people type is taken as far as anything can be made of it; nothing typed breaks us. */
class ReadingTest {
    private static final List<String> NASTY =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "\ud83d",
                    "👩‍👩‍👧",
                    "<script>",
                    "'; DROP TABLE fact; --",
                    "=1+1",
                    "\u202Ertl",
                    "a\nb",
                    "x".repeat(501),
                    "-",
                    "---",
                    "1987",
                    "31/02/1987",
                    "99999999999",
                    "+2279000000012345",
                    "٠١٢٣٤٥٦٧٨٩",
                    "a@b",
                    "@",
                    "FRA",
                    "fra",
                    "XXX",
                    "yes",
                    "LEAVE",
                    "null",
                    "%00",
                    "{0}",
                    "$1",
                    "\\");

    private static Reading read(Step step, Map<String, List<String>> form) {
        return Reading.of(step, form, Calls.LANGUAGES.words("en"), 2026);
    }

    /** Whatever was accepted on each page becomes a command. */
    @Test
    void whatIsTakenCanBeSent() {
        SplittableRandom random = new SplittableRandom(3);
        int sent = 0;
        for (int run = 0; run < 3_000; run++) {
            Answers answers = Answers.NONE.with("pin", "123456");
            boolean whole = true;
            for (Step step : Step.list(answers)) {
                Map<String, List<String>> form = new HashMap<>();
                for (Field field : Field.listOf(step)) {
                    boolean right = !field.choices().isEmpty() && random.nextInt(10) > 0;
                    form.put(
                            field.name(),
                            List.of(
                                    right
                                            ? field.choices().getLast()
                                            : random.nextInt(3) > 0
                                                    ? ""
                                                    : NASTY.get(random.nextInt(NASTY.size()))));
                }
                Reading reading = read(step, form);
                whole &= reading.wrong().isEmpty();
                for (var one : reading.typed().entrySet()) {
                    answers = answers.with(one.getKey(), one.getValue());
                }
            }
            assertThat(Answers.ofBytes(answers.toBytes())).contains(answers);
            if (whole) {
                sent++;
                assertThat(Sending.of(answers, "v1", "fr", Instant.EPOCH).family()).hasSize(1);
            }
        }
        assertThat(sent).isGreaterThan(50);
    }

    @Test
    void phonesOfAllCountriesAreTakenAndNamesAreNot() {
        Step reach = new Step(Step.Kind.REACH, 0);
        for (String phone :
                List.of(
                        "+227 90 00 00 00",
                        "123456789012345",
                        "٠٩٠٠٠٠٠٠",
                        "00227-90.00.00",
                        "17 85")) {
            boolean fits = !phone.equals("17 85");
            assertThat(read(reach, Map.of("phone", List.of(phone))).wrong().isEmpty())
                    .as(phone)
                    .isEqualTo(fits);
        }
        assertThat(read(reach, Map.of("phone", List.of("1234567890123456"))).wrong()).hasSize(1);
        assertThat(read(reach, Map.of("email", List.of("nobody"))).wrong()).hasSize(1);
    }

    @Test
    void whatIsNoAnswerOfOursIsNone() {
        assertThat(Answers.ofBytes(new byte[] {1, 2, 3})).isEmpty();
        assertThat(Answers.ofBytes(Answers.NONE.with("x", "y".repeat(1_100_000)).toBytes()))
                .isEmpty();
    }

    @Test
    void aPinIsRecognisedHoweverItIsTyped() {
        PinCheck check = Pins.check("012345");
        assertThat(Pins.fits("012345", check)).isTrue();
        assertThat(Pins.fits(" 012 345 ", check)).isTrue();
        assertThat(Pins.fits("٠١٢٣٤٥", check)).isTrue();
        assertThat(Pins.fits("012346", check)).isFalse();
        assertThat(Pins.fits("", check)).isFalse();
        assertThat(Pins.fits("012345", PinCheck.nobodys())).isFalse();
        assertThat(Pins.check("012345")).isNotEqualTo(check);
        assertThat(Pins.make()).matches("\\d{6}");
    }

    @Test
    void triesAreCountedForASpanAndForgottenAfterIt() {
        Tries tries = new Tries(2, Duration.ofMinutes(10));
        Instant now = Instant.EPOCH;
        assertThat(tries.reserve("a", now)).isZero();
        assertThat(tries.reserve("a", now.plusSeconds(60))).isZero();
        assertThat(tries.reserve("a", now.plusSeconds(60))).isEqualTo(Duration.ofMinutes(9));
        assertThat(tries.reserve("b", now)).isZero();
        assertThat(tries.reserve("a", now.plusSeconds(600))).isZero();
        assertThat(tries.reserve("a", now.plusSeconds(600))).isZero();
        assertThat(tries.reserve("a", now.plusSeconds(600))).isPositive();
        tries.release("a");
        assertThat(tries.reserve("a", now.plusSeconds(600))).isZero();
        assertThat(tries.reserve("a", now.plusSeconds(600))).isPositive();
        tries.forget("a");
        assertThat(tries.reserve("a", now.plusSeconds(600))).isZero();
    }

    @Test
    void manyAtOnceGetNoMoreTriesThanOneAfterAnother() throws Exception {
        Tries tries = new Tries(5, Duration.ofMinutes(10));
        AtomicInteger taken = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                threads.execute(() -> {
                    if (tries.reserve("a", Instant.EPOCH).isZero()) {
                        taken.incrementAndGet();
                    }
                });
            }
        }
        assertThat(taken).hasValue(5);
    }
}
