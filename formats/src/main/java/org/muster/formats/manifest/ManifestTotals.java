package org.muster.formats.manifest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the lines add up to; each person is one soul, once under a place and once under a
 * nationality.
 */
public record ManifestTotals(
        int souls, Map<ManifestPlace, Integer> byPlace, SortedMap<String, Integer> byNationality) {

    static ManifestTotals of(List<ManifestLine> lines) {
        Map<ManifestPlace, Integer> places = new EnumMap<>(ManifestPlace.class);
        SortedMap<String, Integer> nationalities = new TreeMap<>();
        for (ManifestLine line : lines) {
            places.merge(line.place(), 1, Integer::sum);
            nationalities.merge(line.nationality(), 1, Integer::sum);
        }
        return new ManifestTotals(
                lines.size(),
                Collections.unmodifiableMap(places),
                Collections.unmodifiableSortedMap(nationalities));
    }

    public int of(ManifestPlace place) {
        return byPlace.getOrDefault(place, 0);
    }
}
