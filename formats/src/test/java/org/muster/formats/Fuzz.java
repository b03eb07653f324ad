package org.muster.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Gives a reader files that were valid before they were damaged, and files of noise: it must answer
 * each, soon, and throw nothing. {@code -Dfuzz.inputs=10000000} gives that many, {@code
 * -Dfuzz.first=17 -Dfuzz.inputs=1} one of them again.
 */
public final class Fuzz {
    private static final long INPUTS = Long.getLong("fuzz.inputs", 20_000);
    private static final long FIRST = Long.getLong("fuzz.first", 0);
    private static final int SHOWN = 2_000;

    /** A reader of files this small that thinks for longer hangs. */
    private static final Duration HANGS = Duration.ofSeconds(10);

    private Fuzz() {}

    /**
     * @param valid files that the reader takes as they are, each below a few kilobytes
     * @param signs bytes that mean something in the format
     */
    public static void feed(List<byte[]> valid, String signs, Consumer<byte[]> reader) {
        assertThat(valid).isNotEmpty();
        for (long number = FIRST; number < FIRST + INPUTS; number++) {
            byte[] input = input(new SplittableRandom(number), valid, signs);
            long began = System.nanoTime();
            try {
                reader.accept(input);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
                fail("input %d, %s".formatted(number, shown(input)), thrown);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("input %d, %s", number, shown(input))
                    .isLessThan(HANGS);
        }
    }

    private static byte[] input(SplittableRandom random, List<byte[]> valid, String signs) {
        if (random.nextInt(50) == 0) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] input = valid.get(random.nextInt(valid.size())).clone();
        int damages = 1 + random.nextInt(8);
        for (int i = 0; i < damages; i++) {
            input = damage(random, input, valid, signs);
        }
        return input;
    }

    private static byte[] damage(
            SplittableRandom random, byte[] input, List<byte[]> valid, String signs) {
        int from = random.nextInt(input.length + 1);
        int to = from + random.nextInt(Math.min(40, input.length - from + 1));
        return switch (random.nextInt(6)) {
            case 0 -> cut(input, from, to, new byte[0]);
            case 1 -> cut(input, from, from, piece(random, valid));
            case 2 -> cut(input, from, Math.min(input.length, from + 1), sign(random, signs));
            case 3 -> cut(input, from, from, sign(random, signs));
            case 4 -> cut(input, from, from, Arrays.copyOfRange(input, from, to));
            default ->
                    cut(
                            input,
                            from,
                            Math.min(input.length, from + 1),
                            new byte[] {(byte) random.nextInt(256)});
        };
    }

    private static byte[] piece(SplittableRandom random, List<byte[]> valid) {
        byte[] other = valid.get(random.nextInt(valid.size()));
        int from = random.nextInt(other.length);
        int to = from + random.nextInt(Math.min(60, other.length - from) + 1);
        return Arrays.copyOfRange(other, from, to);
    }

    private static byte[] sign(SplittableRandom random, String signs) {
        return new byte[] {(byte) signs.charAt(random.nextInt(signs.length()))};
    }

    private static byte[] cut(byte[] input, int from, int to, byte[] instead) {
        byte[] made = new byte[input.length - (to - from) + instead.length];
        System.arraycopy(input, 0, made, 0, from);
        System.arraycopy(instead, 0, made, from, instead.length);
        System.arraycopy(input, to, made, from + instead.length, input.length - to);
        return made;
    }

    private static String shown(byte[] input) {
        String hex = HexFormat.of().formatHex(input);
        return hex.length() <= SHOWN ? hex : hex.substring(0, SHOWN) + "…";
    }
}
