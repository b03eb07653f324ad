package org.muster.server.pages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why two rows were not taken for one person although much speaks for it, in the reader's language.
 * A comparison keeps its reason in English, as linking tells it; one that is not known here is told
 * as it stands.
 */
final class But {
    private static final List<But> KNOWN =
            List.of(
                    new But("but.saidTwo", "somebody said that .* two (?:known )?persons"),
                    new But("but.oneList", "both are in (.+), which has nobody twice"),
                    new But("but.oneBooking", "both are on one booking of (.+)"),
                    new But("but.yearsApart", "their birth dates are years apart"),
                    new But("but.twoDocuments", "they hold two documents of one kind .*"),
                    new But("but.namesOnly", "nothing but their names is known of both"),
                    new But("but.otherRows", "other rows of the two persons speak against it"),
                    new But("but.fitsTwo", "the row fits two known persons"),
                    new But("but.tooMany", "together they would be more than \\d+ rows"));

    private final String key;
    private final Pattern inEnglish;

    private But(String key, String inEnglish) {
        this.key = key;
        this.inEnglish = Pattern.compile(inEnglish);
    }

    static String tell(String reason, Words words) {
        for (But but : KNOWN) {
            Matcher matcher = but.inEnglish.matcher(reason);
            if (matcher.matches()) {
                return words.get(but.key, matcher.groupCount() > 0 ? matcher.group(1) : "");
            }
        }
        return reason;
    }
}
