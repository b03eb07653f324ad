package org.muster.formats.bcbp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.muster.formats.problem.Problems;
import org.muster.formats.problem.Reading;

/**
 * Reads the text of a boarding pass's bar code (Resolution 792, attachment A): format M with 1 to 9
 * legs, with or without conditional parts, with or without their header.
 */
public final class BcbpReader {

    private static final int SHORTEST = 60;

    /** No symbol holds more. */
    private static final int LONGEST = 4_000;

    private final Problems problems = new Problems();
    private final Signs signs;
    private Optional<PassIssue> issue = Optional.empty();

    private BcbpReader(String text) {
        signs = new Signs(text, 0, problems);
    }

    /** As many signs as name, flight and day need. */
    private static final int TO_THE_DAY = 47;

    private static final Pattern BEGINNING =
            Pattern.compile(
                    "M[1-9][A-Z /.'-]{20}[E ][A-Z0-9 ]{7}[A-Z]{3}[A-Z]{3}[A-Z0-9 ]{8}.*",
                    Pattern.DOTALL);

    /** Whether a text that somebody typed or scanned is most likely a boarding pass. */
    public static boolean isMeant(String scanned) {
        String text = plain(scanned);
        return text.length() >= TO_THE_DAY
                && text.length() <= LONGEST
                && BEGINNING.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    /**
     * What a scanner gives: with or without the line's end that it adds, in lower case where its
     * keyboard is so set, and without blanks at the end where a form field took them away.
     */
    public static Reading<BoardingPass> read(String scanned) {
        String text = plain(scanned);
        String upper = upper(text);
        String whole = isMeant(upper) ? filled(upper) : upper;
        BcbpReader reader = new BcbpReader(whole);
        reader.tellMended(text, upper, whole);
        return reader.readAll(whole);
    }

    private static String plain(String scanned) {
        int from = 0;
        int to = scanned.length();
        while (from < to && isLineEnd(scanned.charAt(from))) {
            from++;
        }
        while (to > from && isLineEnd(scanned.charAt(to - 1))) {
            to--;
        }
        return scanned.substring(from, to);
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\r' || sign == '\n';
    }

    /** Signatures tell capital letters from small ones, so a code that is right stays as it is. */
    private static String upper(String text) {
        String first = text.substring(0, Math.min(text.length(), SHORTEST));
        return first.chars().anyMatch(sign -> sign >= 'a' && sign <= 'z')
                ? text.toUpperCase(Locale.ROOT)
                : text;
    }

    /** Blanks up to the length of a conditional part, which is then none. */
    private static String filled(String text) {
        int size = SHORTEST - 2;
        return text.length() > size ? text : text + " ".repeat(size - text.length()) + "00";
    }

    private void tellMended(String text, String upper, String whole) {
        if (!upper.equals(text)) {
            signs.tell(
                    "BCB-010",
                    0,
                    "case",
                    text,
                    "has small letters, which no boarding pass has (Resolution 792, attachment A).",
                    "It is read in capitals; set the scanner to send them as they are.");
        }
        if (!whole.equals(upper)) {
            signs.tell(
                    "BCB-011",
                    0,
                    "end",
                    upper,
                    "ends before its 60th sign.",
                    "Blanks are read there; the code may be cut: look at the pass.");
        }
    }

    private Reading<BoardingPass> readAll(String text) {
        if (!text.startsWith("M") || text.length() < SHORTEST || text.length() > LONGEST) {
            signs.tell(
                    "BCB-001",
                    0,
                    "format",
                    text,
                    "is no boarding pass: M and at least 60 signs (Resolution 792, element 1).",
                    "Scan the pass again, or another code on it.");
            return new Reading<>(Optional.empty(), problems.list());
        }
        signs.take(1);
        int count = legCount(signs.take(1));
        String name = name(signs.take(20));
        boolean ticket = signs.take(1).equals("E");
        List<PassLeg> legs = new ArrayList<>();
        while (legs.isEmpty() || (legs.size() < count && isLegLeft())) {
            legs.add(leg(legs.isEmpty()));
        }
        if (legs.size() < count) {
            signs.tell(
                    "BCB-002",
                    0,
                    "legs",
                    Integer.toString(count),
                    "legs are announced, " + legs.size() + " follow (Resolution 792, element 5).",
                    "The code may be cut: scan it again.");
        }
        Optional<BoardingPass.Security> security = security();
        BoardingPass pass = new BoardingPass(name, ticket, legs, issue, security);
        return new Reading<>(Optional.of(pass), problems.list());
    }

    private boolean isLegLeft() {
        return signs.left() >= 37 && !signs.begins('^');
    }

    private int legCount(String text) {
        if (text.matches("[1-9]")) {
            return Integer.parseInt(text);
        }
        signs.tell(
                "BCB-002",
                -1,
                "legs",
                text,
                "is no number of legs from 1 to 9 (Resolution 792, element 5).",
                "One leg is read.");
        return 1;
    }

    private String name(String text) {
        if (!text.matches("[A-Z /]+")) {
            signs.tell(
                    "BCB-005",
                    -20,
                    "name",
                    text,
                    "is not written with A to Z, blank and / (Resolution 792, element 11).",
                    "It is read as it stands; look at the passenger's document.");
        }
        return text;
    }

    private PassLeg leg(boolean first) {
        String booking = signs.take(7);
        String from = airport("from");
        String to = airport("to");
        String carrier = signs.take(3);
        String flight = flight(signs.take(5));
        OptionalInt day = day(signs.take(3));
        String cabin = signs.take(1);
        String seat = signs.take(4);
        String sequence = signs.take(5);
        String status = signs.take(1);
        int size = signs.takeSize("size of the conditional part", "Resolution 792, element 6");
        Optional<LegDetails> details =
                size == 0 ? Optional.empty() : details(signs.cut(size), first);
        return new PassLeg(
                booking, from, to, carrier, flight, day, cabin, seat, sequence, status, details);
    }

    private Optional<LegDetails> details(Signs part, boolean first) {
        if (first) {
            if (!part.begins('>')) {
                // Without a header nothing has a place: it is the carrier's own.
                return Optional.of(LegDetails.ofAirlineUse(part.rest()));
            }
            part.take(1);
            String version = part.take(1);
            Signs once =
                    part.cut(
                            part.takeSize("size of the common part", "Resolution 792, element 10"));
            issue = Optional.of(issue(version, once));
        }
        if (part.isEnd()) {
            return Optional.empty();
        }
        Signs own = part.cut(part.takeSize("size of the leg's part", "Resolution 792, element 17"));
        boolean empty = own.isEnd() && part.isEnd();
        return empty ? Optional.empty() : Optional.of(own(own, part));
    }

    private static PassIssue issue(String version, Signs once) {
        String passenger = once.take(1);
        String checkIn = once.take(1);
        String source = once.take(1);
        String issued = once.take(4);
        String document = once.take(1);
        String issuer = once.take(3);
        List<String> bags = new ArrayList<>();
        while (!once.isEnd() && bags.size() < 3) {
            String bag = once.take(13);
            if (!bag.isEmpty()) {
                bags.add(bag);
            }
        }
        return new PassIssue(version, passenger, checkIn, source, issued, document, issuer, bags);
    }

    private static LegDetails own(Signs own, Signs rest) {
        return new LegDetails(
                own.take(3),
                own.take(10),
                own.take(1),
                own.take(1),
                own.take(3),
                own.take(3),
                own.take(16),
                own.take(1),
                own.take(3),
                own.take(1),
                rest.rest());
    }

    private Optional<BoardingPass.Security> security() {
        if (signs.isEnd()) {
            return Optional.empty();
        }
        if (!signs.begins('^')) {
            signs.tell(
                    "BCB-009",
                    0,
                    "end",
                    signs.rest(),
                    "stands behind the last leg and is no security data (Resolution 792, element 25).",
                    "It is left out.");
            return Optional.empty();
        }
        signs.take(1);
        String type = signs.take(1);
        Signs data =
                signs.cut(signs.takeSize("size of security data", "Resolution 792, element 29"));
        return Optional.of(new BoardingPass.Security(type, data.rest()));
    }

    private String airport(String what) {
        String code = signs.take(3);
        if (!code.matches("[A-Z]{3}")) {
            signs.tell(
                    "BCB-006",
                    -3,
                    what,
                    code,
                    "is not the three letters of an airport (Resolution 792, elements 26 and 38).",
                    "It is read as it stands.");
        }
        return code;
    }

    private String flight(String text) {
        if (!text.matches("[0-9]{1,4}[A-Z]?")) {
            signs.tell(
                    "BCB-007",
                    -5,
                    "flight",
                    text,
                    "is not up to four digits and a letter (Resolution 792, element 43).",
                    "It is read as it stands.");
        }
        return text;
    }

    private OptionalInt day(String text) {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.matches("[0-9]{3}")) {
            int day = Integer.parseInt(text);
            if (day >= 1 && day <= 366) {
                return OptionalInt.of(day);
            }
        }
        signs.tell(
                "BCB-008",
                -3,
                "date",
                text,
                "is no day of the year from 001 to 366 (Resolution 792, element 46).",
                "It is taken as open; look at the pass.");
        return OptionalInt.empty();
    }
}
