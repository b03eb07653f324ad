package org.muster.core.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.fact.WhoIsWho;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.Pair;
import org.muster.core.sameness.Sameness;
import org.muster.core.sameness.SamenessFact.FindingProposed;
import org.muster.core.sameness.SamenessFact.FoundOne;
import org.muster.core.sameness.SamenessFact.FoundTwo;

/** An answer that would split a household, and waits for a second person. */
public record Proposed(Pair pair, Finding finding, Recorded recorded) {

    public UserId by() {
        return recorded.by();
    }

    /** All that still wait, those that wait longest first. */
    public static List<Proposed> listWaiting(View view) {
        Map<Pair, Proposed> waiting = new LinkedHashMap<>();
        for (Recorded recorded : view.history(WhoIsWho.RECORD)) {
            switch (recorded.fact()) {
                case FindingProposed said -> {
                    Pair pair = Pair.of(said.person(), said.other());
                    waiting.remove(pair);
                    waiting.put(pair, new Proposed(pair, said.finding(), recorded));
                }
                case FoundOne one -> waiting.remove(Pair.of(one.person(), one.other()));
                case FoundTwo two -> waiting.remove(Pair.of(two.person(), two.other()));
                default -> {}
            }
        }
        return waiting.values().stream()
                .filter(proposed -> proposed.wouldChange(view.sameness()))
                .toList();
    }

    /** Other findings may have made it so already. */
    private boolean wouldChange(Sameness sameness) {
        return switch (finding) {
            case ONE -> !sameness.areOne(pair.first(), pair.second());
            case TWO -> sameness.areOne(pair.first(), pair.second());
        };
    }
}
