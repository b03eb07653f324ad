package org.muster.planning.check;

/** The rules of {@code docs/plan-rules.md}, by the codes that they have there. */
public enum Rule {
    P1,
    P2,
    P3,
    P4,
    P5,
    L1,
    L2,
    L3,
    L4,
    L5,
    L6,
    L7,
    L8,
    L9,
    C1,
    C2,
    C3,
    C4,
    C5,
    C6,
    C7,
    C8,
    R1,
    R2,
    R3,
    G1
}
