package org.muster.formats.sms;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an author sees before a text is sent: how it would go, what makes it dear, and how it would
 * go with near signs. Offered only; nothing here changes a text.
 *
 * @param outside each sign that keeps the text out of the seven-bit alphabet, in order of its first
 *     place
 * @param suggestion the same text with near signs, in seven bits; empty where that is not needed or
 *     not possible
 */
public record SmsPreview(
        SmsText asWritten, List<OutsideSign> outside, Optional<SmsText> suggestion) {

    public SmsPreview {
        outside = List.copyOf(outside);
    }

    public static SmsPreview of(String text) {
        SmsText asWritten = SmsText.of(text);
        if (asWritten.alphabet() == SmsAlphabet.GSM_7) {
            return new SmsPreview(asWritten, List.of(), Optional.empty());
        }
        return new SmsPreview(asWritten, outside(text), NearSigns.rewrite(text).map(SmsText::of));
    }

    /** How many parts fewer each recipient would get with the suggestion; never below 0. */
    public int partsSaved() {
        return suggestion
                .map(shorter -> Math.max(0, asWritten.partCount() - shorter.partCount()))
                .orElse(0);
    }

    private static List<OutsideSign> outside(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String sign : signs(text)) {
            if (!SmsAlphabet.GSM_7.holds(sign)) {
                counts.merge(sign, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(each -> new OutsideSign(each.getKey(), each.getValue(), near(each.getKey())))
                .toList();
    }

    private static Optional<String> near(String sign) {
        return NearSigns.rewrite(Normalizer.normalize(sign, Normalizer.Form.NFC));
    }

    /** Signs with the marks that follow them: e and an accent apart are one sign to an author. */
    private static List<String> signs(String text) {
        List<String> signs = new ArrayList<>();
        for (int codePoint : text.codePoints().toArray()) {
            String sign = Character.toString(codePoint);
            boolean mark = Character.getType(codePoint) == Character.NON_SPACING_MARK;
            if (mark && !signs.isEmpty()) {
                signs.set(signs.size() - 1, signs.getLast() + sign);
            } else {
                signs.add(sign);
            }
        }
        return signs;
    }
}
