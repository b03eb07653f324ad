package org.muster.planning.json;

import java.time.Duration;
import org.muster.planning.model.Place;
import org.muster.planning.model.Place.Haven;
import org.muster.planning.model.Place.RallyPoint;
import org.muster.planning.model.Place.Terminal;
import org.muster.planning.model.Place.Town;

/** Places, by their kind. */
final class PlaceForm {
    private PlaceForm() {}

    static Place read(Fields fields) {
        String id = fields.get("id", Kind.TEXT);
        return switch (fields.get("kind", Kind.oneOf(What.class))) {
            case TOWN -> new Town(id);
            case RALLY_POINT ->
                    new RallyPoint(id, fields.each("open", LoadForm::span), fields.findInt("room"));
            case TERMINAL ->
                    new Terminal(
                            id,
                            fields.each("open", LoadForm::span),
                            fields.findInt("room"),
                            fields.findInt("perHour"),
                            fields.findInt("parking"),
                            fields.findInt("runway"),
                            fields.findLong("fuel"));
            case HAVEN ->
                    new Haven(
                            id,
                            fields.findInt("perDay"),
                            fields.get("turnaround", Kind.LASTING, Duration.ZERO));
        };
    }

    static void write(Writing out, Place place) {
        out.text("id", place.id());
        switch (place) {
            case Town _ -> kind(out, What.TOWN);
            case RallyPoint rally -> {
                kind(out, What.RALLY_POINT);
                out.each("open", rally.open(), LoadForm::write);
                out.maybe("room", rally.room());
            }
            case Terminal terminal -> {
                kind(out, What.TERMINAL);
                out.each("open", terminal.open(), LoadForm::write);
                out.maybe("room", terminal.room());
                out.maybe("perHour", terminal.perHour());
                out.maybe("parking", terminal.parking());
                out.maybe("runway", terminal.runway());
                out.maybe("fuel", terminal.fuel());
            }
            case Haven haven -> {
                kind(out, What.HAVEN);
                out.maybe("perDay", haven.perDay());
                out.unlessZero("turnaround", haven.turnaround());
            }
        }
    }

    private static void kind(Writing out, What what) {
        out.text("kind", what.name());
    }

    private enum What {
        TOWN,
        RALLY_POINT,
        TERMINAL,
        HAVEN
    }
}
