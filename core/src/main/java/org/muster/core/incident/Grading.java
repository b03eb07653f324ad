package org.muster.core.incident;

import java.util.Comparator;

/** How far a report is believed: its source and, apart from that, what it says. Printed as B2. */
public record Grading(Reliability source, Credibility information) {
    /** Neither can be judged. */
    public static final Grading NOT_JUDGED = new Grading(Reliability.F, Credibility.NOT_JUDGED);

    /** What is told counts for more than who tells it. The best comes first. */
    static final Comparator<Grading> BEST_FIRST =
            Comparator.comparingInt((Grading one) -> one.information().rank())
                    .thenComparingInt(one -> one.source().rank());

    @Override
    public String toString() {
        return source.name() + information.digit();
    }
}
