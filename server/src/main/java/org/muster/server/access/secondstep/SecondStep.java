package org.muster.server.access.secondstep;

import java.util.List;

/**
 * An account's second step.
 *
 * @param key of the authenticator app
 * @param last the span of the last code that was taken
 * @param recovery digests of the recovery codes that are left
 */
record SecondStep(String account, byte[] key, long last, List<String> recovery) {
    SecondStep {
        recovery = List.copyOf(recovery);
    }

    SecondStep withLast(long other) {
        return new SecondStep(account, key, other, recovery);
    }

    SecondStep without(String used) {
        return new SecondStep(
                account, key, last, recovery.stream().filter(each -> !each.equals(used)).toList());
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "SecondStep[" + account + "]";
    }
}
