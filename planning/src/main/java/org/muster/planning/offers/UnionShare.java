package org.muster.planning.offers;

/**
 * The rule of the Union's civil protection money: up to 75 % of a flight is paid where at least 30
 * % of its seats are offered to nationals of other states of the Union.
 *
 * @param offered seats that were offered on the leg so far, to anybody
 * @param forOthers those of them for nationals of other states
 * @param required whether whom to call next is chosen so that the rule holds
 */
public record UnionShare(int offered, int forOthers, boolean required) {
    public static final double LEAST = 0.3;

    public UnionShare {
        if (offered < 0 || forOthers < 0 || forOthers > offered) {
            throw new IllegalArgumentException(
                    "forOthers must be 0 to offered: " + forOthers + " of " + offered);
        }
    }

    public static UnionShare notWanted() {
        return new UnionShare(0, 0, false);
    }

    public boolean holds() {
        return forOthers >= LEAST * offered;
    }

    public double share() {
        return offered == 0 ? 0 : (double) forOthers / offered;
    }

    /** How many seats more have to be offered to others, and to nobody else, until it holds. */
    public int missing() {
        int more = 0;
        while (forOthers + more < LEAST * (offered + more)) {
            more++;
        }
        return more;
    }

    UnionShare with(Party party) {
        return new UnionShare(
                offered + party.size().seats(), forOthers + party.forOthers(), required);
    }
}
