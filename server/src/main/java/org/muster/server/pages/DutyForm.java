package org.muster.server.pages;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.movement.Leg;
import org.muster.core.node.GateDuty;

/** Reads a gate, its duty and where it finds its hub out of a form's fields. */
final class DutyForm {
    /** Other pages stand where a gate of such a name would. */
    private static final Set<String> TAKEN = Set.of("new", "parcels", "lines");

    private DutyForm() {}

    static NodeId node(Form form) {
        String typed = form.value("node");
        if (TAKEN.contains(typed)) {
            throw Typed.unreadable("node", "no node can be called " + typed);
        }
        return Typed.read("node", () -> new NodeId(typed));
    }

    static GateDuty duty(Form form) {
        List<LegId> legs =
                Typed.read(
                        "leg", () -> form.listValues("legs").stream().map(LegId::parse).toList());
        List<String> places =
                Arrays.stream(form.value("places").split("[,،\\n]"))
                        .map(String::strip)
                        .filter(place -> !place.isEmpty())
                        .toList();
        return new GateDuty(legs, places, form.has("everybody", "yes"));
    }

    static Instant until(Visit visit) {
        String typed = visit.form().value("until");
        if (typed.isEmpty()) {
            throw new Typed("until", visit.frame().word("duty.until.empty"));
        }
        return Typed.read("until", () -> Moment.parse(typed, visit.frame().moment().zone()));
    }

    static List<URI> addresses(Visit visit) {
        return Arrays.stream(visit.form().value("address").split("\\s+"))
                .filter(typed -> !typed.isEmpty())
                .map(typed -> address(visit, typed))
                .toList();
    }

    private static URI address(Visit visit, String typed) {
        try {
            URI address = URI.create(typed.replaceAll("/+$", ""));
            if (address.getHost() != null
                    && Set.of("http", "https").contains(String.valueOf(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Typed("address", visit.frame().word("newGate.address.wrong", typed));
    }

    /** The legs that can be chosen: those still open, and those that were chosen before. */
    static List<Leg> legs(Visit visit, List<Leg> open, GateDuty before) {
        Stream<Leg> chosen =
                before.legs().stream().flatMap(leg -> Leg.find(visit.view(), leg).stream());
        return Stream.concat(open.stream(), chosen.filter(leg -> !open.contains(leg)))
                .sorted(Leg.ORDER)
                .toList();
    }
}
