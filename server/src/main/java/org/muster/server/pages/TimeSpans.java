package org.muster.server.pages;

import java.time.Duration;

/** Tells how long something takes, in hours and minutes. */
final class TimeSpans {
    private TimeSpans() {}

    static String say(Frame frame, Duration span) {
        return span.toHours() == 0
                ? frame.word("play.minutes", span.toMinutesPart())
                : frame.word("span.hours", frame.number(span.toHours()), span.toMinutesPart());
    }
}
