package org.muster.core.disclosure;

/** Why a state may be told of somebody by name. */
public enum DisclosedBy {
    /** They agreed to it. */
    CONSENT,
    /** That state's own authorities had them on a list that they gave us. */
    OWN_LIST
}
