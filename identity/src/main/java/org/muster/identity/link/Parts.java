package org.muster.identity.link;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.muster.identity.name.NameAgreement;
import org.muster.identity.name.NameBook;
import org.muster.identity.name.NameComparison;
import org.muster.identity.name.NameKeys;
import org.muster.identity.name.NameLevel;
import org.muster.identity.name.NameToken;

/**
 * Each distinct part of a name with what is computed for it once. Not for several threads while it
 * grows; then any may compare.
 */
final class Parts {
    private static final int SHORTEST_SLIP = 3;

    private final @Nullable Parts under;
    private final NameBook names = new NameBook();
    private final Words written;
    private final Ints numbers = new Ints();
    private final Words texts;
    private final List<NameKeys> keys = new ArrayList<>();
    private final List<Bones> bones = new ArrayList<>();
    private final ConcurrentHashMap<Long, NameKeys> wholes = new ConcurrentHashMap<>();

    /**
     * What block keys are made of: hashes; sums over the words do not depend on their order.
     *
     * @param count of words
     */
    record Bones(
            int count,
            long words,
            long skeletons,
            long first,
            long last,
            long whole,
            long initial,
            long start,
            long startOfLast) {}

    Parts() {
        this.under = null;
        this.written = new Words();
        this.texts = new Words();
    }

    /** Over others, which must not grow while these are in use. */
    Parts(Parts under) {
        this.under = under;
        this.written = new Words(under.written);
        this.texts = new Words(under.texts);
    }

    /** The number of a part as written, or {@link Words#NONE} when no word is in it. */
    int add(String part) {
        int number = written.add(part);
        if (number == written.from() + numbers.size()) {
            numbers.add(read(part));
        }
        int known = numberOf(number);
        if (known != Words.NONE) {
            texts.again(known);
        }
        return known;
    }

    /** Counts that a part is there once less. */
    void less(int number) {
        texts.less(number);
    }

    private int numberOf(int writing) {
        return under != null && writing < written.from()
                ? under.numberOf(writing)
                : numbers.get(writing - written.from());
    }

    private NameKeys keys(int number) {
        return under != null && number < texts.from()
                ? under.keys(number)
                : keys.get(number - texts.from());
    }

    private int read(String part) {
        NameKeys read = names.keysOf(part, "", "");
        List<NameToken> words = read.family();
        if (words.isEmpty()) {
            return Words.NONE;
        }
        List<String> found = words.stream().map(NameToken::text).toList();
        int number = texts.number(String.join(" ", found));
        if (number == texts.from() + keys.size()) {
            keys.add(read);
            bones.add(bones(words));
        }
        return number;
    }

    /**
     * How two parts agree. One slip in a short word is no likeness by its letters, but often one
     * name.
     */
    int level(int one, int other) {
        NameLevel level = NameComparison.agree(keys(one), keys(other)).family();
        boolean slip =
                level == NameLevel.DIFFERENT
                        && Math.min(text(one).length(), text(other).length()) >= SHORTEST_SLIP
                        && OneSlip.between(text(one), text(other));
        return level(slip ? NameLevel.NEAR : level);
    }

    /** How a name in two parts agrees with one in a single part. */
    NameAgreement agree(int family, int given, int whole) {
        long pair = (long) family << 32 | given;
        NameKeys both =
                wholes.computeIfAbsent(pair, unused -> names.keysOf(text(family), text(given), ""));
        return NameComparison.agree(both, keys(whole));
    }

    /** How two names agree that are each in a single part of several words. */
    NameAgreement agreeWholes(int one, int other) {
        return NameComparison.agreeWholes(keys(one), keys(other));
    }

    static int level(NameLevel level) {
        return level == NameLevel.MISSING ? Field.UNKNOWN : 1 + level.ordinal();
    }

    Bones bones(int number) {
        return under != null && number < texts.from()
                ? under.bones(number)
                : bones.get(number - texts.from());
    }

    String text(int number) {
        return texts.get(number);
    }

    int count(int number) {
        return texts.count(number);
    }

    List<NameToken> words(int number) {
        return keys(number).family();
    }

    private static Bones bones(List<NameToken> words) {
        long sum = 0;
        long bare = 0;
        StringBuilder whole = new StringBuilder();
        for (NameToken word : words) {
            sum += Hashes.of(word.text());
            bare += Hashes.of(skeleton(word));
            whole.append(skeleton(word));
        }
        NameToken first = words.getFirst();
        NameToken last = words.getLast();
        return new Bones(
                words.size(),
                sum,
                bare,
                Hashes.of(skeleton(first)),
                Hashes.of(skeleton(last)),
                Hashes.of(whole.toString()),
                whole.isEmpty() ? Hashes.NONE : Hashes.number(whole.charAt(0)),
                start(first.text()),
                start(last.text()));
    }

    private static String skeleton(NameToken word) {
        return word.skeletons().isEmpty() ? word.text() : word.skeletons().getFirst();
    }

    private static long start(String word) {
        return Hashes.of(word.substring(0, Math.min(3, word.length())));
    }
}
