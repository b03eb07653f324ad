package org.muster.server.pages;

import java.util.Optional;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Drafts;

/** Finds the alternative that an address names; in the past there are none. */
final class DraftOf {
    private DraftOf() {}

    static Draft get(Visit visit, Drafts drafts, String number) {
        return find(visit, drafts, number).orElseThrow(() -> visit.notThere("plan", number));
    }

    static Optional<Draft> find(Visit visit, Drafts drafts, String number) {
        return number.matches("\\d{1,6}") && !visit.frame().moment().past()
                ? drafts.find(visit.desk().operation(), Integer.parseInt(number))
                : Optional.empty();
    }

    /** The key of why there is nothing to reckon with yet; empty text where there is a plan. */
    static String whyNot(Draft draft) {
        return draft.isRunning() ? "play.searching" : draft.found().isEmpty() ? "play.noPlan" : "";
    }
}
