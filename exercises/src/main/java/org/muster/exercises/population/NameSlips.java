package org.muster.exercises.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What happens to names between people who do not share a language. */
final class NameSlips {
    private static final Map<String, List<String>> VARIANTS = variants();
    private static final List<String> PARTICLES =
            List.of(
                    "al-",
                    "el-",
                    "el ",
                    "ben ",
                    "bin ",
                    "abu ",
                    "ould ",
                    "ag ",
                    "de la ",
                    "de ",
                    "del ",
                    "dos ",
                    "da ",
                    "van den ",
                    "van ",
                    "von ",
                    "zu ",
                    "le ",
                    "d'",
                    "l'",
                    "o'",
                    "n'");

    private NameSlips() {}

    private static Map<String, List<String>> variants() {
        Map<String, List<String>> found = new HashMap<>();
        for (String line : WordFile.lines("variants.txt")) {
            List<String> spellings = List.of(line.split(", "));
            spellings.forEach(
                    spelling -> found.putIfAbsent(spelling.toLowerCase(Locale.ROOT), spellings));
        }
        return found;
    }

    /** Another usual spelling of each part that has one. */
    static String transliterated(String name, Dice dice) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split(" ")) {
            List<String> spellings = VARIANTS.get(part.toLowerCase(Locale.ROOT));
            boolean shouted = part.equals(part.toUpperCase(Locale.ROOT));
            String other = spellings == null ? part : dice.any(spellings);
            parts.add(shouted ? other.toUpperCase(Locale.ROOT) : other);
        }
        return String.join(" ", parts);
    }

    static String secondDropped(String name, Dice unused) {
        int gap = name.indexOf(' ');
        return gap < 3 ? name : name.substring(0, gap);
    }

    static String initial(String name, Dice dice) {
        return name.isEmpty() ? name : name.substring(0, 1) + (dice.chance(0.5) ? "." : "");
    }

    static String particleDropped(String name, Dice unused) {
        String small = name.toLowerCase(Locale.ROOT);
        for (String particle : PARTICLES) {
            if (small.startsWith(particle) && name.length() > particle.length() + 1) {
                return name.substring(particle.length());
            }
        }
        return name;
    }
}
