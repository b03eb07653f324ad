package org.muster.planning.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;

/**
 * Parties. An entry with a count stands for as many, {@code id-1} to {@code id-n}. Equal values are
 * kept once: a million parties have few different loads, places and times.
 */
final class PartyForm {
    /** As many parties are read; files are short and memory is not endless. */
    static final int MOST = 2_000_000;

    private static final int KEPT = 100_000;
    private static final Kind<Long> COUNT =
            Kind.whole("a whole number from 1 to %,d".formatted(MOST), 1, MOST);

    private final Map<Object, Object> same = new HashMap<>();

    /** Hands over an entry's party, and how many there are of it; 0 when it has no count. */
    void read(Fields fields, ObjIntConsumer<Party> into) {
        Party party =
                new Party(
                        fields.get("id", Kind.TEXT),
                        once(fields.inside("load", LoadForm::load, Load.ofSeats(1))),
                        once(fields.get("priority", Kind.TEXT)),
                        once(fields.get("place", Kind.TEXT)),
                        once(fields.get("ready", Kind.TIME)),
                        once(fields.findNumber("chance")),
                        once(List.copyOf(fields.list("wishes", Kind.TEXT))),
                        once(Map.copyOf(fields.counts("nationals"))),
                        once(fields.find("told", Kind.TEXT)),
                        fields.get("pinned", Kind.FLAG, false));
        long count = fields.get("count", COUNT, 0L);
        fields.end();
        into.accept(party, (int) count);
    }

    static Party numbered(Party party, int number) {
        return named(party, party.id() + "-" + number);
    }

    static Party named(Party party, String id) {
        return new Party(
                id,
                party.load(),
                party.priority(),
                party.place(),
                party.ready(),
                party.chance(),
                party.wishes(),
                party.nationals(),
                party.told(),
                party.pinned());
    }

    /** Writes an entry; a count of 0 is one party by its own name. */
    static void write(Writing out, Party party, int count) {
        out.text("id", party.id());
        if (count > 0) {
            out.number("count", count);
        }
        out.inside("load", party.load(), LoadForm::write);
        out.text("priority", party.priority());
        out.text("place", party.place());
        out.time("ready", party.ready());
        out.maybe("chance", party.chance());
        out.texts("wishes", party.wishes());
        if (!party.nationals().isEmpty()) {
            out.inside("nationals", new TreeMap<>(party.nationals()), PartyForm::counts);
        }
        out.maybe("told", party.told());
        out.ifTrue("pinned", party.pinned());
    }

    private static void counts(Writing out, Map<String, Integer> counts) {
        counts.forEach((name, count) -> out.number(name, count));
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        if (same.size() >= KEPT) {
            return value;
        }
        Object kept = same.putIfAbsent(value, value);
        return kept == null ? value : (T) kept;
    }
}
