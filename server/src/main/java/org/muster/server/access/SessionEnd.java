package org.muster.server.access;

import java.util.Locale;

/** Why a session is over before somebody signed out. */
enum SessionEnd {
    /** Nobody did anything for too long. */
    IDLE,
    /** It began too long ago. */
    LONG,
    /** Its cookie came from another browser than it began in. */
    ELSEWHERE,
    /** The account was withdrawn, has other roles or another password, or signed out everywhere. */
    CHANGED;

    /** As addresses have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
