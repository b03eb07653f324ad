package org.muster.server.pages;

import org.muster.core.closing.Checklist;
import org.muster.core.closing.Remaining;

/** What is told of the closing list and of whoever remains. */
public final class ClosingWords {
    private ClosingWords() {}

    /** How it stands with a point. */
    public static String state(Frame frame, Checklist.Line line) {
        if (line.isOpen()) {
            return line.point().isSeen()
                    ? frame.word("closing.open.count", frame.number(line.open()))
                    : frame.word("closing.open");
        }
        return line.said()
                .filter(said -> !line.point().isSeen() || line.open() > 0)
                .map(said -> frame.word(said.fact().answer()))
                .orElseGet(() -> frame.word("closing.nothing"));
    }

    /** To whom those who remain were handed over, and who is not. */
    public static String handedOver(Frame frame, Remaining remaining) {
        if (remaining.persons().isEmpty()) {
            return frame.word("closing.remaining.nobody");
        }
        return remaining
                .handedOver()
                .map(last ->
                        frame.word(
                                        "closing.remaining.to",
                                        last.to(),
                                        frame.number(last.persons()),
                                        frame.zoned(last.at()))
                                + (remaining.notHandedOver() == 0
                                        ? ""
                                        : " "
                                                + frame.word(
                                                        "closing.remaining.since",
                                                        frame.number(remaining.notHandedOver()))))
                .orElseGet(() -> frame.word("closing.remaining.none"));
    }
}
