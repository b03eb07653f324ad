package org.muster.formats.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets so many bytes through, and then fails. */
final class LimitedInput extends FilterInputStream {

    private final long most;
    private long passed;

    LimitedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** Whether more was asked of it than it lets through. */
    boolean isSpent() {
        return passed > most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        passed += read;
        if (isSpent()) {
            throw new IOException("larger than " + most + " bytes");
        }
    }
}
