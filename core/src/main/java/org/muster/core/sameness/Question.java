package org.muster.core.sameness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.fact.WhoIsWho;
import org.muster.core.sameness.SamenessFact.FindingProposed;
import org.muster.core.sameness.SamenessFact.MaybeOne;

/**
 * Whether two persons are one, which somebody must still answer.
 *
 * @param pair the references under which the two are shown
 * @param likeness of those comparisons that asked, the one that most speaks for it
 * @param proposals who proposed which answer, while it waits for a second person
 */
public record Question(Pair pair, Likeness likeness, List<Proposal> proposals) {

    public Question {
        proposals = List.copyOf(proposals);
    }

    /** An answer that waits for a second person. */
    public record Proposal(UserId by, Finding finding) {}

    /** All that nobody has answered, in the order in which they were asked first. */
    public static List<Question> listOpen(View view) {
        Sameness sameness = view.sameness();
        Map<Pair, Question> open = new LinkedHashMap<>();
        for (Recorded recorded : view.history(WhoIsWho.RECORD)) {
            switch (recorded.fact()) {
                case MaybeOne maybe -> ask(sameness, open, maybe);
                case FindingProposed proposed ->
                        open.computeIfPresent(
                                shown(sameness, proposed),
                                (pair, question) ->
                                        question.with(
                                                new Proposal(recorded.by(), proposed.finding())));
                default -> {}
            }
        }
        return List.copyOf(open.values());
    }

    private static void ask(Sameness sameness, Map<Pair, Question> open, MaybeOne maybe) {
        Pair pair = shown(sameness, maybe);
        if (pair.isOfOne() || sameness.areTwo(pair.first(), pair.second())) {
            return;
        }
        open.merge(
                pair,
                new Question(pair, maybe.likeness(), List.of()),
                (known, next) ->
                        next.likeness().centibits() > known.likeness().centibits()
                                ? new Question(pair, next.likeness(), known.proposals())
                                : known);
    }

    private static Pair shown(Sameness sameness, SamenessFact fact) {
        return Pair.of(sameness.one(fact.person()), sameness.one(fact.other()));
    }

    private Question with(Proposal proposal) {
        List<Proposal> all = new ArrayList<>(proposals);
        all.add(proposal);
        return new Question(pair, likeness, all);
    }
}
