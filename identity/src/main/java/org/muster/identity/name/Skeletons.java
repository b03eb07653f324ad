package org.muster.identity.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The consonants of a word in coarse classes: p is b, v is f, kh is k. Where a letter may say
 * several things there are several skeletons, the likeliest first.
 */
final class Skeletons {
    private static final int MOST = 8;
    private static final char NOTHING = '-';
    private static final String[] CLASSES = classes();

    private Skeletons() {}

    static List<String> of(String sound) {
        List<String> all = new ArrayList<>(List.of(""));
        for (int i = 0; i < sound.length(); i++) {
            String options = CLASSES[sound.charAt(i)];
            if (!options.isEmpty()) {
                all = extended(all, options);
            }
        }
        Set<String> distinct = new LinkedHashSet<>(all);
        distinct.remove("");
        return List.copyOf(distinct);
    }

    private static List<String> extended(List<String> all, String options) {
        List<String> longer = new ArrayList<>();
        for (int option = 0; option < options.length(); option++) {
            for (String one : all) {
                if (option == 0 || longer.size() < MOST) {
                    longer.add(with(one, options.charAt(option)));
                }
            }
        }
        return longer;
    }

    private static String with(String skeleton, char next) {
        boolean said = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == next;
        return next == NOTHING || said ? skeleton : skeleton + next;
    }

    private static String[] classes() {
        String table =
                "bB pB XB fF vF FF BBF PBF mM nN lL 7-L rR tT TTS dD DDS ~SD sS zS CS 2S ;SJ SJ ZJ cJ"
                        + " jJ JJK 4JK 1JK 3J-K kK gK qK GKR $KR KK- HK- #K !K- %K 0SJ 5F- W-F @-F";
        String[] classes = new String[128];
        java.util.Arrays.fill(classes, "");
        for (String entry : table.split(" ", -1)) {
            classes[entry.charAt(0)] = entry.substring(1);
        }
        return classes;
    }
}
