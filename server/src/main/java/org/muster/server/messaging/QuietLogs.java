package org.muster.server.messaging;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Keeps libraries from writing messages into logs. What they write to look into a fault is each
 * octet that passes: numbers, texts, and the password of the line. Whoever turns everything on must
 * not get that.
 */
public final class QuietLogs {

    private QuietLogs() {}

    /** From here on the library's own words are warnings and errors only. */
    public static void keepFrom(String library) {
        LoggingSystem.get(QuietLogs.class.getClassLoader()).setLogLevel(library, LogLevel.WARN);
    }
}
