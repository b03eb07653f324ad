package org.muster.planning.json;

import java.time.Duration;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Fleet.Service;
import org.muster.planning.model.Room;

/** Fleets and the escorts of convoys. */
final class FleetForm {
    private FleetForm() {}

    static Fleet read(Fields fields) {
        return new Fleet(
                fields.get("id", Kind.TEXT),
                fields.getInt("vehicles"),
                fields.inside("room", LoadForm::room, Room.ofSeats(1)),
                fields.get("driving", Kind.LASTING),
                fields.findLong("fuel"),
                fields.findNumber("litresPerHour"),
                fields.each("services", FleetForm::service));
    }

    static Escorts escorts(Fields fields) {
        return new Escorts(
                fields.get("id", Kind.TEXT),
                fields.getInt("teams"),
                fields.getInt("vehicles"),
                fields.get("back", Kind.LASTING, Duration.ZERO));
    }

    static void write(Writing out, Fleet fleet) {
        out.text("id", fleet.id());
        out.number("vehicles", fleet.vehicles());
        out.inside("room", fleet.room(), LoadForm::write);
        out.lasting("driving", fleet.driving());
        out.maybe("fuel", fleet.fuel());
        out.maybe("litresPerHour", fleet.litresPerHour());
        out.each("services", fleet.services(), FleetForm::write);
    }

    static void write(Writing out, Escorts pool) {
        out.text("id", pool.id());
        out.number("teams", pool.teams());
        out.number("vehicles", pool.vehicles());
        out.unlessZero("back", pool.back());
    }

    private static Service service(Fields fields) {
        return new Service(
                fields.get("road", Kind.TEXT),
                fields.get("approach", Kind.LASTING, Duration.ZERO),
                fields.get("back", Kind.LASTING, Duration.ZERO));
    }

    private static void write(Writing out, Service service) {
        out.text("road", service.road());
        out.unlessZero("approach", service.approach());
        out.unlessZero("back", service.back());
    }
}
