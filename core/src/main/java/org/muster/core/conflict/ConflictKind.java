package org.muster.core.conflict;

/** The kinds of conflicts, in the order in which they are shown: who may be left behind first. */
public enum ConflictKind {
    NOT_ON_MANIFEST(About.PERSON),
    ON_TWO_LEGS(About.OTHER),
    ONE_TWICE_ABOARD(About.PERSON),
    NOT_ARRIVED(About.PERSON),
    ARRIVED_UNSEEN(About.PERSON),
    HOUSEHOLD_SPLIT(About.HOUSEHOLD),
    SEALED_TWICE(About.OTHER),
    CUSTODY_TWICE(About.OTHER),
    OVER_CAPACITY(About.LEG),
    PARTNER_DIFFERS(About.LEG),
    BAND_TWICE(About.OTHER),
    PASS_TWICE(About.OTHER),
    BIRTHS_DIFFER(About.PERSON),
    ONE_AND_TWO(About.OTHER),
    OTHER_TEXT_PUBLISHED(About.OTHER);

    private final About about;

    ConflictKind(About about) {
        this.about = about;
    }

    /** Whether somebody may say that it is all right so, for a reason; others need an act. */
    public boolean canBeExplained() {
        return about != About.OTHER;
    }

    boolean isAboutLeg() {
        return about == About.LEG;
    }

    /** Whose history holds the explanation. */
    private enum About {
        PERSON,
        HOUSEHOLD,
        LEG,
        OTHER
    }
}
