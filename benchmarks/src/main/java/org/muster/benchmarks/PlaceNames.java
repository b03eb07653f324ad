package org.muster.benchmarks;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.muster.testkit.names.TwoScripts.Pair;

/**
 * Cities and countries of one word in English and in another language, from ICU's tables: real
 * spellings that nobody made for us. Some are translations, such as Egypt; those cannot be found.
 */
final class PlaceNames {
    private PlaceNames() {}

    static List<Pair> in(String language) {
        TreeMap<String, String> names = new TreeMap<>();
        TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        TimeZoneNames there = TimeZoneNames.getInstance(new ULocale(language));
        Set<String> zones =
                TimeZone.getAvailableIDs(
                        TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null);
        for (String zone : zones) {
            String here = english.getExemplarLocationName(zone);
            String other = there.getExemplarLocationName(zone);
            if (here != null && other != null) {
                add(names, here, other);
            }
        }
        for (String code : ULocale.getISOCountries()) {
            ULocale country = new ULocale("und", code);
            add(
                    names,
                    country.getDisplayCountry(ULocale.ENGLISH),
                    country.getDisplayCountry(new ULocale(language)));
        }
        List<Pair> pairs = new ArrayList<>();
        names.forEach((here, other) -> pairs.add(new Pair(here, other)));
        return pairs;
    }

    private static void add(TreeMap<String, String> names, String here, String other) {
        if (isWord(here) && isWord(other) && other.charAt(0) > 0x24F) {
            names.put(here.toLowerCase(Locale.ROOT), other);
        }
    }

    private static boolean isWord(String name) {
        return name.chars().allMatch(Character::isLetter);
    }
}
