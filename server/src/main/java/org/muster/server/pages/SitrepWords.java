package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.place.PlaceStatus;
import org.muster.core.sitrep.Drawn.OfDemarche;
import org.muster.core.sitrep.Drawn.OfIncident;
import org.muster.core.sitrep.Drawn.OfLeg;
import org.muster.core.sitrep.Drawn.OfPlace;
import org.muster.core.sitrep.Drawn.Turnover;
import org.muster.core.sitrep.SitrepState;
import org.muster.core.tally.Count;

/** Tells what is drawn for a sitrep, in the reader's language. */
public final class SitrepWords {
    private SitrepWords() {}

    /** How far it is. */
    public static String state(Frame frame, SitrepState state) {
        return frame.word("sitrep.state." + state.getClass().getSimpleName());
    }

    /** Which legs made a difference: “F4 +256, F2 −1”. */
    public static String why(Frame frame, List<Count> legs) {
        return String.join(
                ", ",
                legs.stream()
                        .filter(leg -> !leg.key().isEmpty())
                        .map(leg -> leg.key() + " " + frame.signed(leg.persons()))
                        .toList());
    }

    /** How far a leg is, and how far it was. */
    public static String state(Frame frame, OfLeg leg) {
        String now = frame.word(TimeLine.stateKey(leg.leg().state()));
        return leg.moved() && leg.before().isPresent()
                ? frame.word(
                        "sitrep.change", frame.word(TimeLine.stateKey(leg.before().get())), now)
                : now;
    }

    /** What a place is, and what it was. */
    public static String status(Frame frame, OfPlace place) {
        return place.before()
                .map((PlaceStatus before) ->
                        frame.word(
                                "sitrep.change",
                                frame.word(before),
                                frame.word(place.place().status())))
                .orElseGet(() -> frame.word(place.place().status()));
    }

    /** What is new about an incident, in few words. */
    public static List<String> marks(Frame frame, OfIncident one) {
        List<String> marks = new ArrayList<>();
        marks.add(frame.word(one.incident().gravest()));
        if (one.fresh()) {
            marks.add(frame.word("sitrep.fresh"));
        } else if (one.told() > 0) {
            marks.add(frame.word("sitrep.reports", frame.number(one.told())));
        }
        if (!one.incident().isOpen()) {
            marks.add(frame.word("incident.over"));
        }
        return marks;
    }

    /** What is new about an approach, in few words. */
    public static List<String> marks(Frame frame, OfDemarche one) {
        List<String> marks = new ArrayList<>();
        one.demarche().findAnswer().ifPresent(answer -> marks.add(frame.word(answer.fulfilled())));
        if (one.overdue()) {
            marks.add(frame.word("demarche.overdue"));
        }
        if (one.fresh()) {
            marks.add(frame.word("sitrep.fresh"));
        }
        return marks;
    }

    public static String to(Frame frame, OfDemarche one) {
        String to = one.demarche().made().to().text();
        return to.isEmpty() ? frame.word("demarche.to.unknown") : to;
    }

    /** Since when the oldest waits. */
    public static String oldest(Frame frame, Turnover turnover) {
        return turnover.oldest().map(frame::time).orElse("–");
    }
}
