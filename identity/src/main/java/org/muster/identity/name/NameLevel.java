package org.muster.identity.name;

/**
 * How well two names, or two parts of names, agree: best first. The order is part of the meaning,
 * so levels may be compared.
 */
public enum NameLevel {
    /** The same letters, apart from case, accents, vowel signs and letters written in two ways. */
    EXACT,
    /** Spellings of one name: Mohamed, Muhammad, محمد. Or one of two says more parts. */
    VARIANT,
    /** The same consonants, and vowels that could be the same: Karim, Kerim. */
    SKELETON,
    /** Few letters differ: Jaro-Winkler from .92, or as near in sound across scripts. */
    CLOSE,
    /** Jaro-Winkler from .88, or as near in sound across scripts. */
    NEAR,
    /** One of the two is only an initial, and it fits. */
    INITIAL,
    DIFFERENT,
    /** At least one of the two is not known. */
    MISSING;

    /** Whether this is a better agreement. */
    public boolean isBetterThan(NameLevel other) {
        return ordinal() < other.ordinal();
    }

    static NameLevel worse(NameLevel one, NameLevel other) {
        return one.ordinal() > other.ordinal() ? one : other;
    }
}
