package org.muster.core.reveal;

import static org.muster.core.reveal.RevealRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.register.Person;
import org.muster.core.reveal.RevealCommand.RevealFields;
import org.muster.core.reveal.RevealCommand.ReviewReveal;
import org.muster.core.reveal.RevealFact.FieldsRevealed;
import org.muster.core.reveal.RevealFact.RevealReviewed;

/** Decides who is shown what is masked, and how it is looked at afterwards. */
public final class RevealRules {
    private RevealRules() {}

    public static Decision decide(View view, RevealCommand command, Context context) {
        return switch (command) {
            case RevealFields reveal -> reveal(view, reveal, context);
            case ReviewReveal review -> review(view, review, context);
        };
    }

    /** Nobody is asked first: whoever has somebody before them cannot wait. */
    private static Decision reveal(View view, RevealFields reveal, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (Person.find(view, reveal.person()).isEmpty()) {
            reasons.add(Refusal.of(NO_SUCH_PERSON, "person", reveal.person()));
        }
        if (reveal.fields().isEmpty()) {
            reasons.add(Refusal.of(NO_FIELDS, "fields"));
        }
        if (reveal.why().text().isEmpty()) {
            reasons.add(Refusal.of(NO_REASON, "why"));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new FieldsRevealed(
                                        reveal.operation(),
                                        reveal.person(),
                                        reveal.fields().stream().sorted().toList(),
                                        reveal.purpose(),
                                        reveal.why(),
                                        context.now())));
    }

    private static Decision review(View view, ReviewReveal review, Context context) {
        Optional<Reveal> found = Reveal.find(view, review.person(), review.reveal());
        List<Refusal> reasons = new ArrayList<>();
        if (found.isEmpty()) {
            reasons.add(Refusal.of(NO_SUCH_REVEAL, "reveal", review.reveal()));
        } else if (found.get().recorded().by().equals(context.by())) {
            reasons.add(Refusal.of(OWN_REVEAL, "reveal"));
        } else if (found.get().review().isPresent()) {
            reasons.add(Refusal.of(REVIEWED, "reveal"));
        }
        if (review.verdict() == RevealVerdict.NOT_JUSTIFIED && review.note().text().isEmpty()) {
            reasons.add(Refusal.of(NO_REASON, "note"));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new RevealReviewed(
                                        review.operation(),
                                        review.person(),
                                        review.reveal(),
                                        review.verdict(),
                                        review.note())));
    }
}
