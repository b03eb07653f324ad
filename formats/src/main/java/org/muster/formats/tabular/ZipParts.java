package org.muster.formats.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a zipped workbook, each unpacked as it is read and never beyond the limits. */
final class ZipParts implements AutoCloseable {

    private final ZipFile zip;
    private final String name;
    private final Limits limits;

    private ZipParts(ZipFile zip, String name, Limits limits) {
        this.zip = zip;
        this.name = name;
        this.limits = limits;
    }

    static ZipParts open(Path path, Limits limits) throws IOException {
        return new ZipParts(new ZipFile(path.toFile()), String.valueOf(path.getFileName()), limits);
    }

    String name() {
        return name;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    Optional<InputStream> find(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part.startsWith("/") ? part.substring(1) : part);
        return entry == null
                ? Optional.empty()
                : Optional.of(new Bounded(zip.getInputStream(entry), entry.getCompressedSize()));
    }

    InputStream get(String part) throws IOException {
        Optional<InputStream> in = find(part);
        if (in.isPresent()) {
            return in.get();
        }
        throw new ZipException("its part " + part + " is missing");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException notOurs) {
            // it was only read
        }
    }

    /** Stops where a part unpacks to more than an honest one does. */
    private final class Bounded extends InputStream {
        private final InputStream in;
        private final long packed;
        private long unpacked;

        Bounded(InputStream in, long packed) {
            this.in = in;
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) throws Unreadable {
            unpacked += more;
            boolean tight =
                    unpacked > Limits.RATIO_COUNTS_FROM && unpacked / packed > limits.ratio();
            if (tight || unpacked > limits.inflatedBytes()) {
                throw new Unreadable(
                        CellProblem.ofFile(
                                        "TAB-023",
                                        name,
                                        "",
                                        "a part of the workbook unpacks to more than "
                                                + (unpacked >> 20)
                                                + " MiB from "
                                                + (packed >> 10)
                                                + " KiB, as files made to do harm do; reading stopped there.",
                                        "Do not open it elsewhere; ask the sender for CSV.")
                                .with(unpacked >> 20, packed >> 10));
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
