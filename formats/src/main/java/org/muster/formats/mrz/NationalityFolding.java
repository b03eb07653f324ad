package org.muster.formats.mrz;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which code a recorded nationality is counted under. The recorded value is never changed: a folded
 * count says what it folded, and another rule may fold the same records otherwise.
 */
public final class NationalityFolding {

    /** What a recorded code stands for. */
    public enum Kind {
        STATE,
        /** Counted under the state that came after. */
        FORMER_STATE,
        ORGANISATION,
        STATELESS,
        REFUGEE,
        UNSPECIFIED,
        /** Only on specimens: no real traveller carries it. */
        SPECIMEN,
        /** In no list known here: counted as recorded, and worth a look. */
        UNLISTED
    }

    /** One code, as recorded and as counted. */
    public record Folded(String recorded, String counted, Kind kind) {}

    private static final Set<String> ISO =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private static final Map<String, Folded> SPECIAL =
            Map.ofEntries(
                    entry("D", "DEU", Kind.STATE),
                    entry("RKS", "XKX", Kind.STATE),
                    entry("XXK", "XKX", Kind.STATE),
                    entry("UNK", "XKX", Kind.STATE),
                    entry("XKX", "XKX", Kind.STATE),
                    entry("ROM", "ROU", Kind.FORMER_STATE),
                    entry("ZAR", "COD", Kind.FORMER_STATE),
                    entry("TMP", "TLS", Kind.FORMER_STATE),
                    entry("BUR", "MMR", Kind.FORMER_STATE),
                    entry("ANT", "NLD", Kind.FORMER_STATE),
                    entry("NTZ", "XXX", Kind.FORMER_STATE),
                    entry("EUE", "EUE", Kind.ORGANISATION),
                    entry("UNO", "UNO", Kind.ORGANISATION),
                    entry("UNA", "UNO", Kind.ORGANISATION),
                    entry("XBA", "XBA", Kind.ORGANISATION),
                    entry("XIM", "XIM", Kind.ORGANISATION),
                    entry("XCC", "XCC", Kind.ORGANISATION),
                    entry("XCE", "XCE", Kind.ORGANISATION),
                    entry("XCO", "XCO", Kind.ORGANISATION),
                    entry("XEC", "XEC", Kind.ORGANISATION),
                    entry("XPO", "XPO", Kind.ORGANISATION),
                    entry("XES", "XES", Kind.ORGANISATION),
                    entry("XMP", "XMP", Kind.ORGANISATION),
                    entry("XOM", "XOM", Kind.ORGANISATION),
                    entry("XDC", "XDC", Kind.ORGANISATION),
                    entry("XXA", "XXA", Kind.STATELESS),
                    entry("XXB", "XXB", Kind.REFUGEE),
                    entry("XXC", "XXC", Kind.REFUGEE),
                    entry("XXX", "XXX", Kind.UNSPECIFIED),
                    entry("UTO", "UTO", Kind.SPECIMEN),
                    entry("IAO", "IAO", Kind.SPECIMEN));

    /** British nationals who are not British citizens; whether they count as such is a policy. */
    private static final Set<String> BRITISH = Set.of("GBD", "GBN", "GBO", "GBP", "GBS");

    private final boolean britishTogether;

    private NationalityFolding(boolean britishTogether) {
        this.britishTogether = britishTogether;
    }

    /** One count for all British nationals. */
    public static NationalityFolding britishTogether() {
        return new NationalityFolding(true);
    }

    /** British overseas citizens, nationals, subjects and protected persons each apart. */
    public static NationalityFolding britishApart() {
        return new NationalityFolding(false);
    }

    /** The code under which a recorded one is counted; fillers and case do not matter. */
    public Folded fold(String recorded) {
        String code = recorded.replace("<", "").strip().toUpperCase(Locale.ROOT);
        if (BRITISH.contains(code)) {
            return new Folded(recorded, britishTogether ? "GBR" : code, Kind.STATE);
        }
        Folded special = SPECIAL.get(code);
        if (special != null) {
            return new Folded(recorded, special.counted(), special.kind());
        }
        return new Folded(recorded, code, ISO.contains(code) ? Kind.STATE : Kind.UNLISTED);
    }

    private static Map.Entry<String, Folded> entry(String code, String counted, Kind kind) {
        return Map.entry(code, new Folded(code, counted, kind));
    }
}
