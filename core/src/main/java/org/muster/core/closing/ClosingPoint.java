package org.muster.core.closing;

/**
 * What has to be done before an operation can be closed, in the order of the closing list. Of some
 * points the facts tell how much of them is open; of the others somebody has to say that they are
 * done.
 */
public enum ClosingPoint {
    /** Nobody waits to leave, has an offer, is on the way to us or at a control centre. */
    NOBODY_WAITS(true),
    /** Nobody is on a manifest or under way. */
    NOBODY_UNDER_WAY(true),
    /** Every leg has arrived or was cancelled. */
    LEGS_ENDED(true),
    CONFLICTS_SETTLED(true),
    MESSAGES_ANSWERED(true),
    ENQUIRIES_ENDED(true),
    /** Nobody who remains was left without a desk or post that goes on with them. */
    REMAINING_HANDED_OVER(true),
    INCIDENTS_OVER(true),
    DEMARCHES_ANSWERED(true),
    /** No rally point takes people in any more. */
    RALLY_POINTS_SHUT(true),
    /** No bulletin waits as a draft or for its publication. */
    BULLETINS_OUT(true),
    /** Final figures were fixed, and nothing has moved since. */
    FIGURES_FINAL(true),
    /** No gate's laptop is trusted any more. */
    GATES_REVOKED(true),
    RETENTION_SET(true),
    FAMILIES_TOLD(false),
    PARTNERS_TOLD(false),
    HOST_TOLD(false),
    /** Passports and papers that somebody gave into our hands. */
    PAPERS_RETURNED(false),
    /** Laptops, telephones, bands and stamps. */
    EQUIPMENT_BACK(false),
    COSTS_ENTERED(false),
    STAFF_HEARD(false);

    private final boolean seen;

    ClosingPoint(boolean seen) {
        this.seen = seen;
    }

    /** Whether the facts tell by themselves how much of it is open. */
    public boolean isSeen() {
        return seen;
    }
}
