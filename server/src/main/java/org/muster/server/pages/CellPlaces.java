package org.muster.server.pages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.muster.core.cell.Cells;
import org.muster.core.fact.CellId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;

/**
 * What lists say of where people live, so that all of a place can be put into a cell at once.
 *
 * @param typed the place that is looked for; empty where places are to be chosen from
 * @param free those of that place who live in no cell
 * @param here how many of them live in this cell already
 * @param elsewhere how many live in another one, and stay there
 * @param places as lists write them, those with the most people first
 */
public record CellPlaces(
        String typed, List<PersonId> free, int here, int elsewhere, List<Place> places) {
    private static final int MOST_PLACES = 40;

    /**
     * A place as lists write it.
     *
     * @param people who live in no cell yet
     */
    public record Place(String name, int people) {}

    /** Everybody whose row names a place that has {@code typed} in it. */
    static CellPlaces of(View view, CellId cell, String typed) {
        String wanted = plain(typed);
        List<PersonId> free = new ArrayList<>();
        int here = 0;
        int elsewhere = 0;
        Map<String, Integer> places = new HashMap<>();
        for (PersonId person : everybody(view)) {
            List<String> named = placesOf(view, person);
            if (named.isEmpty()) {
                continue;
            }
            var lives = Cells.cellOf(view, person);
            if (lives.isEmpty()) {
                named.forEach(place -> places.merge(place, 1, Integer::sum));
            }
            if (wanted.isEmpty() || named.stream().noneMatch(one -> plain(one).contains(wanted))) {
                continue;
            }
            if (lives.isEmpty()) {
                free.add(person);
            } else if (lives.get().equals(cell)) {
                here++;
            } else {
                elsewhere++;
            }
        }
        return new CellPlaces(typed, free, here, elsewhere, foremost(places));
    }

    private static Set<PersonId> everybody(View view) {
        Set<PersonId> all = new HashSet<>();
        view.persons().forEach(person -> all.add(view.one(person)));
        return all;
    }

    private static List<String> placesOf(View view, PersonId person) {
        return Listings.of(view, person).listSpeaking().stream()
                .map(CellPlaces::place)
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
    }

    private static String place(RowListed row) {
        return row.words().place().text();
    }

    private static List<Place> foremost(Map<String, Integer> places) {
        return places.entrySet().stream()
                .map(each -> new Place(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Place::people).reversed().thenComparing(Place::name))
                .limit(MOST_PLACES)
                .toList();
    }

    /** Without accents and capitals, which lists write as they please. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
