package org.muster.core.code;

import java.time.Instant;

/** What a code turned out to be. */
public sealed interface CodeReading {

    record Genuine(CodeContent content) implements CodeReading {}

    /** Genuine, but its time is over. */
    record Expired(CodeContent content, Instant at) implements CodeReading {}

    /** Not the whole text of a code; how many letters came, and how many there must be. */
    record Damaged(int letters, int needed) implements CodeReading {}

    /** Printed for another operation. */
    record OtherOperation() implements CodeReading {}

    /** It names a key that is not known here. */
    record UnknownKey() implements CodeReading {}

    record KeyWithdrawn(String reason) implements CodeReading {}

    /** It names a key of ours, which did not sign it. */
    record Forged() implements CodeReading {}
}
