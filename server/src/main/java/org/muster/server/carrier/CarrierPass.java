package org.muster.server.carrier;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.request.Offer;
import org.muster.core.request.Promised;
import org.muster.core.request.Request;
import org.muster.formats.bcbp.BcbpReader;
import org.muster.formats.bcbp.BcbpWriter;
import org.muster.formats.bcbp.BoardingPass;
import org.muster.formats.bcbp.Coded;
import org.muster.formats.bcbp.PassLeg;
import org.muster.server.border.BorderRequest;

/**
 * A boarding pass for one person of a leg, with what the carrier calls it. As its booking it has
 * the last letters of our reference of the person, so that a gate that scans it finds them; it
 * proves nothing there: the band counts.
 *
 * @param carrier empty for a military or chartered flight
 * @param seat empty where nobody has one
 */
public record CarrierPass(
        String flight, String carrier, String from, String to, String seat, String sequence) {

    private static final int BOOKING = 7;

    /** Five bits a letter. */
    private static final long LAST_LETTERS = (1L << 5 * BOOKING) - 1;

    /** Whether somebody is aboard the leg, or has a seat on it that their party accepted. */
    public static boolean isFor(View view, Leg leg, PersonId person) {
        return !isCancelled(leg)
                && (leg.aboard().containsKey(person)
                        || Request.listOpen(view, person).stream()
                                .flatMap(request -> request.findStanding(view).stream())
                                .anyMatch(offer -> isSeat(offer, leg, person)));
    }

    /** Whether there is anybody whose pass it could be. */
    public static boolean isForAnybody(Leg leg, Promised promised) {
        return !isCancelled(leg) && (!leg.aboard().isEmpty() || promised.accepted() > 0);
    }

    private static boolean isSeat(Offer offer, Leg leg, PersonId person) {
        return offer.accepted()
                && offer.leg().equals(leg.id())
                && offer.seats().members().contains(person);
    }

    private static boolean isCancelled(Leg leg) {
        return leg.state() instanceof LegState.Cancelled;
    }

    /** The digits of the leg's label, as far as it has some. */
    public static String flight(Leg leg) {
        String digits = leg.plan().label().replaceAll("[^0-9]", "");
        return digits.length() > 4 ? "" : digits;
    }

    /** Seven of the twelve letters of a reference, the longest that a booking can be. */
    public static String booking(PersonId person) {
        String reference = person.toString().replace("-", "");
        return reference.substring(reference.length() - BOOKING);
    }

    /** Whom a pass of ours was made for; empty for one that a carrier made. */
    public static Optional<PersonId> findHolder(View view, BoardingPass pass) {
        String booking = pass.legs().getFirst().booking();
        if (!booking.matches("[0-9A-HJKMNP-TV-Z]{" + BOOKING + "}")) {
            return Optional.empty();
        }
        long last = PersonId.parse("P-00000" + booking).value();
        return view.persons()
                .filter(person -> (person.value() & LAST_LETTERS) == last)
                .map(view::one)
                .distinct()
                .flatMap(person -> Person.find(view, person).stream())
                .filter(person -> name(person, pass.legs().getFirst()).equals(pass.name()))
                .map(Person::id)
                .findFirst();
    }

    /** Whether number and places of a flight are the leg's, as far as both say them. */
    public static boolean fits(Leg leg, PassLeg flight) {
        return agree(number(flight(leg)), number(flight.flight()))
                && agree(BorderRequest.code(leg.plan().from()), flight.from())
                && agree(BorderRequest.code(leg.plan().to()), flight.to());
    }

    private static boolean agree(String ours, String theirs) {
        return ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs);
    }

    private static String number(String flight) {
        return flight.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }

    /** The name as a pass of ours has it. */
    private static String name(Person person, PassLeg leg) {
        String text = BcbpWriter.write(named(person, leg)).text();
        return BcbpReader.read(text).found().map(BoardingPass::name).orElse("");
    }

    private static BoardingPass named(Person person, PassLeg leg) {
        PersonName name = person.details().name();
        String surname = name.family().isEmpty() ? name.given() : name.family();
        return BoardingPass.of(
                surname.isEmpty() ? name.original() : surname,
                name.family().isEmpty() ? "" : name.given(),
                leg);
    }

    /** The fields that do not fit the code. */
    public List<String> listWanting() {
        List<String> wanting = new ArrayList<>();
        want(wanting, "flight", flight.matches("[0-9]{1,4}[A-Za-z]?"));
        want(wanting, "carrier", carrier.matches("[A-Za-z0-9]{0,3}"));
        want(wanting, "from", from.matches("[A-Za-z]{3}"));
        want(wanting, "to", to.matches("[A-Za-z]{3}"));
        want(wanting, "seat", seat.matches("[A-Za-z0-9]{0,4}"));
        want(wanting, "sequence", sequence.matches("[A-Za-z0-9]{0,5}"));
        return List.copyOf(wanting);
    }

    /** The text of the bar code: name, flight, day and reference, nothing of papers or health. */
    public Coded code(Person person, Leg leg, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(leg.plan().departs(), zone);
        return BcbpWriter.write(
                named(
                        person,
                        new PassLeg(
                                booking(person.id()),
                                from,
                                to,
                                carrier,
                                flight,
                                OptionalInt.of(day.getDayOfYear()),
                                "Y",
                                padded(seat, 3),
                                padded(sequence, 4),
                                "1",
                                Optional.empty())));
    }

    /** Carriers fill numbers with zeros: 12A is 012A, 41 is 0041. */
    private static String padded(String text, int digits) {
        String letters = text.replaceFirst("^[0-9]+", "");
        int missing = digits - (text.length() - letters.length());
        return missing <= 0 || missing == digits || letters.length() > 1
                ? text
                : "0".repeat(missing) + text;
    }

    private static void want(List<String> wanting, String field, boolean given) {
        if (!given) {
            wanting.add(field);
        }
    }
}
