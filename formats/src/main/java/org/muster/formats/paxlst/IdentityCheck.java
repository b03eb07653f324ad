package org.muster.formats.paxlst;

/** Whether somebody compared the person with the document (GEI with function 4; guide 4.15). */
public enum IdentityCheck {
    VERIFIED,
    NOT_VERIFIED,
    NOT_SAID
}
