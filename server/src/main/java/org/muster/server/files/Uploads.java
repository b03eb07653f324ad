package org.muster.server.files;

/** How much may be sent at once, by a page or a program; it lies in memory. */
public final class Uploads {
    /** 128 MiB. */
    public static final int MOST_BYTES = 128 << 20;

    private Uploads() {}
}
