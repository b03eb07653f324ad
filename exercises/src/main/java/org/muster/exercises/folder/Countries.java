package org.muster.exercises.folder;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/**
 * The three-letter codes that a nationality can have: those of ISO 3166-1, and of ICAO Doc 9303
 * part 3 those for people without a state, of the United Nations, and of Kosovo.
 */
final class Countries {
    static final String RULE = "is not the code of a state.";
    static final String WAY_OUT =
            "Write the three capital letters of ISO 3166-1, such as FRA, DEU or GBR; XXA is stateless.";

    private static final Set<String> ISO = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> OTHERS =
            Set.of("XXA", "XXB", "XXC", "XXX", "UNO", "UNA", "UNK", "XOM", "RKS");

    private Countries() {}

    static boolean isKnown(String code) {
        return ISO.contains(code) || OTHERS.contains(code);
    }
}
