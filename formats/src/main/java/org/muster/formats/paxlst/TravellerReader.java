package org.muster.formats.paxlst;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.formats.edifact.Findings;
import org.muster.formats.edifact.Placed;
import org.muster.formats.edifact.Segment;
import org.muster.formats.mrz.MrzDate;

/** Collects one traveller, from a NAD to the next (guide 4.11 to 4.23). */
final class TravellerReader {

    private final Dates dates;
    private final Findings findings;
    private final Placed nad;
    private final Role role;
    private final Map<PlaceKind, String> places = new EnumMap<>(PlaceKind.class);
    private final Map<ReferenceKind, String> references = new EnumMap<>(ReferenceKind.class);
    private final List<TravelDocument> documents = new ArrayList<>();
    private final List<Segment> others = new ArrayList<>();
    private SexCode sex = SexCode.UNKNOWN;
    private MrzDate born = MrzDate.unknown();
    private String nationality = "";
    private IdentityCheck check = IdentityCheck.NOT_SAID;
    private @Nullable DocumentReader document;

    TravellerReader(Placed nad, Role role, Dates dates, Findings findings) {
        this.nad = nad;
        this.role = role;
        this.dates = dates;
        this.findings = findings;
    }

    /** Answers whether the segment was about the traveller. */
    boolean take(Placed segment) {
        DocumentReader open = document;
        if (open != null && open.take(segment)) {
            return true;
        }
        switch (segment.tag()) {
            case "ATT" -> takeSex(segment);
            case "DTM" -> takeBirth(segment);
            case "GEI" -> takeCheck(segment);
            case "LOC" -> takePlace(segment);
            case "NAT" -> takeNationality(segment);
            case "RFF" -> takeReference(segment);
            case "MEA", "FTX", "COM", "EMP" -> others.add(segment.segment());
            case "DOC" -> {
                endDocument();
                document = new DocumentReader(segment, dates, findings);
                return true;
            }
            default -> {
                return false;
            }
        }
        if (open != null) {
            tellOrder(segment);
        }
        return true;
    }

    Traveller end() {
        endDocument();
        return new Traveller(
                role,
                NameAndAddress.name(nad, findings),
                NameAndAddress.address(nad),
                sex,
                born,
                nationality,
                places,
                references,
                check,
                documents,
                others);
    }

    private void endDocument() {
        if (document != null) {
            documents.add(document.end());
            document = null;
        }
    }

    private void takeSex(Placed segment) {
        if (!segment.text(1).equals("2")) {
            others.add(segment.segment());
            return;
        }
        String code = segment.text(3, 1);
        SexCode.find(code)
                .ifPresentOrElse(
                        found -> sex = found,
                        () ->
                                findings.tell(
                                        "PAX-022",
                                        segment,
                                        "ATT 9019",
                                        code,
                                        "is none of F, M, U and X (guide 4.12).",
                                        "It is taken as unknown."));
    }

    private void takeBirth(Placed segment) {
        if (!segment.text(1, 1).equals("329")) {
            others.add(segment.segment());
            return;
        }
        dates.findBirth(segment.text(1, 2))
                .ifPresentOrElse(
                        day -> born = day,
                        () ->
                                findings.tell(
                                        "PAX-023",
                                        segment,
                                        "DTM 2380",
                                        segment.text(1, 2),
                                        "is no date of birth as YYMMDD (guide 4.13).",
                                        "It is taken as unknown; look at the document."));
    }

    private void takeCheck(Placed segment) {
        String code = segment.text(2, 1);
        if (segment.text(1).equals("4") && (code.equals("173") || code.equals("174"))) {
            check = code.equals("173") ? IdentityCheck.VERIFIED : IdentityCheck.NOT_VERIFIED;
        } else {
            others.add(segment.segment());
        }
    }

    private void takePlace(Placed segment) {
        var kind = PlaceKind.find(segment.text(1));
        if (kind.isPresent() && !places.containsKey(kind.get())) {
            places.put(kind.get(), segment.text(2, 1));
        } else {
            others.add(segment.segment());
        }
    }

    private void takeNationality(Placed segment) {
        if (!segment.text(1).equals("2") || !nationality.isEmpty()) {
            others.add(segment.segment());
            return;
        }
        nationality = segment.text(2, 1);
        if (!DocumentReader.STATE.matcher(nationality).matches()) {
            findings.tell(
                    "PAX-024",
                    segment,
                    "NAT 3293",
                    nationality,
                    "is not the code of a nationality (guide 4.19, Doc 9303 part 3, 5).",
                    "Use three letters, XXX when it is unknown.");
        }
    }

    private void takeReference(Placed segment) {
        var kind = ReferenceKind.find(segment.text(1, 1));
        if (kind.isPresent() && !references.containsKey(kind.get())) {
            references.put(kind.get(), segment.text(1, 2));
        } else {
            others.add(segment.segment());
        }
    }

    private void tellOrder(Placed segment) {
        findings.tell(
                "PAX-025",
                segment,
                segment.tag(),
                "",
                "stands behind the traveller's documents; it is taken as the traveller's own (guide"
                        + " 3.0).",
                "Ask the sender to put it before DOC.");
    }
}
