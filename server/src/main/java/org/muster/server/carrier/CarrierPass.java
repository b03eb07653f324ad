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
import org.muster.formats.bcbp.BcbpWriter;
import org.muster.formats.bcbp.BoardingPass;
import org.muster.formats.bcbp.Coded;
import org.muster.formats.bcbp.PassLeg;

/**
 * A boarding pass for one person of a leg, with what the carrier calls it. It proves nothing at our
 * gates: there the band counts.
 *
 * @param carrier empty for a military or chartered flight
 * @param seat empty where nobody has one
 */
public record CarrierPass(
        String flight, String carrier, String from, String to, String seat, String sequence) {

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

    /** The text of the bar code: name, flight and day, nothing of papers or health. */
    public Coded code(Person person, Leg leg, ZoneId zone) {
        PersonName name = person.details().name();
        LocalDate day = LocalDate.ofInstant(leg.plan().departs(), zone);
        String surname = name.family().isEmpty() ? name.given() : name.family();
        return BcbpWriter.write(
                BoardingPass.of(
                        surname.isEmpty() ? name.original() : surname,
                        name.family().isEmpty() ? "" : name.given(),
                        new PassLeg(
                                "",
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
