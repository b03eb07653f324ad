package org.muster.identity.name;

/**
 * How two names agree, part by part. There are few different ones and each exists once, so that
 * comparing makes no garbage.
 *
 * @param family how the family names agree
 * @param given how the given names agree
 * @param swapped the family name of one is the given name of the other
 */
public record NameAgreement(NameLevel family, NameLevel given, boolean swapped) {
    private static final int LEVELS = NameLevel.values().length;
    private static final NameAgreement[] ALL = all();

    static NameAgreement of(NameLevel family, NameLevel given, boolean swapped) {
        return ALL[(family.ordinal() * LEVELS + given.ordinal()) * 2 + (swapped ? 1 : 0)];
    }

    private static NameAgreement[] all() {
        NameAgreement[] all = new NameAgreement[LEVELS * LEVELS * 2];
        int at = 0;
        for (NameLevel family : NameLevel.values()) {
            for (NameLevel given : NameLevel.values()) {
                all[at++] = new NameAgreement(family, given, false);
                all[at++] = new NameAgreement(family, given, true);
            }
        }
        return all;
    }
}
