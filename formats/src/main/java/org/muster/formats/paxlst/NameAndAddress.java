package org.muster.formats.paxlst;

import java.util.List;
import java.util.stream.Collectors;
import org.muster.formats.edifact.Findings;
import org.muster.formats.edifact.Placed;

/** What the NAD of a traveller says (guide 4.11). */
final class NameAndAddress {

    private NameAndAddress() {}

    /** Nobody is left out for want of a name. */
    static PersonName name(Placed nad, Findings findings) {
        int element = nad.text(4).isEmpty() && !nad.text(3).isEmpty() ? 3 : 4;
        String surname = nad.text(element, 1);
        if (surname.isEmpty() || element == 3) {
            findings.tell(
                    "PAX-021",
                    nad,
                    "NAD C080",
                    surname,
                    element == 3
                            ? "stands where an unstructured name would; it is taken as the surname"
                                    + " (guide 4.11)."
                            : "the surname is missing (guide 4.11).",
                    "Ask the sender for the name in its place.");
        }
        String middle =
                List.of(nad.text(element, 3), nad.text(element, 4), nad.text(element, 5)).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return new PersonName(surname, nad.text(element, 2), middle);
    }

    static Address address(Placed nad) {
        String street =
                List.of(nad.text(5, 1), nad.text(5, 2), nad.text(5, 3), nad.text(5, 4)).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return new Address(street, nad.text(6), nad.text(7, 1), nad.text(8), nad.text(9));
    }
}
