package org.muster.formats.paxlst;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.muster.formats.edifact.Segment;
import org.muster.formats.mrz.MrzDate;

/**
 * One person aboard (group 4; guide 4.11 to 4.23). An infant on a lap is one like any other,
 * without a seat.
 *
 * @param born each part may be unknown; no first of January is made up
 * @param nationality three letters, XXX when it is unknown; empty where nobody said
 * @param others what senders add that has no name here, kept and written again
 */
public record Traveller(
        Role role,
        PersonName name,
        Address address,
        SexCode sex,
        MrzDate born,
        String nationality,
        Map<PlaceKind, String> places,
        Map<ReferenceKind, String> references,
        IdentityCheck check,
        List<TravelDocument> documents,
        List<Segment> others) {

    /** The nationality of somebody of whom it is not known. */
    public static final String UNKNOWN_NATIONALITY = "XXX";

    public Traveller {
        places = sorted(PlaceKind.class, places);
        references = sorted(ReferenceKind.class, references);
        documents = List.copyOf(documents);
        others = List.copyOf(others);
    }

    private static <K extends Enum<K>> Map<K, String> sorted(Class<K> kind, Map<K, String> map) {
        Map<K, String> copy = new EnumMap<>(kind);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
