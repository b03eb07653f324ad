package org.muster.core.operation;

/** What an entry of the journal tells of. */
public enum JournalKind {
    INCIDENT,
    ALERT,
    ESTIMATE,
    REQUESTS,
    RALLY,
    LEG,
    BULLETIN,
    POST,
    STATEMENT,
    DEMARCHE,
    CLOSING,
    NOTE
}
