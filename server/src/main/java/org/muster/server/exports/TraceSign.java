package org.muster.server.exports;

/** What of an export was found in a text. */
public enum TraceSign {
    /** The export's own reference. */
    REFERENCE,
    /** The name of somebody who does not exist. */
    NAME,
    /** The number of their document. */
    DOCUMENT,
    /** Their telephone number. */
    PHONE,
    /** Their reference. */
    PERSON
}
