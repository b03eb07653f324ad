package org.muster.identity.name;

/** How far two words are from each other by sound: 0 the same, 1 nothing in common. */
final class SoundDistance {
    private SoundDistance() {}

    /** The least sum of costs to turn one into the other, as a part of what the longer weighs. */
    static double between(NameToken one, NameToken other) {
        boolean swap = one.sound().compareTo(other.sound()) > 0;
        NameToken first = swap ? other : one;
        NameToken second = swap ? one : other;
        boolean consonants = first.script().leavesVowelsOut() != second.script().leavesVowelsOut();
        return between(first.sound(), second.sound(), consonants);
    }

    private static double between(String one, String other, boolean consonants) {
        int width = other.length();
        int[] row = new int[width + 1];
        int[] gaps = new int[width];
        for (int j = 0; j < width; j++) {
            gaps[j] = gap(other, j, consonants);
            row[j + 1] = row[j] + gaps[j];
        }
        int otherWeight = row[width];
        int oneWeight = 0;
        for (int i = 0; i < one.length(); i++) {
            char sound = one.charAt(i);
            int gap = gap(one, i, consonants);
            int diagonal = row[0];
            row[0] += gap;
            oneWeight += gap;
            for (int j = 0; j < width; j++) {
                int kept = diagonal + SoundCosts.between(sound, other.charAt(j));
                int leftOut = row[j + 1] + gap;
                int putIn = row[j] + gaps[j];
                diagonal = row[j + 1];
                row[j + 1] = Math.min(kept, Math.min(leftOut, putIn));
            }
        }
        int weight = Math.max(oneWeight, otherWeight);
        return weight == 0 ? 1 : Math.min(1.0, (double) row[width] / weight);
    }

    /** Vowels at either end of a word are written also where those inside are not. */
    static int gap(String sounds, int at, boolean consonants) {
        boolean inside = at > 0 && at < sounds.length() - 1;
        return SoundCosts.gap(sounds.charAt(at), consonants && inside);
    }
}
