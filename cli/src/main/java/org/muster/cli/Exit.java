package org.muster.cli;

/** The exit codes of commands. */
final class Exit {
    static final int OK = 0;

    /** It ran, and what it checked is not so. */
    static final int NOT_SO = 1;

    /** The command line or a file it names is wrong; picocli's own code for it too. */
    static final int BAD_INPUT = 2;

    /** The ledger or another part of this machine could not be used. */
    static final int UNAVAILABLE = 3;

    private Exit() {}
}
