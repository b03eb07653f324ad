package org.muster.server.access;

import java.io.IOException;
import java.util.List;

/** Where accounts are kept: a file of the data folder, or a database that servers share. */
public interface AccountStore {
    List<UserAccount> read() throws IOException;

    /**
     * Keeps them all, whole or not at all. When another server has changed them since they were
     * read, nothing is kept and it fails.
     */
    void write(List<UserAccount> accounts) throws IOException;

    /** Whether others may have changed them since they were read. */
    default boolean isStale() {
        return false;
    }
}
