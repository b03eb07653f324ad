package org.muster.core.fact;

/**
 * The operation's one record of which references are one person: every finding about two references
 * is part of its history.
 */
public record WhoIsWho() implements Subject {
    public static final WhoIsWho RECORD = new WhoIsWho();

    @Override
    public Kind kind() {
        return Kind.WHO_IS_WHO;
    }

    @Override
    public String toString() {
        return "who-is-who";
    }
}
