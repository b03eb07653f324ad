package org.muster.core.reveal;

/** What of somebody is shown to some roles only when they say why. */
public enum MaskedField {
    /** Numbers of passports and other papers. */
    PAPERS,
    /** Telephones, mail and other ways to reach them. */
    CONTACTS,
    PHOTO
}
