package org.muster.server;

/** What a running server is made of, for tests in other packages that look behind its addresses. */
public final class Inside {
    private Inside() {}

    public static <T> T find(MusterServer server, Class<T> part) {
        return server.beans().getBean(part);
    }
}
