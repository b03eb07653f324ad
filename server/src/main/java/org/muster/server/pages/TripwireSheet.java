package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import org.muster.core.tripwire.Firing;
import org.muster.core.tripwire.Tripwire;

/** One tripwire: what it waits for, when it fired by which facts, and what was decided. */
public record TripwireSheet(Tripwire tripwire, List<Fired> firings, List<FactLine> history) {
    public TripwireSheet {
        firings = List.copyOf(firings);
        history = List.copyOf(history);
    }

    /** One firing, with the facts that speak for it in words. */
    public record Fired(Instant at, Instant known, List<Spoken> signals) {}

    /** One signal. */
    public record Spoken(String condition, Instant at, FactLine fact) {}

    static TripwireSheet of(Visit visit, Tripwire tripwire) {
        FactWords words = new FactWords(visit.view(), visit.frame());
        return new TripwireSheet(
                tripwire,
                tripwire.firings().reversed().stream()
                        .map(firing -> fired(visit.frame(), words, firing))
                        .toList(),
                words.lines(visit.view().history(tripwire.id()).listAll().reversed()));
    }

    private static Fired fired(Frame frame, FactWords words, Firing firing) {
        return new Fired(
                firing.at(),
                firing.known(),
                firing.signals().stream()
                        .map(signal ->
                                new Spoken(
                                        TripwireWords.tell(frame, signal.condition()),
                                        signal.at(),
                                        words.lines(List.of(signal.fact())).getFirst()))
                        .toList());
    }
}
