package org.muster.core.campaign;

/** By which way something was sent. */
public enum SendingWay {
    SMS,
    EMAIL,
    /** On devices that take news; nobody tells whether it was shown. */
    PUSH,
    /** By another system. */
    OTHER_SYSTEM
}
