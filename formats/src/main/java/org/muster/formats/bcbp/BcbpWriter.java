package org.muster.formats.bcbp;

import java.util.Locale;
import java.util.Optional;
import org.muster.formats.edifact.LevelA;
import org.muster.formats.mrz.Transliteration;
import org.muster.formats.problem.Problems;

/**
 * Writes the text of a boarding pass's bar code: 60 signs for one leg, and what was given beyond
 * them. Neither health nor nationality has a place in it.
 */
public final class BcbpWriter {

    private static final int NAME = 20;

    /** How long a conditional part may be: what two hexadecimal digits count. */
    private static final int LONGEST = 255;

    private final Problems problems = new Problems();

    private BcbpWriter() {}

    public static Coded write(BoardingPass pass) {
        BcbpWriter writer = new BcbpWriter();
        String text = writer.text(pass);
        return new Coded(text, writer.problems.list());
    }

    private String text(BoardingPass pass) {
        if (pass.legs().size() > 9) {
            throw new IllegalArgumentException("A boarding pass has at most nine legs.");
        }
        StringBuilder out = new StringBuilder("M").append(pass.legs().size());
        out.append(name(pass.name())).append(pass.electronicTicket() ? "E" : " ");
        for (int i = 0; i < pass.legs().size(); i++) {
            out.append(leg(pass.legs().get(i), i == 0 ? pass.issue() : Optional.empty(), i == 0));
        }
        pass.security()
                .ifPresent(security ->
                        out.append('^')
                                .append(field(security.type(), 1, "security type"))
                                .append(sized(security.data(), "security data")));
        return out.toString();
    }

    private String leg(PassLeg leg, Optional<PassIssue> issue, boolean first) {
        return field(leg.booking(), 7, "booking")
                + field(leg.from(), 3, "from")
                + field(leg.to(), 3, "to")
                + field(leg.carrier(), 3, "carrier")
                + field(flight(leg.flight()), 5, "flight")
                + (leg.dayOfYear().isPresent()
                        ? String.format(Locale.ROOT, "%03d", leg.dayOfYear().getAsInt())
                        : "   ")
                + field(leg.cabin(), 1, "cabin")
                + field(leg.seat(), 4, "seat")
                + field(leg.sequence(), 5, "sequence")
                + field(leg.status(), 1, "status")
                + sized(conditional(leg, issue, first), "conditional part");
    }

    private String conditional(PassLeg leg, Optional<PassIssue> issue, boolean first) {
        String own = leg.details().map(this::details).orElse("");
        if (!first) {
            return own;
        }
        if (issue.isEmpty()) {
            // Without a header only the carrier's own text has a meaning.
            return leg.details().map(LegDetails::airlineUse).orElse("");
        }
        return ">"
                + field(issue.get().version(), 1, "version")
                + sized(issue(issue.get()), "common part")
                + (own.isEmpty() ? "00" : own);
    }

    private String issue(PassIssue issue) {
        StringBuilder out =
                new StringBuilder()
                        .append(field(issue.passenger(), 1, "passenger"))
                        .append(field(issue.checkInSource(), 1, "check-in source"))
                        .append(field(issue.issueSource(), 1, "issue source"))
                        .append(field(issue.issued(), 4, "issued"))
                        .append(field(issue.document(), 1, "document"))
                        .append(field(issue.issuer(), 3, "issuer"));
        issue.bags().forEach(bag -> out.append(field(bag, 13, "bag")));
        return out.toString();
    }

    private String details(LegDetails details) {
        String own =
                field(details.airlineCode(), 3, "airline code")
                        + field(details.serial(), 10, "serial")
                        + field(details.selectee(), 1, "selectee")
                        + field(details.documentCheck(), 1, "document check")
                        + field(details.marketingCarrier(), 3, "marketing carrier")
                        + field(details.frequentFlyerCarrier(), 3, "frequent flyer carrier")
                        + field(details.frequentFlyerNumber(), 16, "frequent flyer number")
                        + field(details.idAd(), 1, "ID/AD")
                        + field(details.freeBags(), 3, "free bags")
                        + field(details.fastTrack(), 1, "fast track");
        return sized(own.isBlank() ? "" : own, "leg's part") + details.airlineUse();
    }

    private String sized(String text, String what) {
        String kept = text;
        if (text.length() > LONGEST) {
            tell("BCB-102", what, text, "is longer than " + LONGEST + " signs and is cut there.");
            kept = text.substring(0, LONGEST);
        }
        return String.format(Locale.ROOT, "%02X", kept.length()) + kept;
    }

    private static String flight(String text) {
        return text.matches("[0-9]{1,3}[A-Za-z]?") ? "0".repeat(4 - digits(text)) + text : text;
    }

    private static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }

    /** Surname, slash, given names; the given names are cut first. */
    private String name(String name) {
        int slash = name.indexOf('/');
        String surname = letters(slash < 0 ? name : name.substring(0, slash));
        String given = slash < 0 ? "" : letters(name.substring(slash + 1));
        if (surname.isEmpty()) {
            tell(
                    "BCB-101",
                    "name",
                    name,
                    "has no surname in A to Z; UNKNOWN is written (Resolution 792, element 11).");
            surname = "UNKNOWN";
        }
        String kept = surname.substring(0, Math.min(surname.length(), NAME - 2));
        String whole = given.isEmpty() ? surname : kept + "/" + given;
        String cut = whole.substring(0, Math.min(whole.length(), NAME));
        return cut + " ".repeat(NAME - cut.length());
    }

    private String letters(String part) {
        Optional<String> latin = Transliteration.findLatin(part);
        if (latin.isEmpty()) {
            tell(
                    "BCB-101",
                    "name",
                    part,
                    "has signs that no table writes with A to Z (Doc 9303 part 3, 6).");
        }
        return latin.orElse("");
    }

    private String field(String text, int width, String what) {
        String fit = LevelA.fit(text);
        if (fit.length() > width) {
            tell("BCB-102", what, text, "is longer than " + width + " signs and is cut there.");
            fit = fit.substring(0, width);
        }
        return fit + " ".repeat(width - fit.length());
    }

    private void tell(String code, String what, String value, String rule) {
        problems.tell(code, "BCBP", 0, what, value, rule, "Give what the field can hold.");
    }
}
