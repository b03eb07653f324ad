package org.muster.planning.json;

import java.time.Instant;
import java.util.OptionalInt;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;
import org.muster.planning.model.Span;

/** Rooms, loads and spans, which refuse by themselves what cannot be: so that is told first. */
final class LoadForm {
    private static final Span SOME = new Span(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    private LoadForm() {}

    static Room room(Fields fields) {
        return new Room(
                count(fields, "seats"),
                fields.find("souls", Kind.COUNT)
                        .map(souls -> OptionalInt.of(souls.intValue()))
                        .orElse(OptionalInt.empty()),
                count(fields, "stretchers"),
                count(fields, "wheelchairs"));
    }

    static Load load(Fields fields) {
        return new Load(
                count(fields, "seats"),
                count(fields, "laps"),
                count(fields, "stretchers"),
                count(fields, "wheelchairs"));
    }

    static Span span(Fields fields) {
        Instant from = fields.get("from", Kind.TIME);
        Instant to = fields.get("to", Kind.TIME);
        if (from.isBefore(to) && !from.equals(Kind.UNREAD)) {
            return new Span(from, to);
        }
        if (!from.equals(Kind.UNREAD) && !to.equals(Kind.UNREAD)) {
            fields.fault(
                    "to",
                    to.toString(),
                    "a span ends after it begins, at " + from,
                    "correct one of the two times");
        }
        return SOME;
    }

    static void write(Writing out, Room room) {
        count(out, "seats", room.seats());
        out.maybe("souls", room.souls());
        count(out, "stretchers", room.stretchers());
        count(out, "wheelchairs", room.wheelchairs());
    }

    static void write(Writing out, Load load) {
        count(out, "seats", load.seats());
        count(out, "laps", load.laps());
        count(out, "stretchers", load.stretchers());
        count(out, "wheelchairs", load.wheelchairs());
    }

    static void write(Writing out, Span span) {
        out.time("from", span.from());
        out.time("to", span.to());
    }

    private static int count(Fields fields, String name) {
        return fields.get(name, Kind.COUNT, 0L).intValue();
    }

    private static void count(Writing out, String name, int value) {
        if (value != 0) {
            out.number(name, value);
        }
    }
}
