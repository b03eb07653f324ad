package org.muster.ledger.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.decide.Decider;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Draft;
import org.muster.core.fact.Fact;
import org.muster.core.fact.Operation;
import org.muster.core.fact.Recorded;
import org.muster.ledger.desk.Waiting.Submission;

/**
 * Commands that are decided one after another, each seeing what the ones before it did, and written
 * together. A command that fails by a fault of the program fails alone.
 */
final class Batch {
    private final Draft draft;
    private final Instant now;
    private final Numbering numbering;
    private final Context.Ids ids;
    private final Map<Submission, Answer> answers = new LinkedHashMap<>();

    Batch(Operation operation, Instant now, Numbering numbering, Context.Ids ids) {
        this.draft = new Draft(operation, now);
        this.now = now;
        this.numbering = numbering;
        this.ids = ids;
    }

    void decide(Submission submission) {
        try {
            answers.put(submission, answerTo(submission));
        } catch (RuntimeException e) {
            submission.answer().completeExceptionally(e);
        }
    }

    /** The facts to write, in order. */
    List<Recorded> facts() {
        return draft.listAdded();
    }

    void answer() {
        answers.forEach((submission, answer) -> submission.answer().complete(answer));
    }

    private Answer answerTo(Submission submission) {
        Optional<Recorded> before = draft.findCarriedOut(submission.id());
        if (before.isPresent()) {
            return new Answer.Done(List.of(before.get()), true);
        }
        Context context = new Context(now, submission.by(), numbering.node(), ids);
        return switch (Decider.decide(draft, submission.command(), context)) {
            case Decision.Accepted accepted ->
                    new Answer.Done(record(submission, accepted.facts()), false);
            case Decision.Refused refused -> new Answer.Declined(refused.reasons());
        };
    }

    private List<Recorded> record(Submission submission, List<Fact> facts) {
        List<Recorded> recorded = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            Recorded next =
                    Recorded.of(
                            numbering.nextId(),
                            numbering.nextStamp(),
                            submission.by(),
                            submission.id(),
                            fact);
            draft.add(next);
            recorded.add(next);
        }
        return recorded;
    }
}
