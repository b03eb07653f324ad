package org.muster.server.access.secondstep;

import java.util.Set;

/**
 * Who has to sign in with a second step. Nobody must where it is only offered; where it is
 * required, everybody but the accounts named: those of programs.
 */
public record SecondStepRule(boolean required, Set<String> without) {
    /** Whoever wants one has one. */
    public static final SecondStepRule OFFERED = new SecondStepRule(false, Set.of());

    public SecondStepRule {
        without = Set.copyOf(without);
    }

    public boolean isFor(String account) {
        return required && !without.contains(account);
    }
}
