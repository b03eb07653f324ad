package org.muster.server.costs;

/** Why a share is claimed from nobody. */
public enum NoClaim {
    /** Our own nationals. */
    OWN,
    /** Nobody knows the nationality: it is found out first. */
    UNKNOWN,
    /** Stateless people, refugees, an organisation's laissez-passer, a code in no list. */
    NO_STATE,
    /** Nobody has said in which currency claims are made. */
    NO_CURRENCY
}
