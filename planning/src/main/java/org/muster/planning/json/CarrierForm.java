package org.muster.planning.json;

import java.time.Duration;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Room;

/** Carriers. */
final class CarrierForm {
    private CarrierForm() {}

    static Carrier read(Fields fields) {
        return new Carrier(
                fields.get("id", Kind.TEXT),
                fields.each("fits", CarrierForm::fit),
                fields.get("refit", Kind.LASTING, Duration.ZERO),
                fields.get("from", Kind.TIME),
                fields.get("ground", Kind.LASTING, Duration.ZERO),
                fields.findInt("range"),
                fields.findInt("runway"),
                fields.get("duty", Kind.LASTING),
                fields.findNumber("litresPerHour"),
                fields.findNumber("costPerHour"));
    }

    static void write(Writing out, Carrier carrier) {
        out.text("id", carrier.id());
        out.each("fits", carrier.fits(), CarrierForm::write);
        out.unlessZero("refit", carrier.refit());
        out.time("from", carrier.from());
        out.unlessZero("ground", carrier.ground());
        out.maybe("range", carrier.range());
        out.maybe("runway", carrier.runway());
        out.lasting("duty", carrier.duty());
        out.maybe("litresPerHour", carrier.litresPerHour());
        out.maybe("costPerHour", carrier.costPerHour());
    }

    private static Fit fit(Fields fields) {
        return new Fit(
                fields.get("name", Kind.TEXT),
                fields.inside("room", LoadForm::room, Room.ofSeats(1)));
    }

    private static void write(Writing out, Fit fit) {
        out.text("name", fit.name());
        out.inside("room", fit.room(), LoadForm::write);
    }
}
