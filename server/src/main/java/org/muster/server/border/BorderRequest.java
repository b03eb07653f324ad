package org.muster.server.border;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.movement.Leg;
import org.muster.formats.edifact.ServiceSigns;
import org.muster.formats.paxlst.Shape;

/**
 * What a manifest does not know and a passenger list must say: who takes it, and how carriers and
 * airports are called there.
 *
 * @param carrier empty for a military or chartered flight
 * @param arrives local time there; empty while nobody knows
 * @param release of the directory, 05B or 12B
 * @param repeats service signs with one for repeats, which some receivers cannot read
 * @param most travellers in one message
 */
public record BorderRequest(
        String receiver,
        String sender,
        String flight,
        String carrier,
        String from,
        String to,
        Optional<LocalDateTime> arrives,
        String release,
        boolean repeats,
        int most) {

    public static final String SENDER = "MUSTER";
    public static final int MOST = 500;
    private static final String CODE = "[A-Za-z0-9]{3,5}";

    /** The flight's number as far as the leg's label gives one: letters and digits. */
    public static String flight(Leg leg) {
        return leg.plan().label().replaceAll("[^A-Za-z0-9]", "");
    }

    /** A place that is a code already; else nothing, and somebody says it. */
    public static String code(String place) {
        return place.matches("[A-Z]{3}|[A-Z]{4}") ? place : "";
    }

    /** The fields that lack something without which no list can be sent. */
    public List<String> listWanting() {
        List<String> wanting = new ArrayList<>();
        want(wanting, "receiver", !receiver.isBlank() && receiver.length() <= 35);
        want(wanting, "sender", !sender.isBlank() && sender.length() <= 35);
        want(wanting, "flight", flight.matches("[A-Za-z0-9 ]{1,17}"));
        want(wanting, "carrier", carrier.matches("[A-Za-z0-9]{0,3}"));
        want(wanting, "from", from.matches(CODE));
        want(wanting, "to", to.matches(CODE));
        want(wanting, "release", release.matches("05B|12B"));
        want(wanting, "most", most >= 1 && most <= 9_999);
        return List.copyOf(wanting);
    }

    Shape shape() {
        return Shape.USUAL
                .withLineBreaks()
                .withSigns(repeats ? ServiceSigns.WITH_REPEATS : ServiceSigns.PLAIN)
                .splitAt(most, Integer.MAX_VALUE, Shape.Packing.TOGETHER);
    }

    private static void want(List<String> wanting, String field, boolean given) {
        if (!given) {
            wanting.add(field);
        }
    }
}
