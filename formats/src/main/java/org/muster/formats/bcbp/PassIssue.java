package org.muster.formats.bcbp;

import java.util.List;

/**
 * What a pass says once, behind {@code >}: who made it and when.
 *
 * @param version of the standard, one digit
 * @param passenger 0 adult, 1 male, 2 female, 3 child, 4 infant, and others
 * @param issued last digit of the year and day of the year
 * @param document B boarding pass, I itinerary
 * @param bags up to three ranges of bag tags, 13 digits each
 */
public record PassIssue(
        String version,
        String passenger,
        String checkInSource,
        String issueSource,
        String issued,
        String document,
        String issuer,
        List<String> bags) {
    public PassIssue {
        bags = List.copyOf(bags);
    }
}
