package org.muster.identity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of many names, found by what they sound like in whatever script: محمد finds Mohamed,
 * Мухаммед and Muhammed. Words share a bucket when their skeletons are equal or one consonant
 * apart; those of a bucket are ordered by closeness.
 *
 * <p>Threads: any may add and ask at any time. A word once added stays; it is for who asks to know
 * whether anybody still bears it.
 */
public final class SimilarWords {
    /** Skeletons of fewer consonants have too many neighbours for one more to be left out. */
    private static final int SHORTEST_TO_SHORTEN = 3;

    /** A bucket that would make more words than this to be looked at is left aside. */
    private static final int MOST_LOOKED_AT = 4_000;

    private static final Comparator<Similar> BEST_FIRST =
            Comparator.comparingDouble(Similar::closeness).reversed().thenComparing(Similar::word);

    private final ConcurrentHashMap<String, NameToken> words = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** A word that was added, and how close it is to what was asked for, up to 1. */
    public record Similar(String word, double closeness) {}

    /** Words of one key; read far more often than written. */
    private static final class Bucket {
        private final List<NameToken> words = new ArrayList<>(1);

        synchronized void add(NameToken word) {
            words.add(word);
        }

        synchronized int size() {
            return words.size();
        }

        synchronized void addTo(Set<NameToken> found) {
            found.addAll(words);
        }
    }

    /** Adds a word as {@link NameText#words} makes it; again does nothing. */
    public void add(String word) {
        if (word.length() < 2 || words.containsKey(word)) {
            return;
        }
        NameToken token = NameToken.of(word);
        if (words.putIfAbsent(word, token) == null) {
            for (String key : keys(token)) {
                buckets.computeIfAbsent(key, k -> new Bucket()).add(token);
            }
        }
    }

    /** The words that are at least so close, best first. */
    public List<Similar> nearest(String word, int most, double closest) {
        NameToken asked = NameToken.of(word);
        Set<NameToken> looked = new LinkedHashSet<>();
        for (String key : keys(asked)) {
            Bucket bucket = buckets.get(key);
            if (bucket != null && looked.size() + bucket.size() <= MOST_LOOKED_AT) {
                bucket.addTo(looked);
            }
        }
        List<Similar> found = new ArrayList<>();
        for (NameToken one : looked) {
            double closeness = TokenComparison.closeness(asked, one);
            if (closeness >= closest) {
                found.add(new Similar(one.word(), closeness));
            }
        }
        found.sort(BEST_FIRST);
        return found.size() <= most ? found : List.copyOf(found.subList(0, most));
    }

    /** Families first, then whole skeletons, then those with a consonant left out. */
    private static Set<String> keys(NameToken token) {
        Set<String> keys = new LinkedHashSet<>();
        for (int family : token.variants()) {
            keys.add("=" + family);
        }
        keys.addAll(token.skeletons());
        for (String skeleton : token.skeletons()) {
            for (int i = 0;
                    i < skeleton.length() && skeleton.length() >= SHORTEST_TO_SHORTEN;
                    i++) {
                keys.add(skeleton.substring(0, i) + skeleton.substring(i + 1));
            }
        }
        return keys;
    }
}
