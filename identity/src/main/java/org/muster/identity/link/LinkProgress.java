package org.muster.identity.link;

/** Told how far linking is. */
public interface LinkProgress {
    LinkProgress SILENT = (stage, step, of) -> {};

    void at(String stage, int step, int of);
}
