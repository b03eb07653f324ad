package org.muster.sync;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflate (RFC 1951), and back with a bound. */
final class Packing {
    /** Far more than any parcel; a bomb stops here. */
    static final int MOST = 64 << 20;

    private static final int BUFFER = 64 << 10;

    private Packing() {}

    static byte[] pack(byte[] clear) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(clear);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(clear.length / 4 + 64);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] unpack(byte[] packed) throws Damaged {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(4 * packed.length);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Damaged("what is packed ends too early");
                }
                out.write(buffer, 0, length);
                if (out.size() > MOST) {
                    throw new Damaged("what is packed is too large");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new Damaged("what is packed was altered", e);
        } finally {
            inflater.end();
        }
    }
}
