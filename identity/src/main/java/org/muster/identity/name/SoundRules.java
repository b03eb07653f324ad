package org.muster.identity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules from letters to sounds, the longest that fits first. A rule is written {@code
 * letters=sound}; {@code ^} before means only at the start of a word, {@code $} after only at its
 * end, {@code +} only before e, i, y.
 */
final class SoundRules {
    private final Map<Character, List<Rule>> byFirst;

    private record Rule(String letters, String sound, boolean start, boolean end, boolean front) {
        boolean fits(String word, int at) {
            int after = at + letters.length();
            return word.startsWith(letters, at)
                    && (!start || at == 0)
                    && (!end || after == word.length())
                    && (!front
                            || (after < word.length() && "eiy".indexOf(word.charAt(after)) >= 0));
        }

        int weight() {
            return 4 * letters.length() + (start || end ? 2 : 0) + (front ? 1 : 0);
        }
    }

    private SoundRules(Map<Character, List<Rule>> byFirst) {
        this.byFirst = byFirst;
    }

    static SoundRules of(String table) {
        Map<Character, List<Rule>> rules = new HashMap<>();
        for (String entry : table.strip().split("\\s+", -1)) {
            int equals = entry.indexOf('=');
            Rule rule = rule(entry.substring(0, equals), entry.substring(equals + 1));
            rules.computeIfAbsent(rule.letters().charAt(0), first -> new ArrayList<>()).add(rule);
        }
        rules.values().forEach(list -> list.sort(Comparator.comparingInt(Rule::weight).reversed()));
        return new SoundRules(rules);
    }

    private static Rule rule(String pattern, String sound) {
        boolean start = pattern.startsWith("^");
        boolean end = pattern.endsWith("$");
        boolean front = pattern.endsWith("+");
        String letters =
                pattern.substring(start ? 1 : 0, pattern.length() - (end || front ? 1 : 0));
        return new Rule(letters, sound, start, end, front);
    }

    /** The sounds of a word; letters without a rule are silent. */
    String read(String word) {
        StringBuilder out = new StringBuilder(word.length() + 2);
        int at = 0;
        while (at < word.length()) {
            int step = 1;
            for (Rule rule : byFirst.getOrDefault(word.charAt(at), List.of())) {
                if (rule.fits(word, at)) {
                    append(out, rule.sound());
                    step = rule.letters().length();
                    break;
                }
            }
            at += step;
        }
        return out.toString();
    }

    /** A sound said twice is said once. */
    private static void append(StringBuilder out, String sound) {
        for (int i = 0; i < sound.length(); i++) {
            char next = sound.charAt(i);
            if (out.isEmpty() || out.charAt(out.length() - 1) != next) {
                out.append(next);
            }
        }
    }
}
