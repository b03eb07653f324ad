package org.muster.identity.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text that is no name, such as an address, without case, marks and signs. */
final class PlainWords {
    private PlainWords() {}

    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char sign = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetterOrDigit(sign) || Character.isSurrogate(sign)) {
                word.append(sign);
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
