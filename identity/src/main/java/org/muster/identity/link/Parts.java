package org.muster.identity.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Each distinct part of a name with what is computed for it once. Not for several threads while it
 * grows.
 */
final class Parts {
    private final NameLikeness likeness;
    private final Words texts = new Words();
    private final List<List<String>> words = new ArrayList<>();
    private final List<String> skeletons = new ArrayList<>();
    private final List<Bones> bones = new ArrayList<>();

    /** Hashes of a part: sums over its words do not depend on their order. */
    private record Bones(long words, long skeletons, long first, long last, long whole) {}

    Parts(NameLikeness likeness) {
        this.likeness = likeness;
    }

    /** The number of a part as written, or {@link Words#NONE} when no word is in it. */
    int add(String written) {
        List<String> found = likeness.words(written);
        if (found.isEmpty()) {
            return Words.NONE;
        }
        int number = texts.add(String.join(" ", found));
        if (number == words.size()) {
            words.add(List.copyOf(found));
            skeletons.add(skeleton(found));
            bones.add(bones(found));
        }
        return number;
    }

    NameLevel compare(int one, int other) {
        return one == other ? NameLevel.SAME : likeness.compare(words.get(one), words.get(other));
    }

    /** The best way to see a part inside a whole name. */
    NameLevel compareInside(int part, int whole) {
        List<String> few = words.get(part);
        List<String> many = words.get(whole);
        NameLevel best = NameLevel.OTHER;
        for (int i = 0; i + few.size() <= many.size(); i++) {
            NameLevel level = likeness.compare(few, many.subList(i, i + few.size()));
            best = level.compareTo(best) < 0 ? level : best;
        }
        return best;
    }

    List<String> words(int number) {
        return words.get(number);
    }

    String text(int number) {
        return texts.get(number);
    }

    String skeleton(int number) {
        return skeletons.get(number);
    }

    long sum(int number, boolean bare) {
        return bare ? bones.get(number).skeletons() : bones.get(number).words();
    }

    long firstHash(int number) {
        return bones.get(number).first();
    }

    long lastHash(int number) {
        return bones.get(number).last();
    }

    long wholeHash(int number) {
        return bones.get(number).whole();
    }

    int count(int number) {
        return texts.count(number);
    }

    int size() {
        return texts.size();
    }

    private Bones bones(List<String> found) {
        long sum = 0;
        long bare = 0;
        for (String word : found) {
            sum += Hashes.of(word);
            bare += Hashes.of(likeness.skeleton(word));
        }
        return new Bones(
                sum,
                bare,
                Hashes.of(likeness.skeleton(found.getFirst())),
                Hashes.of(likeness.skeleton(found.getLast())),
                Hashes.of(skeleton(found)));
    }

    private String skeleton(List<String> found) {
        StringBuilder all = new StringBuilder();
        found.forEach(word -> all.append(likeness.skeleton(word)));
        return all.toString();
    }
}
