package org.muster.core.register;

/**
 * A detail of a person that a correction can drop, when it is no longer believed and nothing is
 * known in its place. To leave it blank only says nothing about it.
 */
public enum Detail {
    GIVEN,
    ORIGINAL,
    BORN,
    SEX,
    CLAIMED,
    DOCUMENTS,
    CONTACTS
}
