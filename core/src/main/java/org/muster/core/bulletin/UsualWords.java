package org.muster.core.bulletin;

import java.util.Collection;
import java.util.Map;
import org.muster.core.movement.Mode;
import org.muster.core.tally.CountingRule;

/**
 * The words that a bulletin usually begins with, for the desk and for exercises alike. {@code
 * [place]} is where people leave from, {@code [way]} what is on its way, {@code [others]} who is
 * carried besides ours; figures stand in braces.
 *
 * @param asked is said only where it is counted who asked to leave
 */
public record UsualWords(
        String correction,
        String title,
        String body,
        String asked,
        String counted,
        String brief,
        Map<Mode, String> ways,
        String someOthers,
        String manyOthers) {

    private static final UsualWords ENGLISH =
            new UsualWords(
                    "Correction:",
                    "[place]: {carried} {carried|person|people} brought out",
                    "As of {asOf}, {carried} {carried|person has|people have} been brought out of"
                            + " [place], of whom {carried.own} {carried.own|is our national|are our"
                            + " nationals} and {carried.others} {carried.others|is of another"
                            + " nationality|are of other nationalities}, on {carried.legs}"
                            + " {carried.legs|leg|legs}.",
                    "{asked} {asked|person has|people have} asked to leave.",
                    "The total counts every person on the sealed manifest of a departed leg, once.",
                    "[place]: [way]{carried} {carried|person has|people have} left so far, among"
                            + " them {carried.own} of our nationals[others]. As of {asOf}.",
                    Map.of(
                            Mode.FLIGHT, "the {carried.legs.ordinal} flight is on its way.",
                            Mode.CONVOY, "the {carried.legs.ordinal} convoy is on its way.",
                            Mode.SHIP, "the {carried.legs.ordinal} ship is on its way."),
                    "and {carried.others} of other nationalities",
                    "and many nationals of other countries");

    private static final UsualWords FRENCH =
            new UsualWords(
                    "Rectificatif :",
                    "[place] : {carried} {carried|personne évacuée|personnes évacuées}",
                    "Au {asOf}, {carried} {carried|personne a été évacuée|personnes ont été"
                            + " évacuées} de [place], dont {carried.own} de nos ressortissants et"
                            + " {carried.others} {carried.others|personne d’une autre"
                            + " nationalité|personnes d’autres nationalités}, en {carried.legs}"
                            + " {carried.legs|trajet|trajets}.",
                    "{asked} {asked|personne a demandé|personnes ont demandé} à partir.",
                    "Ce total compte une fois chaque personne inscrite au manifeste scellé d’un"
                            + " départ effectué.",
                    "[place] : [way]{carried} {carried|personne est partie|personnes sont parties}"
                            + " à ce stade, dont {carried.own} de nos ressortissants[others]."
                            + " Chiffres arrêtés au {asOf}.",
                    Map.of(
                            Mode.FLIGHT, "le {carried.legs.ordinal} vol est en route.",
                            Mode.CONVOY, "le {carried.legs.ordinal} convoi est en route.",
                            Mode.SHIP, "le {carried.legs.ordinal} navire est en route."),
                    "et {carried.others} d’autres nationalités",
                    "et de nombreux ressortissants d’autres pays");

    public UsualWords {
        ways = Map.copyOf(ways);
    }

    /** In French, or else in English: bulletins are written in these two. */
    public static UsualWords in(String language) {
        return language.equals("fr") ? FRENCH : ENGLISH;
    }

    /**
     * A whole text.
     *
     * @param counted whose figures can be named
     * @param correcting whether it puts another bulletin right
     */
    public static BulletinText text(
            String language,
            String place,
            Occasion occasion,
            Collection<CountingRule> counted,
            boolean correcting) {
        UsualWords words = in(language);
        String before = correcting ? words.correction + " " : "";
        String asked = counted.contains(CountingRule.ASKED) ? " " + words.asked : "";
        return new BulletinText(
                language,
                before + at(place, words.title),
                at(place, words.body) + asked + "\n\n" + words.counted,
                before + words.brief(place, occasion));
    }

    private String brief(String place, Occasion occasion) {
        String way =
                occasion.underWay()
                        .map(mode -> ways.getOrDefault(mode, ""))
                        .map(said -> said + " ")
                        .orElse("");
        String others =
                switch (occasion.others()) {
                    case NONE -> "";
                    case SOME -> " " + someOthers;
                    case MANY -> " " + manyOthers;
                };
        return at(place, brief).replace("[way]", way).replace("[others]", others);
    }

    private static String at(String place, String words) {
        return words.replace("[place]", place);
    }
}
