package org.muster.core.tripwire;

import static org.muster.core.tripwire.TripwireRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.TripwireId;
import org.muster.core.fact.View;
import org.muster.core.tripwire.TripwireCommand.AnswerTripwire;
import org.muster.core.tripwire.TripwireCommand.ChangeTripwire;
import org.muster.core.tripwire.TripwireCommand.KeepReading;
import org.muster.core.tripwire.TripwireCommand.WithdrawTripwire;
import org.muster.core.tripwire.TripwireCommand.WriteTripwire;
import org.muster.core.tripwire.TripwireFact.ReadingKept;
import org.muster.core.tripwire.TripwireFact.TripwireAnswered;
import org.muster.core.tripwire.TripwireFact.TripwireChanged;
import org.muster.core.tripwire.TripwireFact.TripwireWithdrawn;
import org.muster.core.tripwire.TripwireFact.TripwireWritten;

/** Decides what becomes of tripwires and readings. */
public final class TripwireRules {
    private static final int MOST_NEEDED = 20;
    private static final int MOST_HOURS = 720;
    private static final int MOST_DAYS = 999;
    private static final int MOST_PERSONS = 999_999;

    private TripwireRules() {}

    public static Decision decide(View view, TripwireCommand command, Context context) {
        return switch (command) {
            case WriteTripwire write -> write(write, context);
            case ChangeTripwire change ->
                    onWaiting(view, change.tripwire(), one -> change(one, change));
            case WithdrawTripwire withdraw ->
                    onWaiting(view, withdraw.tripwire(), one -> withdraw(one, withdraw));
            case AnswerTripwire answer ->
                    onWaiting(view, answer.tripwire(), one -> answer(one, answer, context));
            case KeepReading keep -> keep(keep, context);
        };
    }

    private static Decision onWaiting(View view, TripwireId id, Function<Tripwire, Decision> rule) {
        Optional<Tripwire> tripwire = Tripwire.find(view, id);
        if (tripwire.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_TRIPWIRE, "tripwire", id));
        }
        return tripwire.get().withdrawn().isPresent()
                ? Decision.refuse(Refusal.of(WITHDRAWN, "tripwire", id))
                : rule.apply(tripwire.get());
    }

    private static List<Refusal> check(TripwirePlan plan) {
        List<Refusal> reasons = new ArrayList<>();
        if (plan.name().text().isEmpty()) {
            reasons.add(Refusal.of(NO_NAME, "name"));
        }
        if (plan.conditions().listAll().isEmpty()) {
            reasons.add(Refusal.of(NO_CONDITION, "conditions"));
        }
        if (plan.needed() < 1 || plan.needed() > MOST_NEEDED) {
            reasons.add(Refusal.of(NEVER_ENOUGH, "needed", plan.needed()));
        }
        if (plan.within().toHours() < 1 || plan.within().toHours() > MOST_HOURS) {
            reasons.add(Refusal.of(NO_TIME, "within", plan.within().toHours()));
        }
        if (plan.text().text().isEmpty()) {
            reasons.add(Refusal.of(NO_PROPOSAL, "text"));
        }
        plan.conditions().presences().stream()
                .filter(one -> one.persons() < 1 || one.persons() > MOST_PERSONS)
                .findFirst()
                .ifPresent(one ->
                        reasons.add(Refusal.of(NOT_A_NUMBER_OF_PERSONS, "persons", one.persons())));
        return reasons;
    }

    private static Decision write(WriteTripwire write, Context context) {
        return Decision.of(
                check(write.plan()),
                () ->
                        List.of(
                                new TripwireWritten(
                                        context.newTripwire(), context.newPerson(), write.plan())));
    }

    private static Decision change(Tripwire tripwire, ChangeTripwire change) {
        return Decision.of(
                check(change.plan()),
                () -> List.of(new TripwireChanged(tripwire.id(), tripwire.key(), change.plan())));
    }

    private static Decision withdraw(Tripwire tripwire, WithdrawTripwire withdraw) {
        return withdraw.why().text().isEmpty()
                ? Decision.refuse(Refusal.of(NO_REASON, "why"))
                : Decision.accept(
                        new TripwireWithdrawn(tripwire.id(), tripwire.key(), withdraw.why()));
    }

    private static Decision answer(Tripwire tripwire, AnswerTripwire answer, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (!tripwire.asks()) {
            reasons.add(Refusal.of(NOT_FIRED, "tripwire", tripwire.id()));
        }
        if (answer.why().text().isEmpty()) {
            reasons.add(Refusal.of(NO_REASON, "why"));
        }
        answer.until()
                .filter(until -> !until.isAfter(context.now()))
                .ifPresent(until -> reasons.add(Refusal.of(OVER_ALREADY, "until", until)));
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new TripwireAnswered(
                                        tripwire.id(),
                                        tripwire.key(),
                                        tripwire.firings().getLast().at(),
                                        answer.decision(),
                                        answer.why(),
                                        answer.until())));
    }

    private static Decision keep(KeepReading keep, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (keep.days() < 0 || keep.days() > MOST_DAYS) {
            reasons.add(Refusal.of(NOT_A_NUMBER_OF_DAYS, "days", keep.days()));
        }
        if (context.isAhead(keep.at())) {
            reasons.add(Refusal.of(FROM_THE_FUTURE, "at", keep.at()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ReadingKept(
                                        keep.operation(),
                                        keep.what(),
                                        keep.days(),
                                        keep.at(),
                                        keep.source())));
    }
}
