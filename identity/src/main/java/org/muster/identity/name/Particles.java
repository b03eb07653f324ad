package org.muster.identity.name;

import java.util.Set;

/** Small words that lists put in or leave out at will, and words that are no name at all. */
final class Particles {
    private static final Set<String> ARTICLES = set("al el ul ال аль эль אל");

    private static final Set<String> ALL =
            set(
                    """
                    al el ul ben bin ibn bint bent ould wuld weld wold uld mint ait ag
                    de del della dello di da do dos das du des d la le les los las lo
                    van von der den ter ten te zu zum zur vom y
                    hadj elhadj alhadji alhaji hajj haj hadji hadja hajja
                    mr mrs ms miss mme mlle dr prof sr jr
                    nee ne born geb geborene epouse ep veuve vve married maiden name dite dit alias
                    ال بن ابن بنت ولد منت حاج
                    аль эль ибн бен бин оглы оглу кызы улы уулу фон ван де да дер ди ульд
                    אל בן בת אבן του της ντε φον
                    """);

    /** Servant of …: one name together with what follows. */
    private static final Set<String> SERVANTS =
            set(
                    "abd abdel abdul abdoul abdal abdol abdur abdour abder abdur abdus abdes abdess"
                            + " عبد абд абдул абдель абдуль абд");

    private static final Set<String> OF_FAITH =
            set("din dine deen eddine eddin uddin uddine aldin دين дин");

    private static final Set<String> OF_GOD = set("allah ullah ollah oullah الله له аллах");

    private Particles() {}

    static boolean isParticle(String word) {
        return ALL.contains(word);
    }

    static boolean isServant(String word) {
        return SERVANTS.contains(word);
    }

    static boolean isOfFaith(String word) {
        return OF_FAITH.contains(word);
    }

    static boolean isOfGod(String word) {
        return OF_GOD.contains(word);
    }

    /** The Arabic article, also where it has taken on the sound of what follows: ar-Rahman. */
    static boolean isArticle(String word, String next) {
        return ARTICLES.contains(word)
                || (word.length() == 2
                        && "aeu".indexOf(word.charAt(0)) >= 0
                        && "rsztdn".indexOf(word.charAt(1)) >= 0
                        && next.startsWith(word.substring(1)));
    }

    private static Set<String> set(String words) {
        return Set.copyOf(
                new java.util.TreeSet<>(java.util.List.of(words.strip().split("\\s+", -1))));
    }
}
