package org.muster.sync.join;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.sync.Damaged;
import org.muster.sync.ParcelFile;
import org.muster.sync.SyncDesk;

/**
 * A ticket as it is carried or fetched: its sealed head, then traces of those whose names the gate
 * may not read, then the parcels that bring all that it needs. None is of use to whoever finds it:
 * the secret of the traces and the keys that the parcels are sealed to are in the head.
 */
public final class TicketFile {
    private static final byte[] MAGIC = "MUSTER-TICKET-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_HEAD = 1 << 20;
    private static final int MOST_TRACES = 256 << 20;

    private TicketFile() {}

    /**
     * Writes all of it, the parcels as of now.
     *
     * @param desk one that has given this gate nothing yet
     * @throws Damaged when the gate may not take part any more
     */
    public static void write(
            byte[] head,
            Traces traces,
            SyncDesk desk,
            OperationId operation,
            NodeId gate,
            int rows,
            OutputStream out)
            throws IOException, LedgerUnavailable, Damaged {
        DataOutputStream data = new DataOutputStream(out);
        data.write(MAGIC);
        write(data, head);
        write(data, traces.bytes());
        data.flush();
        ParcelFile.begin(out, operation);
        if (ParcelFile.write(desk, gate, Map.of(), rows, out).isEmpty()) {
            throw new Damaged(gate + " may not take part any more");
        }
    }

    /**
     * Reads the sealed head; the traces follow in the stream.
     *
     * @throws Damaged when it is no ticket
     */
    public static byte[] readHead(InputStream in) throws IOException, Damaged {
        DataInputStream data = new DataInputStream(in);
        if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC)) {
            throw new Damaged("it is no ticket of Muster");
        }
        return section(data, MOST_HEAD);
    }

    /** Reads what follows the head; then come the parcels. */
    public static Traces readTraces(InputStream in) throws IOException, Damaged {
        return Traces.read(section(new DataInputStream(in), MOST_TRACES));
    }

    private static void write(DataOutputStream out, byte[] section) throws IOException {
        out.writeInt(section.length);
        out.write(section);
    }

    private static byte[] section(DataInputStream in, int most) throws IOException, Damaged {
        byte[] length = in.readNBytes(Integer.BYTES);
        int bytes = length.length < Integer.BYTES ? -1 : ByteBuffer.wrap(length).getInt();
        if (bytes < 0 || bytes > most) {
            throw new Damaged("it is damaged or was cut short");
        }
        byte[] section = in.readNBytes(bytes);
        if (section.length < bytes) {
            throw new Damaged("it was cut short");
        }
        return section;
    }
}
