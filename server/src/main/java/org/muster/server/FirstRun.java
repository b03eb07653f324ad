package org.muster.server;

/** How the first administrator's account is made, where there is no account yet. */
public enum FirstRun {
    /** It is there at once, and its password is told where the server was started. */
    PASSWORD,
    /** Somebody makes it on a page of this machine, whose address is told there. */
    PAGE
}
