package org.muster.server.pages;

import java.util.OptionalInt;
import org.muster.server.plans.trial.PlaySettings;

/** Reads out of a form what a planner thinks likely. */
final class PlayForm {
    private static final int MOST_MINUTES = 2_880;
    private static final int MOST_HOURS = 72;
    private static final int MOST_RUNS = 5_000;
    private static final int MOST_SEEDS = 999_999;

    private final Visit visit;

    private PlayForm(Visit visit) {
        this.visit = visit;
    }

    /** What is left empty is as usual. */
    static PlaySettings read(Visit visit, PlaySettings usual) {
        PlayForm form = new PlayForm(visit);
        return new PlaySettings(
                visit.form().value("come").isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(form.number("come", 0, 0, 100)),
                form.number("late", usual.late(), 0, 100),
                form.number("lateBy", usual.lateBy(), 0, MOST_MINUTES),
                form.number("legsLate", usual.legsLate(), 0, 100),
                form.number("legsLateBy", usual.legsLateBy(), 0, MOST_MINUTES),
                form.number("ahead", usual.ahead(), 0, MOST_HOURS),
                form.number("runs", usual.runs(), 1, MOST_RUNS),
                form.number("seed", usual.seed(), 0, MOST_SEEDS));
    }

    private int number(String field, int usual, int least, int most) {
        String typed = visit.form().value(field);
        if (typed.isEmpty()) {
            return usual;
        }
        return WhatIfForm.number(visit, field, least, most);
    }
}
