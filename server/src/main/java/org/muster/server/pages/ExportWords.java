package org.muster.server.pages;

import org.muster.core.export.ExportFact;

/** Tells the facts of exports. */
final class ExportWords {
    private final Frame frame;
    private final FactWords words;

    ExportWords(Frame frame, FactWords words) {
        this.frame = frame;
        this.words = words;
    }

    String tell(ExportFact fact) {
        return switch (fact) {
            case ExportFact.ExportAsked e ->
                    words.say(
                            e,
                            frame.words().isolate(e.recipient().office().text()),
                            frame.time(e.until()),
                            words.note(e.reason()));
            case ExportFact.ExportApproved e ->
                    words.say(e, frame.number(e.people()), frame.number(e.canaries().size()));
            case ExportFact.ExportDeclined e -> words.say(e, words.note(e.why()));
            case ExportFact.ExportRevoked e -> words.say(e, words.note(e.why()));
            case ExportFact.ExportTaken e -> words.say(e, frame.number(e.rows()), e.hash());
        };
    }
}
