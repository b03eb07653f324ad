package org.muster.sync;

/** Bytes that are not what a node sent: cut short, altered, or for another. */
public class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    public Damaged(String what) {
        super(what);
    }

    public Damaged(String what, Throwable cause) {
        super(what, cause);
    }
}
