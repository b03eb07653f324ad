package org.muster.formats.paxlst;

import java.util.Optional;
import org.muster.formats.mrz.Transliteration;
import org.muster.formats.problem.Problems;

/** A traveller's name in A to Z, as the document's line would have it (guide 4.11). */
record NameFitting(Problems problems, long traveller) {

    /** What is written of somebody whose name no table can write. */
    private static final String UNKNOWN = "UNKNOWN";

    private static final int LONGEST = 35;

    PersonName fit(PersonName name) {
        String surname = part(name.surname(), "NAD surname");
        String given = part(name.given(), "NAD given name");
        String middle = part(name.middle(), "NAD middle name");
        if (given.isEmpty() && !middle.isEmpty()) {
            given = middle;
            middle = "";
        }
        if (!surname.isEmpty()) {
            return new PersonName(surname, given, middle);
        }
        if (name.surname().isBlank() && !given.isEmpty()) {
            // Who has one name has it as the surname (Doc 9303 part 3, 4.6).
            return new PersonName(given, middle, "");
        }
        problems.tell(
                "PAX-102",
                "PAXLST",
                traveller,
                "NAD surname",
                name.surname(),
                "cannot be written with A to Z; the traveller is sent as " + UNKNOWN + ".",
                "Enter the name as the document's line shows it.");
        return new PersonName(UNKNOWN, given, middle);
    }

    private String part(String text, String column) {
        Optional<String> latin = Transliteration.findLatin(text);
        if (latin.isEmpty()) {
            problems.tell(
                    "PAX-102",
                    "PAXLST",
                    traveller,
                    column,
                    text,
                    "has signs that no table writes with A to Z (Doc 9303 part 3, 6).",
                    "Enter the name as the document's line shows it.");
            return "";
        }
        String whole = latin.get();
        if (whole.length() <= LONGEST) {
            return whole;
        }
        problems.tell(
                "PAX-103",
                "PAXLST",
                traveller,
                column,
                text,
                "is longer than " + LONGEST + " signs and is cut there.",
                "Nothing to do: the document's number tells who it is.");
        return whole.substring(0, LONGEST).strip();
    }
}
