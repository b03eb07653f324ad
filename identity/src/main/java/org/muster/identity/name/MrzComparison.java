package org.muster.identity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares a name as printed or listed with the one in a machine-readable line: by every legal
 * spelling of its letters, and by beginnings where the line had no room. Names in these lines have
 * no check digit, so a slip there is nothing rare: what no legal spelling explains is compared as
 * names are.
 */
public final class MrzComparison {
    private final MrzSpelling spelling;

    public MrzComparison(MrzSpelling spelling) {
        this.spelling = spelling;
    }

    /** The name of a machine-readable line; {@code perhapsCut} when it fills its field. */
    public record Line(String primary, String secondary, boolean perhapsCut) {}

    /** EXACT where the line is a legal spelling of the name, whole or cut. */
    public NameLevel compare(String family, String given, String original, Line line) {
        if (isLatinLine(family, given, line) || isOriginalLine(original, line)) {
            return NameLevel.EXACT;
        }
        return NameComparison.compare(
                NameKeys.of(family, given, original),
                NameKeys.of(line.primary(), line.secondary(), ""));
    }

    private boolean isLatinLine(String family, String given, Line line) {
        List<String> primary = NameText.words(line.primary());
        List<String> secondary = NameText.words(line.secondary());
        boolean cut = line.perhapsCut();
        return covers(NameText.split(family), primary, cut && secondary.isEmpty())
                && covers(NameText.split(given), secondary, cut)
                && !(primary.isEmpty() && secondary.isEmpty());
    }

    /** Which words of an original are the family name is not known: any order will do. */
    private boolean isOriginalLine(String original, Line line) {
        List<String> left = new ArrayList<>(NameText.split(original));
        List<String> said = new ArrayList<>(NameText.words(line.primary()));
        said.addAll(NameText.words(line.secondary()));
        if (left.isEmpty() || said.isEmpty()) {
            return false;
        }
        for (String word : said) {
            int at = indexOf(left, word, line.perhapsCut());
            if (at < 0) {
                return false;
            }
            left.remove(at);
        }
        return left.isEmpty() || line.perhapsCut();
    }

    private int indexOf(List<String> words, String said, boolean cut) {
        for (int i = 0; i < words.size(); i++) {
            if (fits(words.get(i), said, cut)) {
                return i;
            }
        }
        return -1;
    }

    /** Word by word; when cut, each may be a beginning and the last may be missing. */
    private boolean covers(List<String> words, List<String> said, boolean cut) {
        if (said.size() > words.size() || (said.size() < words.size() && !cut)) {
            return false;
        }
        for (int i = 0; i < said.size(); i++) {
            if (!fits(words.get(i), said.get(i), cut)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String word, String said, boolean cut) {
        return forms(word).stream()
                .anyMatch(form -> cut ? form.startsWith(said) : form.equals(said));
    }

    private List<String> forms(String word) {
        List<String> forms = new ArrayList<>(LatinForms.legal(word));
        forms.add(NameText.fold(word));
        spelling.find(word).ifPresent(form -> forms.add(form.toLowerCase(Locale.ROOT)));
        return forms;
    }
}
