package org.muster.testkit.lists;

import java.util.SplittableRandom;

/** Invented names, a few common and very many rare, as names are. */
final class NamePool {
    private static final String[] MEN = {
        "Mohamed",
        "Ibrahim",
        "Abdou",
        "Moussa",
        "Ousmane",
        "Jean",
        "Pierre",
        "Amadou",
        "Issa",
        "Youssef",
        "Karim",
        "Ali",
        "Hassan",
        "Hussein",
        "Omar",
        "Paul",
        "Thomas",
        "Nicolas",
        "Idriss",
        "Salif",
        "Boubacar",
        "Seydou",
        "Adamou",
        "Harouna",
        "Michel",
        "Luc",
        "Antoine",
        "Julien",
        "Mamadou",
        "Souleymane",
        "Djibril",
        "Khalid",
        "Rachid",
        "Samir",
        "Philippe",
        "Alain"
    };
    private static final String[] WOMEN = {
        "Fatima", "Aissata", "Mariama", "Zeinab", "Aicha", "Marie", "Anne", "Sophie", "Claire",
        "Hadiza", "Ramatou", "Safia", "Nadia", "Leila", "Amina", "Halima", "Rokia", "Fanta",
        "Camille", "Julie", "Isabelle", "Nathalie", "Khadija", "Salma", "Samira", "Hawa", "Bintou",
        "Oumou", "Ines", "Helene", "Catherine", "Monique", "Rahila", "Balkissa", "Nana", "Sara"
    };
    private static final String[] BEGINNINGS = {
        "Ba", "Be", "Bo", "Ca", "Che", "Da", "De", "Di", "Do", "Du", "Fa", "Fe", "Ga", "Gue", "Ha",
        "He", "Ja", "Jo", "Ka", "Ke", "Ki", "Ko", "La", "Le", "Li", "Ma", "Me", "Mi", "Mo", "Na",
        "Ne", "No", "Pa", "Pe", "Po", "Ra", "Re", "Ri", "Ro", "Sa", "Se", "Si", "So", "Ta", "Te",
        "Ti", "Tra", "Va", "Vi", "Za", "Ze"
    };
    private static final String[] MIDDLES = {
        "", "ra", "le", "ni", "mo", "ssa", "ti", "lo", "ga", "ri", "de", "mba", "ko", "bu", "na",
        "che"
    };
    private static final String[] ENDS = {
        "ré", "lin", "ne", "ba", "tte", "rd", "ou", "nd", "s", "let", "ko", "ra", "dou", "mi", "nt",
        "x", "la", "gne", "ri", "ta", "ssi", "ma", "ye", "r", "l", "ni"
    };

    private final SplittableRandom random;

    NamePool(SplittableRandom random) {
        this.random = random;
    }

    String given(boolean woman) {
        String[] names = woman ? WOMEN : MEN;
        if (random.nextInt(10) < 3) {
            return rare();
        }
        return names[common(names.length)];
    }

    String family() {
        return rare();
    }

    private String rare() {
        return BEGINNINGS[common(BEGINNINGS.length)]
                + MIDDLES[common(MIDDLES.length)]
                + ENDS[common(ENDS.length)];
    }

    /** The first ones far more often than the last. */
    private int common(int size) {
        double draw = random.nextDouble();
        return (int) (size * draw * draw);
    }
}
