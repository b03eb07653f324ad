package org.muster.core.demarche;

import static org.muster.core.demarche.DemarcheRefusal.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.demarche.DemarcheCommand.AnswerDemarche;
import org.muster.core.demarche.DemarcheCommand.EndDemarche;
import org.muster.core.demarche.DemarcheCommand.MakeDemarche;
import org.muster.core.demarche.DemarcheFact.DemarcheAnswered;
import org.muster.core.demarche.DemarcheFact.DemarcheEnded;
import org.muster.core.demarche.DemarcheFact.DemarcheMade;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.DemarcheId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;

/** Decides what becomes of approaches to governments. */
public final class DemarcheRules {
    private DemarcheRules() {}

    public static Decision decide(View view, DemarcheCommand command, Context context) {
        return switch (command) {
            case MakeDemarche make -> make(make, context);
            case AnswerDemarche answer ->
                    onOpen(view, answer.demarche(), one -> answer(one, answer, context));
            case EndDemarche end -> onOpen(view, end.demarche(), one -> end(one, end));
        };
    }

    private static Decision onOpen(View view, DemarcheId id, Function<Demarche, Decision> rule) {
        Optional<Demarche> demarche = Demarche.find(view, id);
        if (demarche.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_DEMARCHE, "demarche", id));
        }
        return demarche.get().ended().isPresent()
                ? Decision.refuse(Refusal.of(ENDED, "demarche", id))
                : rule.apply(demarche.get());
    }

    private static Decision make(MakeDemarche make, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (make.asked().text().isEmpty()) {
            reasons.add(Refusal.of(NOTHING_ASKED, "asked"));
        }
        refuseFuture(reasons, make.at(), context);
        make.deadline()
                .filter(deadline -> !deadline.isAfter(make.at()))
                .ifPresent(deadline ->
                        reasons.add(Refusal.of(DEADLINE_BEFORE, "deadline", make.at(), deadline)));
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new DemarcheMade(
                                        context.newDemarche(),
                                        context.newPerson(),
                                        make.by(),
                                        make.to(),
                                        make.channel(),
                                        make.at(),
                                        make.asked(),
                                        make.deadline(),
                                        make.source())));
    }

    private static void refuseFuture(List<Refusal> reasons, Instant at, Context context) {
        if (context.isAhead(at)) {
            reasons.add(Refusal.of(FROM_THE_FUTURE, "at", at));
        }
    }

    private static Decision answer(Demarche demarche, AnswerDemarche answer, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (answer.answer().text().isEmpty()) {
            reasons.add(Refusal.of(NOTHING_ANSWERED, "answer"));
        }
        refuseFuture(reasons, answer.at(), context);
        if (answer.at().isBefore(demarche.made().at())) {
            reasons.add(Refusal.of(ANSWERED_BEFORE, "at", demarche.made().at(), answer.at()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new DemarcheAnswered(
                                        demarche.id(),
                                        demarche.key(),
                                        answer.at(),
                                        answer.by(),
                                        answer.answer(),
                                        answer.fulfilled())));
    }

    private static Decision end(Demarche demarche, EndDemarche end) {
        return end.why().text().isEmpty()
                ? Decision.refuse(Refusal.of(NO_REASON, "why"))
                : Decision.accept(new DemarcheEnded(demarche.id(), demarche.key(), end.why()));
    }
}
