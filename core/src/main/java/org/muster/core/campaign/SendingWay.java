package org.muster.core.campaign;

/** By which way something was sent. */
public enum SendingWay {
    SMS,
    EMAIL,
    /** To the browser of somebody who asked for it (RFC 8030). */
    PUSH,
    /** By another system. */
    OTHER_SYSTEM
}
