package org.muster.core.closing;

import static org.muster.core.closing.ClosingRefusal.BASIS_NEEDED;
import static org.muster.core.closing.ClosingRefusal.DAYS_OUT_OF_RANGE;
import static org.muster.core.closing.ClosingRefusal.FIGURES_NEED_REASON;
import static org.muster.core.closing.ClosingRefusal.NOBODY_REMAINS;
import static org.muster.core.closing.ClosingRefusal.NOTHING_OPEN;
import static org.muster.core.closing.ClosingRefusal.NOT_THIS_ANSWER;
import static org.muster.core.closing.ClosingRefusal.NOT_YET;
import static org.muster.core.closing.ClosingRefusal.NO_RECIPIENT;
import static org.muster.core.closing.ClosingRefusal.REASON_NEEDED;
import static org.muster.core.closing.ClosingRefusal.SO_ALREADY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.closing.ClosingCommand.AnswerPoint;
import org.muster.core.closing.ClosingCommand.FixFigures;
import org.muster.core.closing.ClosingCommand.HandOverRemaining;
import org.muster.core.closing.ClosingCommand.SetRetention;
import org.muster.core.closing.ClosingFact.FiguresFixed;
import org.muster.core.closing.ClosingFact.PointAnswered;
import org.muster.core.closing.ClosingFact.RemainingHandedOver;
import org.muster.core.closing.ClosingFact.RetentionSet;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.TallyId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.operation.OperationRefusal;
import org.muster.core.operation.OperationState;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.TallyFact.TallyFrozen;

/** Decides what becomes of steps towards the end of an operation. */
public final class ClosingRules {
    /** Ten years: what must be kept longer is held. */
    private static final int MOST_DAYS = 3_650;

    private ClosingRules() {}

    public static Decision decide(View view, ClosingCommand command, Context context) {
        Optional<OperationPlan> plan =
                OperationState.find(view, command.operation()).map(OperationState::plan);
        if (plan.isEmpty()) {
            return Decision.refuse(
                    Refusal.of(OperationRefusal.NOT_OPEN, "operation", command.operation()));
        }
        return switch (command) {
            case AnswerPoint answer -> answer(view, answer, plan.get());
            case FixFigures fix -> fix(view, fix, plan.get(), context);
            case HandOverRemaining hand -> handOver(view, hand);
            case SetRetention set -> retain(view, set);
        };
    }

    private static Decision answer(View view, AnswerPoint answer, OperationPlan plan) {
        Checklist.Line line = Checklist.of(view, answer.operation(), plan).line(answer.point());
        return whyNot(answer, line)
                .map(why -> Decision.refuse(why))
                .orElseGet(() ->
                        Decision.accept(
                                new PointAnswered(
                                        answer.operation(),
                                        answer.point(),
                                        answer.answer(),
                                        line.open(),
                                        answer.note())));
    }

    private static Optional<Refusal> whyNot(AnswerPoint answer, Checklist.Line line) {
        boolean seen = answer.point().isSeen();
        boolean fits =
                switch (answer.answer()) {
                    case DONE, NOT_NEEDED -> !seen;
                    case LEFT_OPEN -> seen;
                    case TAKEN_BACK -> true;
                };
        if (!fits) {
            return Optional.of(Refusal.of(NOT_THIS_ANSWER, "answer", answer.answer()));
        }
        return switch (answer.answer()) {
            case TAKEN_BACK -> so(line.said().isEmpty());
            case DONE -> so(isSaid(line, answer));
            case NOT_NEEDED ->
                    answer.note().isEmpty()
                            ? Optional.of(Refusal.of(REASON_NEEDED, "note"))
                            : so(isSaid(line, answer));
            case LEFT_OPEN -> {
                if (line.open() == 0) {
                    yield Optional.of(Refusal.of(NOTHING_OPEN, "point"));
                }
                yield answer.note().isEmpty()
                        ? Optional.of(Refusal.of(REASON_NEEDED, "note"))
                        : so(!line.isOpen() && isSaid(line, answer));
            }
        };
    }

    private static Optional<Refusal> so(boolean already) {
        return already ? Optional.of(Refusal.of(SO_ALREADY, "point")) : Optional.empty();
    }

    private static boolean isSaid(Checklist.Line line, AnswerPoint answer) {
        return line.said()
                .map(Checklist.Said::fact)
                .filter(said ->
                        said.answer() == answer.answer() && said.note().equals(answer.note()))
                .isPresent();
    }

    private static Decision fix(View view, FixFigures fix, OperationPlan plan, Context context) {
        if (fix.asOf().isAfter(context.now())) {
            return Decision.refuse(Refusal.of(NOT_YET, "asOf", fix.asOf()));
        }
        Optional<FinalFigures> before = FinalFigures.find(view, fix.operation());
        if (before.isPresent() && fix.note().isEmpty()) {
            return Decision.refuse(Refusal.of(FIGURES_NEED_REASON, "note", before.get().asOf()));
        }
        List<Fact> facts = new ArrayList<>();
        List<TallyId> ids = new ArrayList<>();
        for (CountingRule rule : CountingRule.values()) {
            TallyId id = context.newTally();
            ids.add(id);
            facts.add(
                    new TallyFrozen(
                            id, Counting.count(view, rule, fix.basis(), fix.asOf(), plan.zone())));
        }
        facts.addFirst(new FiguresFixed(fix.operation(), ids, fix.note()));
        return new Decision.Accepted(facts);
    }

    private static Decision handOver(View view, HandOverRemaining hand) {
        List<Refusal> reasons = new ArrayList<>();
        int persons = Remaining.of(view, hand.operation()).persons().size();
        if (hand.to().isEmpty()) {
            reasons.add(Refusal.of(NO_RECIPIENT, "to"));
        }
        if (persons == 0) {
            reasons.add(Refusal.of(NOBODY_REMAINS, "operation"));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new RemainingHandedOver(
                                        hand.operation(), hand.to(), persons, hand.note())));
    }

    private static Decision retain(View view, SetRetention set) {
        List<Refusal> reasons = new ArrayList<>();
        if (set.days() < 1 || set.days() > MOST_DAYS) {
            reasons.add(Refusal.of(DAYS_OUT_OF_RANGE, "days", set.days()));
        }
        if (set.basis().isEmpty()) {
            reasons.add(Refusal.of(BASIS_NEEDED, "basis"));
        }
        if (Retention.find(view, set.operation())
                .filter(now ->
                        now.days() == set.days()
                                && now.hold() == set.hold()
                                && now.basis().equals(set.basis()))
                .isPresent()) {
            reasons.add(Refusal.of(SO_ALREADY, "days"));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new RetentionSet(
                                        set.operation(), set.days(), set.hold(), set.basis())));
    }
}
