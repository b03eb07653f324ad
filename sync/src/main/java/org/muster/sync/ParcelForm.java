package org.muster.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.exchange.Segment;

/** Parcels in bytes: first what packs, packed, then what is random and does not. */
final class ParcelForm {
    private static final int FORMAT = 2;
    private static final int KEY = 32;

    private ParcelForm() {}

    static byte[] write(Parcel parcel) {
        ByteOut out = new ByteOut();
        ByteOut raw = new ByteOut();
        out.number(FORMAT).text(parcel.from().value()).text(parcel.operation().value());
        out.fixed(parcel.serial()).number(parcel.taken().size());
        parcel.taken().forEach(out::fixed);
        out.number(parcel.has().size());
        parcel.has().forEach((node, number) -> out.text(node.value()).number(number));
        out.number(parcel.asOf().size());
        parcel.asOf()
                .forEach((node, moment) -> out.text(node.value()).fixed(moment.toEpochMilli()));
        out.number(parcel.segments().size());
        parcel.segments().forEach(segment -> SegmentForm.write(out, raw, segment));
        out.number(parcel.keys().size());
        for (OpenKey key : parcel.keys()) {
            out.text(key.node().value());
            raw.fixed(key.person().value()).raw(key.raw());
        }
        return new ByteOut().bytes(Packing.pack(out.all())).raw(raw.all()).all();
    }

    /** Reads what {@link #write} wrote. */
    static Parcel read(byte[] packed) throws Damaged {
        ByteIn raw = new ByteIn(packed);
        ByteIn in = new ByteIn(Packing.unpack(raw.bytes()));
        try {
            long format = in.number();
            if (format != FORMAT) {
                throw new Damaged(
                        "it has format " + format + ", and this Muster reads format " + FORMAT);
            }
            Parcel parcel = parcel(in, raw);
            if (!in.isAtEnd() || !raw.isAtEnd()) {
                throw new Damaged("something follows it");
            }
            return parcel;
        } catch (IllegalArgumentException e) {
            throw new Damaged("it holds what cannot be: " + e.getMessage(), e);
        }
    }

    private static Parcel parcel(ByteIn in, ByteIn raw) throws Damaged {
        NodeId from = new NodeId(in.text());
        OperationId operation = new OperationId(in.text());
        long serial = in.fixed();
        List<Long> taken = new ArrayList<>();
        for (int i = in.count(); i > 0; i--) {
            taken.add(in.fixed());
        }
        Map<NodeId, Long> has = new LinkedHashMap<>();
        for (int i = in.count(); i > 0; i--) {
            has.put(new NodeId(in.text()), in.number());
        }
        Map<NodeId, Instant> asOf = new LinkedHashMap<>();
        for (int i = in.count(); i > 0; i--) {
            asOf.put(new NodeId(in.text()), Instant.ofEpochMilli(in.fixed()));
        }
        List<Segment> segments = new ArrayList<>();
        for (int i = in.count(); i > 0; i--) {
            segments.add(SegmentForm.read(in, raw, operation));
        }
        List<OpenKey> keys = new ArrayList<>();
        for (int i = in.count(); i > 0; i--) {
            NodeId node = new NodeId(in.text());
            keys.add(new OpenKey(new PersonId(raw.fixed()), node, raw.raw(KEY)));
        }
        return new Parcel(from, operation, serial, taken, has, asOf, segments, keys);
    }
}
