package org.muster.core.bulletin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Fingerprint;
import org.muster.core.tally.Tally;

/**
 * Which words and figures somebody approves: SHA-256 over the texts in all languages and the frozen
 * tallies beneath them. Any change of a letter or a figure gives another seal, so an approval can
 * never be carried over to a text that its author has not read.
 */
public record TextSeal(String hex) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /** Refuses what no hash looks like. */
    public static TextSeal parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "seal '" + text + "' must be the 64 digits shown with the text");
        }
        return new TextSeal(text);
    }

    public static TextSeal over(List<BulletinText> texts, List<Tally> tallies) {
        return over(texts, tallies, Optional.empty());
    }

    /** As above, over a text that corrects an earlier bulletin: that is part of what it says. */
    public static TextSeal over(
            List<BulletinText> texts, List<Tally> tallies, Optional<BulletinId> corrects) {
        Fingerprint print = new Fingerprint().add(texts.size());
        for (BulletinText text : texts) {
            print.add(text.language()).add(text.title()).add(text.body()).add(text.brief());
        }
        print.add(tallies.size());
        tallies.forEach(tally -> add(print, tally));
        corrects.ifPresent(print::add);
        return new TextSeal(print.toHex());
    }

    private static void add(Fingerprint print, Tally tally) {
        print.add(tally.rule().name())
                .add(tally.basis().name())
                .add(tally.asOf())
                .add(tally.total());
        for (var lines : List.of(tally.byNationality(), tally.byLeg(), tally.byAgeBand())) {
            print.add(lines.size());
            lines.forEach(line -> print.add(line.key()).add(line.persons()));
        }
        print.add(tally.facts().size());
        tally.facts().forEach(print::add);
    }

    /** The first sixteen digits in groups, for people. */
    public String inShort() {
        return hex.length() < 16 ? hex : hex.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return hex;
    }
}
