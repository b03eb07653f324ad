package org.muster.identity.name;

import java.util.List;

/**
 * One word of a name with what is computed from it once: its sound, its consonants, the families of
 * spellings it belongs to. Equal words have equal tokens, whoever made them.
 */
public final class NameToken {
    private final String word;
    private final String text;
    private final Script script;
    private final String sound;
    private final List<String> skeletons;
    private final List<String> legalForms;
    private final int[] variants;
    private final long letters;
    private final long skeletonMarks;

    private NameToken(
            String word,
            String text,
            Script script,
            String sound,
            List<String> skeletons,
            List<String> legalForms,
            int[] variants) {
        this.word = word;
        this.text = text;
        this.script = script;
        this.sound = sound;
        this.skeletons = List.copyOf(skeletons);
        this.legalForms = List.copyOf(legalForms);
        this.variants = variants;
        this.letters = marks(text);
        this.skeletonMarks = marks(skeletons);
    }

    /** Reads one word in small letters. */
    static NameToken of(String word) {
        String folded = NameText.fold(word);
        Script script = Script.of(folded);
        String text = script == Script.ARABIC ? ArabicForms.plain(folded) : folded;
        String sound = Sounds.of(folded, script);
        return new NameToken(
                word,
                text,
                script,
                sound,
                Skeletons.of(sound),
                LatinForms.legal(word),
                Variants.of(text));
    }

    /** As it was read, in small letters. */
    String word() {
        return word;
    }

    /** The families of spellings it is in, as numbers that hold for one build of the program. */
    int[] variants() {
        return variants.clone();
    }

    /** Folded, in its own script. */
    public String text() {
        return text;
    }

    public Script script() {
        return script;
    }

    /** Its consonants in coarse classes, most likely reading first; good for blocking. */
    public List<String> skeletons() {
        return skeletons;
    }

    /** The sounds it may stand for, one sign each; see {@code Sounds}. */
    String sound() {
        return sound;
    }

    /** Other legal spellings of its letters with marks: müller may be mueller or muller. */
    List<String> legalForms() {
        return legalForms;
    }

    boolean isInitial() {
        return text.length() == 1 && script != Script.HAN && script != Script.HANGUL;
    }

    boolean isVariantOf(NameToken other) {
        for (int mine : variants) {
            for (int theirs : other.variants) {
                if (mine == theirs) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the word is in any family of spellings. */
    boolean isListed() {
        return variants.length > 0;
    }

    /** Its letters as bits: what is not set in both cannot be common. Some share a bit. */
    long letters() {
        return letters;
    }

    private static long marks(String text) {
        long marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks |= 1L << (text.charAt(i) & 63);
        }
        return marks;
    }

    private static long marks(List<String> skeletons) {
        long marks = 0;
        for (String skeleton : skeletons) {
            int hash = skeleton.hashCode();
            marks |= 1L << ((hash ^ (hash >>> 6) ^ (hash >>> 12)) & 63);
        }
        return marks;
    }

    boolean sharesSkeletonWith(NameToken other) {
        if ((skeletonMarks & other.skeletonMarks) == 0) {
            return false;
        }
        for (int i = 0; i < skeletons.size(); i++) {
            if (other.skeletons.contains(skeletons.get(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameToken token
                && text.equals(token.text)
                && legalForms.equals(token.legalForms);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
