package org.muster.core.node;

/** What a node is. */
public enum NodeKind {
    /** Serves a crisis centre, admits gates, and may read everybody's names. */
    HUB,
    /** A laptop at a control centre, for one duty. */
    GATE
}
