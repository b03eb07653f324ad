package org.muster.exercises.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.muster.exercises.cast.NamePool;

/**
 * Draws names of a language area with its customs: two surnames, chains of given names, one name
 * only, women's endings. A drawn name is written {@code Latin=script}, as in the files.
 */
final class Namer {
    private static final Set<String> ONE_NAME =
            Set.of("sahel", "westafrican", "ethiopian", "indian", "arabic", "persian");
    private static final Set<String> CHAINS = Set.of("arabic", "sahel", "westafrican", "persian");
    private static final Set<String> SECOND_GIVEN =
            Set.of("french", "german", "english", "italian", "nordic", "dutch");

    private final Map<String, NamePool> pools = new HashMap<>();

    /** A surname; rarely none, where people may have one name only. */
    String family(String area, Dice dice) {
        if (ONE_NAME.contains(area) && dice.chance(0.03)) {
            return "";
        }
        String family = oneFamily(area, dice);
        return area.equals("iberian") ? family + " " + oneFamily(area, dice) : family;
    }

    private String oneFamily(String area, Dice dice) {
        NamePool pool = pool(area);
        List<String> firsts = pool.list("family.first");
        if (firsts.isEmpty() || dice.chance(0.55)) {
            return dice.common(pool.list("family"));
        }
        String first = dice.any(firsts).replace('_', ' ');
        String second = dice.any(pool.list("family.second"));
        boolean oneWord = Character.isLetter(first.charAt(NamePool.latin(first).length() - 1));
        return join(first, oneWord ? second.toLowerCase(Locale.ROOT) : second, "");
    }

    String given(String area, boolean female, Dice dice) {
        List<String> names = pool(area).list(female ? "given.F" : "given.M");
        String given = dice.common(names);
        if (CHAINS.contains(area) && dice.chance(0.25)) {
            return join(given, dice.common(pool(area).list("given.M")), " ");
        }
        if (SECOND_GIVEN.contains(area) && dice.chance(0.3)) {
            String second = dice.common(names);
            return second.equals(given) ? given : join(given, second, " ");
        }
        return given;
    }

    private static String join(String first, String second, String between) {
        String own = NamePool.original(first);
        String latin = NamePool.latin(first) + between + NamePool.latin(second);
        return own.isEmpty() ? latin : latin + "=" + own + between + NamePool.original(second);
    }

    /** What a child of these two is called: the father's name, or a part of each. */
    static String ofChild(String area, String father, String mother) {
        if (!area.equals("iberian") || father.isEmpty() || mother.isEmpty()) {
            return father;
        }
        return father.split(" ", 2)[0] + " " + mother.split(" ", 2)[0];
    }

    /** The surname as a woman bears it. */
    static String ofWoman(String area, String family) {
        String latin = NamePool.latin(family);
        String own = NamePool.original(family);
        return switch (area) {
            case "russian" -> {
                if (latin.endsWith("ov") || latin.endsWith("ev") || latin.endsWith("in")) {
                    yield latin + "a=" + own + "а";
                }
                yield latin.endsWith("sky")
                        ? latin.substring(0, latin.length() - 1)
                                + "aya="
                                + own.substring(0, own.length() - 2)
                                + "ая"
                        : family;
            }
            case "slavic" ->
                    latin.endsWith("ski")
                            ? latin.substring(0, latin.length() - 1) + "a"
                            : latin.endsWith("ý")
                                    ? latin.substring(0, latin.length() - 1) + "á"
                                    : family;
            case "greek" ->
                    latin.endsWith("poulos")
                            ? latin.substring(0, latin.length() - 2)
                                    + "u="
                                    + own.substring(0, own.length() - 1)
                                    + "υ"
                            : family;
            default -> family;
        };
    }

    static TrueName name(String area, String given, String family, String birthFamily) {
        List<String> own = new ArrayList<>();
        own.add(NamePool.original(given));
        own.add(NamePool.original(family));
        return new TrueName(
                NamePool.latin(given),
                NamePool.latin(family),
                NamePool.latin(birthFamily),
                own.get(0),
                own.get(1),
                area);
    }

    private NamePool pool(String area) {
        return pools.computeIfAbsent(area, NamePool::wide);
    }
}
