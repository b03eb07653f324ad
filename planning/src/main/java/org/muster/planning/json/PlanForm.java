package org.muster.planning.json;

import java.util.List;
import java.util.function.Consumer;
import org.muster.planning.json.PlanFile.Made;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Booking.Ride;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Convoy.Vehicles;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Score.Value;

/** The parts of a plan. An entry of bookings stands for all parties that go the same way. */
final class PlanForm {
    private PlanForm() {}

    static Flight flight(Fields fields) {
        return new Flight(fields.get("leg", Kind.TEXT), fields.find("fit", Kind.TEXT));
    }

    static Convoy convoy(Fields fields) {
        return new Convoy(
                fields.get("id", Kind.TEXT),
                fields.get("road", Kind.TEXT),
                fields.get("departs", Kind.TIME),
                fields.each("vehicles", PlanForm::vehicles),
                fields.get("escorts", Kind.COUNT, 0L).intValue());
    }

    static Value value(Fields fields) {
        return new Value(
                fields.get("level", Kind.oneOf(Level.class)),
                fields.get("priority", Kind.TEXT, ""),
                fields.get("value", Kind.NUMBER),
                fields.findNumber("bound"));
    }

    static void bookings(Fields fields, Consumer<Booking> into) {
        fields.mustHave("parties", "it must be a list of parties", "write [\"…\"]");
        List<String> parties = fields.list("parties", Kind.TEXT);
        String leg = fields.get("leg", Kind.TEXT);
        List<Ride> rides = List.copyOf(fields.each("rides", PlanForm::ride));
        fields.end();
        parties.forEach(party -> into.accept(new Booking(party, leg, rides)));
    }

    static Made made(Fields fields) {
        return new Made(
                fields.get("proven", Kind.FLAG, false),
                fields.get("took", Kind.LASTING),
                fields.list("notes", Kind.TEXT));
    }

    static void write(Writing out, Made made) {
        out.ifTrue("proven", made.proven());
        out.lasting("took", made.took());
        out.texts("notes", made.notes());
    }

    static void write(Writing out, Flight flight) {
        out.text("leg", flight.leg());
        out.maybe("fit", flight.fit());
    }

    static void write(Writing out, Convoy convoy) {
        out.text("id", convoy.id());
        out.text("road", convoy.road());
        out.time("departs", convoy.departs());
        out.each("vehicles", convoy.vehicles(), PlanForm::write);
        if (convoy.escorts() != 0) {
            out.number("escorts", convoy.escorts());
        }
    }

    static void write(Writing out, Value value) {
        out.text("level", value.level().name());
        if (!value.priority().isEmpty()) {
            out.text("priority", value.priority());
        }
        out.number("value", value.value());
        out.maybe("bound", value.bound());
    }

    static void write(Writing out, Booking way, List<String> parties) {
        out.text("leg", way.leg());
        out.each("rides", way.rides(), PlanForm::write);
        out.texts("parties", parties);
    }

    private static Vehicles vehicles(Fields fields) {
        return new Vehicles(
                fields.get("fleet", Kind.TEXT), fields.get("count", Kind.COUNT).intValue());
    }

    private static Ride ride(Fields fields) {
        return new Ride(
                fields.get("road", Kind.TEXT),
                fields.get("departs", Kind.TIME),
                fields.find("convoy", Kind.TEXT));
    }

    private static void write(Writing out, Vehicles vehicles) {
        out.text("fleet", vehicles.fleet());
        out.number("count", vehicles.count());
    }

    private static void write(Writing out, Ride ride) {
        out.text("road", ride.road());
        out.time("departs", ride.departs());
        out.maybe("convoy", ride.convoy());
    }
}
