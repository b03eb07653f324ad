package org.muster.core.arrival;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.muster.core.register.Details;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;

/**
 * What two lists write differently about one person. What one of them does not say does not differ.
 */
public enum Differing {
    NAME,
    DOCUMENT,
    BIRTH,
    NATIONALITY,
    SEX;

    public static List<Differing> between(Details ours, Details theirs) {
        List<Differing> differing = new ArrayList<>();
        if (!isSame(ours.name(), theirs.name())) {
            differing.add(NAME);
        }
        if (isApart(
                ours.documents().stream().map(one -> one.number()).toList(),
                theirs.documents().stream().map(one -> one.number()).toList())) {
            differing.add(DOCUMENT);
        }
        if (ours.born().contradicts(theirs.born())) {
            differing.add(BIRTH);
        }
        if (isApart(ours.claimed(), theirs.claimed())) {
            differing.add(NATIONALITY);
        }
        if (ours.sex() != Sex.UNKNOWN
                && theirs.sex() != Sex.UNKNOWN
                && ours.sex() != theirs.sex()) {
            differing.add(SEX);
        }
        return differing;
    }

    /** People have several papers and nationalities, and a list names one of them. */
    private static boolean isApart(Collection<?> ours, Collection<?> theirs) {
        return !ours.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ours, theirs);
    }

    /** The same words, whatever their order, accents and capitals. */
    private static boolean isSame(PersonName ours, PersonName theirs) {
        Set<String> latin = words(ours.family() + " " + ours.given());
        Set<String> other = words(theirs.family() + " " + theirs.given());
        boolean original = !ours.original().isEmpty() && ours.original().equals(theirs.original());
        return original || latin.equals(other);
    }

    private static Set<String> words(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toUpperCase(Locale.ROOT);
        Set<String> words = new TreeSet<>(List.of(plain.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
