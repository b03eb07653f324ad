package org.muster.formats.bcbp;

import java.util.List;
import java.util.Optional;

/**
 * What the bar code of a boarding pass says. Every text is as the field has it, without the blanks
 * that fill it; empty where the field is blank.
 *
 * @param name surname, a slash, given names; at most 20 signs, longer ones are cut by the standard
 * @param issue what is said once for all legs; empty when the pass ends with its mandatory part, or
 *     has no version
 * @param security empty when the pass is not signed
 */
public record BoardingPass(
        String name,
        boolean electronicTicket,
        List<PassLeg> legs,
        Optional<PassIssue> issue,
        Optional<Security> security) {

    /** A signature of the carrier, as it stands there; nobody verifies it here. */
    public record Security(String type, String data) {}

    public BoardingPass {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("A boarding pass has a leg.");
        }
        Optional<LegDetails> first = legs.getFirst().details();
        if (issue.isEmpty() && first.isPresent() && !first.get().isAirlineUseOnly()) {
            throw new IllegalArgumentException(
                    "Without a version only the carrier's own text can stand with the first leg.");
        }
    }

    /** A pass of one leg that says no more than it must. */
    public static BoardingPass of(String surname, String given, PassLeg leg) {
        String name = given.isBlank() ? surname : surname + "/" + given;
        return new BoardingPass(name, false, List.of(leg), Optional.empty(), Optional.empty());
    }
}
