package org.muster.identity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The words of many names, found by what they sound like in whatever script: محمد finds Mohamed,
 * Мухаммед and Muhammed.
 *
 * <p>Threads: any may add and ask at any time. A word once added stays; it is for who asks to know
 * whether anybody still bears it.
 */
public final class SimilarWords {
    /** How far is looked, if nearer there is too little. */
    private static final double[] DISTANCES = {0.12, 0.25, 0.40};

    /** What is no farther than this is looked for at once. */
    private static final double NEAR_ENOUGH = 0.25;

    /** New words lie apart until so many came, or a part of all. */
    private static final int MOST_APART = 512;

    private static final Comparator<Similar> BEST_FIRST =
            Comparator.comparingDouble(Similar::closeness).reversed().thenComparing(Similar::word);

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<Integer, List<NameToken>> families = new ConcurrentHashMap<>();
    private final Shelf full = new Shelf();
    private final Shelf consonants = new Shelf();

    /** A word that was added, and how close it is to what was asked for, up to 1. */
    public record Similar(String word, double closeness) {}

    /** The words of one kind of script: those in order, and those that came since. */
    private static final class Shelf {
        private SoundShelf sorted = SoundShelf.EMPTY;
        private List<NameToken> apart = new ArrayList<>();

        synchronized void add(NameToken word) {
            apart.add(word);
        }

        /** Puts away what came since, unless that is too little for the work. */
        private synchronized List<NameToken> tidy() {
            if (apart.size() > MOST_APART) {
                sorted = sorted.with(apart);
                apart = new ArrayList<>();
            }
            return List.copyOf(apart);
        }

        void near(NameToken asked, double distance, List<NameToken> found) {
            List<NameToken> since = tidy();
            SoundShelf shelf;
            synchronized (this) {
                shelf = sorted;
            }
            shelf.near(asked, distance, found);
            SoundShelf.EMPTY.with(since).near(asked, distance, found);
        }
    }

    /** Adds a word as {@link NameText#words} makes it; again does nothing. */
    public void add(String word) {
        if (word.length() < 2 || !known.add(word)) {
            return;
        }
        NameToken token = NameToken.of(word);
        (token.script().leavesVowelsOut() ? consonants : full).add(token);
        for (int family : token.variants()) {
            families.computeIfAbsent(family, f -> new CopyOnWriteArrayList<>()).add(token);
        }
    }

    /** The words that are at least so close, best first. */
    public List<Similar> nearest(String word, int most, double closest) {
        NameToken asked = NameToken.of(word);
        double farthest = TokenComparison.distanceAt(closest);
        List<Similar> found = List.of();
        for (double step : DISTANCES) {
            double distance = farthest <= NEAR_ENOUGH ? farthest : Math.min(step, farthest);
            found = within(asked, distance, closest);
            if (found.size() >= most || distance >= farthest) {
                break;
            }
        }
        return found.size() <= most ? found : List.copyOf(found.subList(0, most));
    }

    private List<Similar> within(NameToken asked, double distance, double closest) {
        List<NameToken> near = new ArrayList<>();
        for (int family : asked.variants()) {
            near.addAll(families.getOrDefault(family, List.of()));
        }
        full.near(asked, distance, near);
        consonants.near(asked, distance, near);
        List<Similar> found = new ArrayList<>();
        for (NameToken one : new LinkedHashSet<>(near)) {
            double closeness = TokenComparison.closeness(asked, one);
            if (closeness >= closest) {
                found.add(new Similar(one.word(), closeness));
            }
        }
        found.sort(BEST_FIRST);
        return found;
    }
}
