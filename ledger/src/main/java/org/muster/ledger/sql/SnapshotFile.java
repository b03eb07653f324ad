package org.muster.ledger.sql;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.FactId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.OwnerOnly;
import org.muster.ledger.codec.BinaryIn;
import org.muster.ledger.codec.BinaryOut;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.exchange.Hash;

/**
 * One snapshot: a head, then frames of encrypted facts, each with the position and hash of its last
 * row. It grows by further frames; a frame that was cut off is not seen.
 */
final class SnapshotFile {
    private static final byte[] MAGIC = "MUSTER-SNAPSHOT-2\n".getBytes(StandardCharsets.US_ASCII);
    private static final int FRAME_HEAD = 4 + 4 + 8 + 32;
    private static final int FACTS = 2_000;

    /** From this size on a snapshot is worth {@link #warmUp}. */
    private static final long LARGE = 16L << 20;

    private static final int WARMING_CALLS = 5_000;

    private static final int LARGEST = 1 << 30;

    /** Behind each fact: whether its key was there when the snapshot was made. */
    private static final int READ = 0;

    private static final int HIDDEN = 1;

    private final Path path;
    private final String about;
    private final Aead aead;
    private final FactCodec codec;
    private final List<Frame> frames;
    private long end;

    private record Frame(long at, int length, int facts, long position, Hash hash) {}

    private SnapshotFile(
            Path path, String about, byte[] key, FactCodec codec, List<Frame> frames, long end)
            throws GeneralSecurityException {
        this.path = path;
        this.about = about;
        this.aead = new AesGcmJce(key);
        this.codec = codec;
        this.frames = frames;
        this.end = end;
    }

    static SnapshotFile make(
            Path path, OperationId operation, byte[] id, byte[] key, FactCodec codec)
            throws IOException {
        byte[] head = head(operation, id, codec);
        try (FileChannel channel =
                FileChannel.open(
                        path,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE),
                        OwnerOnly.attribute())) {
            write(channel, ByteBuffer.wrap(head));
        }
        try {
            return new SnapshotFile(path, about(head), key, codec, new ArrayList<>(), head.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of 32 bytes is always good", e);
        }
    }

