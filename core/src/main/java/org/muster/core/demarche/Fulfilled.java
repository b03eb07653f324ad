package org.muster.core.demarche;

/** Whether what was asked for is given, as the answer or the facts show. */
public enum Fulfilled {
    YES,
    PARTLY,
    NO,
    UNKNOWN
}
