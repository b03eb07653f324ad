package org.muster.formats.paxlst;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.muster.formats.edifact.Findings;
import org.muster.formats.edifact.Placed;
import org.muster.formats.edifact.Segment;
import org.muster.formats.mrz.MrzDate;

/** Collects one document, from its DOC to the next DOC or traveller (guide 4.21 to 4.23). */
final class DocumentReader {

    /** A code of Doc 9303 part 3, section 5. */
    static final Pattern STATE = Pattern.compile("[A-Z]{1,3}");

    private final Dates dates;
    private final Findings findings;
    private final Placed doc;
    private final List<Segment> others = new ArrayList<>();
    private MrzDate expiry = MrzDate.unknown();
    private String issuer = "";

    DocumentReader(Placed doc, Dates dates, Findings findings) {
        this.doc = doc;
        this.dates = dates;
        this.findings = findings;
    }

    /** Answers whether the segment was about the document. */
    boolean take(Placed segment) {
        switch (segment.tag()) {
            case "DTM" -> {
                return takeDate(segment);
            }
            case "LOC" -> {
                return takePlace(segment);
            }
            case "GEI", "CPI", "QTY" -> others.add(segment.segment());
            case "RFF" -> {
                // Behind a document it is its own, unless it says what only persons have.
                if (ReferenceKind.find(segment.text(1, 1)).isPresent()) {
                    return false;
                }
                others.add(segment.segment());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    TravelDocument end() {
        String type = doc.text(1, 1);
        String number = doc.text(2, 1);
        if (type.isEmpty() || number.isEmpty()) {
            findings.tell(
                    "PAX-030",
                    doc,
                    type.isEmpty() ? "DOC C002" : "DOC C503",
                    type + number,
                    "a document needs its type and its number (guide 4.21).",
                    "Ask the sender for the document.");
        }
        return new TravelDocument(type, number, expiry, issuer, others);
    }

    private boolean takeDate(Placed segment) {
        if (!segment.text(1, 1).equals("36")) {
            if (segment.text(1, 1).equals("329")) {
                return false;
            }
            others.add(segment.segment());
            return true;
        }
        dates.findExpiry(segment.text(1, 2))
                .ifPresentOrElse(
                        day -> expiry = day,
                        () ->
                                findings.tell(
                                        "PAX-031",
                                        segment,
                                        "DTM 2380",
                                        segment.text(1, 2),
                                        "is no date of expiry as YYMMDD (guide 4.22).",
                                        "It is taken as unknown; look at the document."));
        return true;
    }

    private boolean takePlace(Placed segment) {
        if (PlaceKind.find(segment.text(1)).isPresent()) {
            return false;
        }
        if (segment.text(1).equals("91") && issuer.isEmpty()) {
            issuer = segment.text(2, 1);
            tellIssuer(segment);
        } else {
            others.add(segment.segment());
        }
        return true;
    }

    private void tellIssuer(Placed segment) {
        if (!STATE.matcher(issuer).matches()) {
            findings.tell(
                    "PAX-032",
                    segment,
                    "LOC C517",
                    issuer,
                    "is not the code of a state or an organisation (guide 4.23).",
                    "Use the three letters that the document's line shows.");
        }
    }
}
