package org.muster.identity.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Words in the order of their sounds. Words that begin alike share the work of laying what is asked
 * for beside them, and a beginning that is too far away is left with all that begin so: all words
 * are asked, few are looked at.
 */
final class SoundShelf {
    static final SoundShelf EMPTY = new SoundShelf(new NameToken[0]);

    private static final Comparator<NameToken> BY_SOUND =
            Comparator.comparing(NameToken::sound).thenComparing(NameToken::word);
    private static final int LONGEST = 40;

    private final NameToken[] words;

    /** How many sounds each word has in common with the one before it. */
    private final byte[] common;

    private SoundShelf(NameToken[] sorted) {
        this.words = sorted;
        this.common = new byte[sorted.length];
        for (int i = 1; i < sorted.length; i++) {
            common[i] = (byte) commonStart(sorted[i - 1].sound(), sorted[i].sound());
        }
    }

    int size() {
        return words.length;
    }

    SoundShelf with(List<NameToken> more) {
        List<NameToken> all = new ArrayList<>(Arrays.asList(words));
        for (NameToken word : more) {
            if (!word.sound().isEmpty() && word.sound().length() <= LONGEST) {
                all.add(word);
            }
        }
        all.sort(BY_SOUND);
        return new SoundShelf(all.toArray(NameToken[]::new));
    }

    /**
     * Adds to {@code found} the words whose distance may be at most so much, but for some that are
     * much longer.
     */
    void near(NameToken asked, double distance, List<NameToken> found) {
        if (words.length == 0 || asked.sound().isEmpty()) {
            return;
        }
        boolean consonants =
                asked.script().leavesVowelsOut() != words[0].script().leavesVowelsOut();
        SoundRows rows = new SoundRows(asked.sound(), consonants, LONGEST);
        int limit = (int) (rows.weight() * distance * (1 + distance / 2));
        int made = 0;
        int dead = Integer.MAX_VALUE;
        for (int i = 0; i < words.length; i++) {
            if (common[i] >= dead) {
                continue;
            }
            dead = Integer.MAX_VALUE;
            String sound = words[i].sound();
            made = Math.min(made, common[i]);
            while (made < sound.length() - 1) {
                made++;
                if (rows.make(made, sound.charAt(made - 1), made > 1) > limit) {
                    dead = made;
                    break;
                }
            }
            if (dead == Integer.MAX_VALUE && rows.last(sound) <= limit) {
                found.add(words[i]);
            }
        }
    }

    private static int commonStart(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
