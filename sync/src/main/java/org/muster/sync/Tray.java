package org.muster.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.ledger.exchange.GivenKeys;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.exchange.Segment;
import org.muster.ledger.exchange.Taken;
import org.muster.ledger.exchange.TriedKeys;

/** What was taken of one parcel so far. */
final class Tray {
    private final GivenKeys given;
    private final List<OpenKey> good = new ArrayList<>();
    private final Set<OpenKey> wrong = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<OpenKey> own = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<OpenKey> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Receipt.RefusedSegment> refused = new ArrayList<>();
    private final List<Receipt.WaitingSegment> waiting = new ArrayList<>();
    private int facts;
    private int notUnderstood;

    Tray(GivenKeys given) {
        this.given = given;
        own.addAll(given.keys());
    }

    GivenKeys given() {
        return given;
    }

    /** The keys that opened something. */
    List<OpenKey> good() {
        return good;
    }

    void tried(TriedKeys tried) {
        good.addAll(tried.good());
        wrong.addAll(tried.wrong());
        // keys that waited for facts were counted when they were given
        Stream.concat(tried.good().stream(), tried.waiting().stream())
                .filter(own::contains)
                .forEach(fresh::add);
    }

    /** The keys of which the giver may be taken to have the right ones. */
    List<OpenKey> relied() {
        return given.keys().stream().filter(key -> !wrong.contains(key)).toList();
    }

    void kept(Taken.Kept kept) {
        facts += kept.facts().size();
        notUnderstood += kept.notUnderstood();
        tried(kept.keys());
    }

    void early(Segment segment, long have) {
        waiting.add(new Receipt.WaitingSegment(segment.node(), segment.after(), have, false));
    }

    void unknown(Segment segment) {
        waiting.add(new Receipt.WaitingSegment(segment.node(), segment.after(), 0, true));
    }

    void refused(Segment segment, Taken.Fault fault) {
        refused.add(
                new Receipt.RefusedSegment(
                        segment.node(), segment.after(), segment.end().number(), fault));
    }

    Receipt receipt() {
        return new Receipt(given.by(), facts, notUnderstood, fresh.size(), refused, waiting);
    }
}