    /** Finds the whole frames; refuses a file of another operation, key or program. */
    static SnapshotFile open(
            Path path, OperationId operation, byte[] id, byte[] key, FactCodec codec)
            throws IOException, GeneralSecurityException {
        byte[] head = head(operation, id, codec);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer found = ByteBuffer.allocate(head.length);
            if (!readFully(channel, found, 0) || !found.flip().equals(ByteBuffer.wrap(head))) {
                throw new IOException("the snapshot is of another operation or program");
            }
            List<Frame> frames = new ArrayList<>();
            long at = head.length;
            ByteBuffer start = ByteBuffer.allocate(FRAME_HEAD);
            while (readFully(channel, start.clear(), at)) {
                start.flip();
                int length = start.getInt();
                int facts = start.getInt();
                long position = start.getLong();
                byte[] hash = new byte[32];
                start.get(hash);
                if (length < 0 || length > LARGEST || at + FRAME_HEAD + length > channel.size()) {
                    break;
                }
                frames.add(new Frame(at, length, facts, position, new Hash(hash)));
                at += FRAME_HEAD + length;
            }
            return new SnapshotFile(path, about(head), key, codec, frames, at);
        }
    }

    /** The last row it stands for; 0 when it is empty. */
    long position() {
        return frames.isEmpty() ? 0 : frames.getLast().position();
    }

    byte[] hash() {
        return frames.isEmpty() ? Hash.NONE.bytes() : frames.getLast().hash().bytes();
    }

    /**
     * Gives its facts, and returns the position up to which it could: a damaged frame ends it, and
     * the ledger has the rest.
     */
    long read(Consumer<Recorded> into, Late late) {
        if (end > LARGE) {
            warmUp();
        }
        long[] reached = {0};
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                InOrder<Decoded> pipe =
                        new InOrder<>(decoded -> {
                            decoded.facts().forEach(into);
                            reached[0] = decoded.position();
                        })) {
            for (int i = 0; i < frames.size(); i++) {
                int index = i;
                pipe.add(() -> decode(channel, index, late));
            }
            pipe.finish();
        } catch (DamagedFrame | InOrder.WorkFailed | IOException e) {
            return reached[0];
        }
        return reached[0];
    }

    /**
     * Lets the JVM compile the cipher on small texts. It replaces the cipher by the processor's own
     * instructions only after some thousand calls; a snapshot is a few thousand large ones, nearly
     * all of which would run at a tenth of the speed.
     */
    private void warmUp() {
        byte[] nothing = new byte[0];
        try {
            byte[] sealed = aead.encrypt(new byte[1024], nothing);
            for (int i = 0; i < WARMING_CALLS; i++) {
                byte[] unused = aead.decrypt(sealed, nothing);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was just encrypted does not decrypt", e);
        }
    }

    private Decoded decode(FileChannel channel, int index, Late late)
            throws IOException, SQLException {
        Frame frame = frames.get(index);
        ByteBuffer sealed = ByteBuffer.allocate(frame.length());
        if (!readFully(channel, sealed, frame.at() + FRAME_HEAD)) {
            throw new DamagedFrame(null);
        }
        try {
            BinaryIn in =
                    new BinaryIn(
                            aead.decrypt(
                                    sealed.array(),
                                    place(index, frame.facts(), frame.position(), frame.hash())));
            List<Recorded> facts = new ArrayList<>(frame.facts());
            List<Recorded> hidden = new ArrayList<>();
            for (int i = 0; i < frame.facts(); i++) {
                Recorded recorded = codec.take(in);
                facts.add(recorded);
                if (in.takeVar() == HIDDEN) {
                    hidden.add(recorded);
                }
            }
            if (!hidden.isEmpty()) {
                Map<FactId, Recorded> read = late.read(hidden);
                facts.replaceAll(recorded -> read.getOrDefault(recorded.id(), recorded));
            }
            return new Decoded(facts, frame.position());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new DamagedFrame(e);
        }
    }

    Extension extend() throws IOException {
        return new Extension();
    }

    private byte[] place(int index, int facts, long position, Hash hash) {
        return (about + "|" + index + "|" + facts + "|" + position + "|" + hash)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] head(OperationId operation, byte[] id, FactCodec codec) {
        byte[] rest =
                (operation + "\n" + codec.fingerprint() + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(MAGIC.length + id.length + rest.length)
                .put(MAGIC)
                .put(id)
                .put(rest)
                .array();
    }

    private static String about(byte[] head) {
        return HexFormat.of().formatHex(head);
    }

    private static boolean readFully(FileChannel channel, ByteBuffer into, long from)
            throws IOException {
        long at = from;
        while (into.hasRemaining()) {
            int read = channel.read(into, at);
            if (read < 0) {
                return false;
            }
            at += read;
        }
        return true;
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads facts that were hidden when the snapshot was made, where a key has come since. */
    @FunctionalInterface
    interface Late {
        Map<FactId, Recorded> read(List<Recorded> hidden) throws SQLException;
    }

    private record Decoded(List<Recorded> facts, long position) {}

    /** A frame that does not decrypt or decode. */
    private static final class DamagedFrame extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DamagedFrame(@Nullable Throwable cause) {
            super(cause);
        }
    }

    /** Adds frames at the end. */
    final class Extension implements AutoCloseable {
        private final FileChannel channel;
        private BinaryOut out = new BinaryOut();
        private int facts;
        private long position;
        private Hash hash = Hash.NONE;

        private Extension() throws IOException {
            channel = FileChannel.open(path, StandardOpenOption.WRITE);
            channel.truncate(end);
            channel.position(end);
        }

        void add(Block block) {
            for (Recorded recorded : block.facts()) {
                codec.put(out, recorded);
                out.putVar(block.hidden().contains(recorded.id()) ? HIDDEN : READ);
            }
            facts += block.facts().size();
            position = block.lastPosition();
            hash = block.lastHash();
            if (facts >= FACTS) {
                try {
                    writeFrame();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        void finish() throws IOException {
            if (facts > 0) {
                writeFrame();
            }
            channel.force(true);
        }

        private void writeFrame() throws IOException {
            byte[] sealed;
            try {
                sealed = aead.encrypt(out.toBytes(), place(frames.size(), facts, position, hash));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the snapshot's key cannot encrypt", e);
            }
            ByteBuffer start =
                    ByteBuffer.allocate(FRAME_HEAD)
                            .putInt(sealed.length)
                            .putInt(facts)
                            .putLong(position)
                            .put(hash.bytes())
                            .flip();
            write(channel, start);
            write(channel, ByteBuffer.wrap(sealed));
            frames.add(new Frame(end, sealed.length, facts, position, hash));
            end += FRAME_HEAD + sealed.length;
            out = new BinaryOut();
            facts = 0;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
