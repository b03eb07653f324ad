package org.muster.benchmarks.families;

import java.util.Map;

/** An answer with which a household cannot go on. */
final class Unexpected extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;

    /** Paper, as each language's page names the way that needs no network. */
    private static final Map<String, String> PAPER =
            Map.of("en", "paper", "fr", "papier", "ar", "الورق", "es", "papel", "pt", "papel");

    private final transient Reply reply;

    Unexpected(String what, Reply reply) {
        super(what + " answered " + reply.status());
        this.reply = reply;
    }

    /** Whether they were told when to come back, and how to reach us without it. */
    boolean isPutOff(Household who) {
        return isPutOff(reply, who);
    }

    static boolean isPutOff(Reply reply, Household who) {
        return reply.status() == TOO_MANY
                && reply.header("retry-after").matches("\\d+")
                && reply.body().contains(String.valueOf(PAPER.get(who.language())));
    }
}
