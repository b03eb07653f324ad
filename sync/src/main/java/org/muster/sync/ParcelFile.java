package org.muster.sync;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.exchange.Segment;

/**
 * Parcels in a file that is carried: a head that names the operation, then envelopes one after the
 * other, each with its length before it. A file that was cut short is good up to there.
 */
public final class ParcelFile {
    private static final byte[] MAGIC = "MUSTER-SYNC-1\n".getBytes(StandardCharsets.US_ASCII);

    /** Facts of one parcel, about: a few hundred kilobytes. */
    public static final int ROWS = 10_000;

    private static final int MOST_BYTES = 64 << 20;

    private ParcelFile() {}

    /** What a file brought. */
    public record Brought(OperationId operation, List<Envelope> envelopes, boolean cutShort) {
        public Brought {
            envelopes = List.copyOf(envelopes);
        }
    }

    /** What was put into a file. */
    public record Packed(int parcels, long facts, int keys) {
        Packed and(Parcel parcel) {
            long more = parcel.segments().stream().mapToLong(one -> one.links().size()).sum();
            return new Packed(parcels + 1, facts + more, keys + parcel.keys().size());
        }
    }

    /** The head, before the first envelope. */
    public static void begin(OutputStream out, OperationId operation) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.write(MAGIC);
        data.writeUTF(operation.value());
        data.flush();
    }

    /**
     * Writes all that a node lacks, after the head.
     *
     * @param theyHave how far it was when it was last heard of; empty for not at all
     * @param rows facts of one parcel, about
     * @return empty where the node may not take part
     */
    public static Optional<Packed> write(
            SyncDesk desk, NodeId to, Map<NodeId, Long> theyHave, int rows, OutputStream out)
            throws IOException, LedgerUnavailable {
        DataOutputStream data = new DataOutputStream(out);
        Map<NodeId, Long> has = new HashMap<>(theyHave);
        Set<Map.Entry<PersonId, NodeId>> given = new HashSet<>();
        Packed packed = new Packed(0, 0, 0);
        while (true) {
            Parcel parcel = withoutKeys(given, desk.write(to, has, rows));
            if (parcel.isEmpty() && packed.parcels() > 0) {
                data.flush();
                return Optional.of(packed);
            }
            Optional<Envelope> envelope = desk.close(to, parcel);
            if (envelope.isEmpty()) {
                return Optional.empty();
            }
            byte[] bytes = envelope.get().bytes();
            data.writeInt(bytes.length);
            data.write(bytes);
            packed = packed.and(parcel);
            parcel.segments().forEach(segment -> goOn(has, segment));
        }
    }

    private static void goOn(Map<NodeId, Long> has, Segment segment) {
        has.merge(segment.node(), segment.end().number(), Math::max);
    }

    /**
     * Nobody answers between two parcels of a file: keys that went with an earlier one need not.
     */
    private static Parcel withoutKeys(Set<Map.Entry<PersonId, NodeId>> given, Parcel parcel) {
        List<OpenKey> fresh =
                parcel.keys().stream()
                        .filter(key -> given.add(Map.entry(key.person(), key.node())))
                        .toList();
        return new Parcel(
                parcel.from(),
                parcel.operation(),
                parcel.serial(),
                parcel.taken(),
                parcel.has(),
                parcel.asOf(),
                parcel.segments(),
                fresh);
    }

    /**
     * Reads a file to its end, or to where it was cut.
     *
     * @throws Damaged when it is no such file, or its envelopes are none
     */
    public static Brought read(InputStream in) throws IOException, Damaged {
        DataInputStream data = new DataInputStream(in);
        OperationId operation = head(data);
        List<Envelope> envelopes = new ArrayList<>();
        while (true) {
            byte[] length = data.readNBytes(Integer.BYTES);
            if (length.length == 0) {
                return new Brought(operation, envelopes, false);
            }
            if (length.length < Integer.BYTES) {
                return new Brought(operation, envelopes, true);
            }
            int bytes = ByteBuffer.wrap(length).getInt();
            if (bytes < 0 || bytes > MOST_BYTES) {
                throw new Damaged("it says that a parcel has " + bytes + " bytes");
            }
            byte[] envelope = data.readNBytes(bytes);
            if (envelope.length < bytes) {
                return new Brought(operation, envelopes, true);
            }
            envelopes.add(Envelope.read(envelope));
        }
    }

    private static OperationId head(DataInputStream data) throws IOException, Damaged {
        try {
            if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC)) {
                throw new Damaged("it is no file of parcels of Muster");
            }
            return new OperationId(data.readUTF());
        } catch (EOFException | UTFDataFormatException | IllegalArgumentException e) {
            throw new Damaged("its first lines are damaged", e);
        }
    }
}
