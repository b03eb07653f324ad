package org.muster.core.campaign;

/** By which way something was sent. */
public enum SendingWay {
    SMS,
    EMAIL,
    /** By another system. */
    OTHER_SYSTEM
}
