package org.muster.formats.tabular;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses among the encodings from before Unicode by reading the same bytes in each and looking at
 * the words: do letters of one script stand together, are they common ones, does the case make
 * sense. Equal scores go to the one that stands first.
 */
final class OldEncodings {

    private static final String WEST = "éèêëàâäçîïôöùûüñßœæáíóúãõ";
    private static final String CYRILLIC = "оеаинтсрвлкм";
    private static final String ARABIC = "ايلمنورتبةعدسحه";

    private static final List<Candidate> CANDIDATES =
            List.of(
                    new Candidate("windows-1252", WEST + "åø"),
                    new Candidate("ISO-8859-15", WEST + "žš"),
                    new Candidate("windows-1256", ARABIC),
                    new Candidate("ISO-8859-6", ARABIC),
                    new Candidate("windows-1251", CYRILLIC + "іє"),
                    new Candidate("ISO-8859-5", CYRILLIC),
                    new Candidate("KOI8-R", CYRILLIC),
                    new Candidate("windows-1253", "αοιετσνηυρπκάίόέή"),
                    new Candidate("windows-1255", "יוהלאתרבשמנדםן"),
                    new Candidate("windows-1254", "çğışöüâî"),
                    new Candidate("windows-1250", "ąćęłńóśźżčřšžěůáéíýďťňőűöüäăâîşţ"),
                    new Candidate("IBM850", WEST));

    private record Candidate(String name, String common) {}

    private record Scored(Charset charset, double score, String text) {}

    private OldEncodings() {}

    static Encoding choose(byte[] sample) {
        List<Scored> all = new ArrayList<>();
        for (Candidate candidate : CANDIDATES) {
            if (Charset.isSupported(candidate.name())) {
                Charset charset = Charset.forName(candidate.name());
                String text = new String(sample, charset);
                all.add(new Scored(charset, new WordScore(candidate.common()).of(text), text));
            }
        }
        List<Scored> sorted =
                all.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
        Scored best = sorted.getFirst();
        Scored other =
                sorted.stream()
                        .filter(one -> !one.text().equals(best.text()))
                        .findFirst()
                        .orElse(best);
        return new Encoding(best.charset(), 0, 0, why(best, other));
    }

    private static String why(Scored best, Scored other) {
        String word = WordScore.firstWord(best.text(), other.text());
        int at = best.text().indexOf(word);
        String read =
                other.text().substring(at, Math.min(other.text().length(), at + word.length()));
        return "it is not UTF-8, and “"
                + word
                + "” is a better word than “"
                + read
                + "”, which it would be in "
                + other.charset().name();
    }
}
