package org.muster.formats.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one row of a list says of a person, as it says it. Texts are empty and lists too where it
 * says nothing.
 *
 * @param born as 1980-03-12, with ?? for a part that is not known
 * @param sex female, male, other, or empty
 * @param nationalities ICAO codes
 * @param address street and number
 * @param place a town, quarter, camp or hotel
 * @param household equal for people of one list who belong together
 * @param presence here, away, or empty
 * @param age years, on a day that the list does not name
 * @param relation what the person is to somebody else
 * @param caller who told it, who is not this person
 */
public record ListedPerson(
        ListedName name,
        String born,
        String sex,
        List<String> nationalities,
        List<ListedDocument> documents,
        List<String> phones,
        List<String> emails,
        String address,
        String place,
        String household,
        String presence,
        String age,
        ListedTrip trip,
        String relation,
        String caller) {

    public ListedPerson {
        nationalities = List.copyOf(nationalities);
        documents = List.copyOf(documents);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    /**
     * A name as far as the list takes it apart.
     *
     * @param whole when the list has it in one piece and does not show which part is which
     * @param original in a script other than Latin
     * @param born the family name before a marriage
     */
    public record ListedName(
            String family, String given, String whole, String original, String born) {

        public boolean isEmpty() {
            return family.isEmpty() && given.isEmpty() && whole.isEmpty() && original.isEmpty();
        }

        @Override
        public String toString() {
            String parts = (family.toUpperCase(Locale.ROOT) + " " + given).strip();
            String shown = parts.isEmpty() ? whole : parts;
            return original.isEmpty() ? shown : (shown + " " + original).strip();
        }
    }

    /** A document's kind, as core names it in lower case, and number. */
    public record ListedDocument(String kind, String number) {}

    /**
     * When somebody is travelling: both as 1980-03-12, or empty.
     *
     * @param from the first day in the country
     * @param until the last
     */
    public record ListedTrip(String from, String until) {

        public static final ListedTrip NONE = new ListedTrip("", "");

        @Override
        public String toString() {
            return from.isEmpty() && until.isEmpty() ? "" : "trip " + from + " to " + until;
        }
    }

    /** All of it in one line, for a person to check. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(name.toString());
        parts.add(name.born().isEmpty() ? "" : "born as " + name.born());
        parts.add(born);
        parts.add(sex);
        parts.add(String.join("+", nationalities));
        documents.forEach(document -> parts.add(document.kind() + " " + document.number()));
        parts.addAll(phones);
        parts.addAll(emails);
        parts.add(address);
        parts.add(place);
        parts.add(labelled("household", household));
        parts.add(presence);
        parts.add(labelled("age", age));
        parts.add(trip.toString());
        parts.add(labelled("relation", relation));
        parts.add(labelled("told by", caller));
        parts.removeIf(String::isEmpty);
        return String.join("; ", parts);
    }

    private static String labelled(String label, String text) {
        return text.isEmpty() ? "" : label + " " + text;
    }
}
