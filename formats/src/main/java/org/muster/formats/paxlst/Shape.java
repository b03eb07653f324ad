package org.muster.formats.paxlst;

import org.muster.formats.edifact.ServiceSigns;

/**
 * What a receiver wants a list to look like beyond what it says.
 *
 * @param lineBreaks each segment on a line of its own; some receivers refuse that
 * @param mostTravellers of one message
 * @param mostCharacters of one message, from UNH to UNT
 * @param packing whether the parts of a long list travel together
 * @param fullBirthYears births as CCYYMMDD with format 102; the guide has YYMMDD, by which somebody
 *     of 100 years is read as an infant
 */
public record Shape(
        ServiceSigns signs,
        boolean lineBreaks,
        int mostTravellers,
        int mostCharacters,
        Packing packing,
        boolean fullBirthYears) {

    /** How the parts of a list travel. */
    public enum Packing {
        TOGETHER,
        /** Each in an interchange of its own. */
        APART
    }

    /** What most receivers take, one message however long. */
    public static final Shape USUAL =
            new Shape(
                    ServiceSigns.PLAIN,
                    false,
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    Packing.TOGETHER,
                    false);

    public Shape {
        if (mostTravellers < 1 || mostCharacters < 1) {
            throw new IllegalArgumentException("A message must take somebody.");
        }
    }

    public Shape withSigns(ServiceSigns other) {
        return new Shape(
                other, lineBreaks, mostTravellers, mostCharacters, packing, fullBirthYears);
    }

    /** At most so many in one message, and so many signs. */
    public Shape splitAt(int travellers, int characters, Packing how) {
        return new Shape(signs, lineBreaks, travellers, characters, how, fullBirthYears);
    }

    public Shape withLineBreaks() {
        return new Shape(signs, true, mostTravellers, mostCharacters, packing, fullBirthYears);
    }
}
