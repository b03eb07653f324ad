package org.muster.formats.paxlst;

import java.util.List;
import org.muster.formats.edifact.Segment;
import org.muster.formats.mrz.MrzDate;

/**
 * One document of a traveller (group 5; guide 4.21 to 4.23).
 *
 * @param type P passport, V visa, I identity card and others, as the document's line begins
 * @param expiry unknown where nobody said
 * @param issuer three letters; empty where nobody said
 * @param others what senders add that has no name here, kept and written again
 */
public record TravelDocument(
        String type, String number, MrzDate expiry, String issuer, List<Segment> others) {
    public TravelDocument {
        others = List.copyOf(others);
    }

    public static TravelDocument of(String type, String number, MrzDate expiry, String issuer) {
        return new TravelDocument(type, number, expiry, issuer, List.of());
    }
}
