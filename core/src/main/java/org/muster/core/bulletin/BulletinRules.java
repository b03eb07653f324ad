package org.muster.core.bulletin;

import static org.muster.core.bulletin.BulletinRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.bulletin.BulletinCommand.AbandonBulletin;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinCommand.PublishBulletin;
import org.muster.core.bulletin.BulletinCommand.RecordBulletinDelivered;
import org.muster.core.bulletin.BulletinCommand.ReviseBulletin;
import org.muster.core.bulletin.BulletinFact.BulletinAbandoned;
import org.muster.core.bulletin.BulletinFact.BulletinApproved;
import org.muster.core.bulletin.BulletinFact.BulletinDelivered;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinFact.BulletinPublished;
import org.muster.core.bulletin.BulletinFact.BulletinRevised;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.Subject;
import org.muster.core.fact.TallyId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.operation.OperationRefusal;
import org.muster.core.operation.OperationState;
import org.muster.core.tally.Counting;
import org.muster.core.tally.Tally;
import org.muster.core.tally.TallyFact.TallyFrozen;

/** Decides what becomes of commands about bulletins. */
public final class BulletinRules {
    private BulletinRules() {}

    public static Decision decide(View view, BulletinCommand command, Context context) {
        return switch (command) {
            case DraftBulletin draft ->
                    inOperation(view, draft.operation(), plan -> draft(view, draft, plan, context));
            case ReviseBulletin revise ->
                    inOperation(view, revise.operation(), plan -> revise(view, revise, plan));
            case ApproveBulletin approve -> approve(view, approve, context);
            case PublishBulletin publish -> publish(view, publish);
            case RecordBulletinDelivered told -> deliver(view, told);
            case AbandonBulletin abandon -> abandon(view, abandon);
        };
    }

    private static Decision draft(
            View view, DraftBulletin draft, OperationPlan plan, Context context) {
        if (draft.asOf().isAfter(context.now())) {
            return Decision.refuse(Refusal.of(NOT_YET, "asOf", draft.asOf()));
        }
        if (draft.rules().isEmpty()) {
            return Decision.refuse(Refusal.of(NO_TALLY, "rules"));
        }
        Optional<Refusal> wrong =
                draft.corrects().flatMap(earlier -> whyNotCorrected(view, earlier));
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        List<Tally> tallies =
                draft.rules().stream()
                        .distinct()
                        .map(rule ->
                                Counting.count(
                                        view, rule, draft.basis(), draft.asOf(), plan.zone()))
                        .toList();
        List<Refusal> reasons =
                TextCheck.check(draft.texts(), new Figures(tallies, plan.own()), plan.zone());
        return Decision.of(reasons, () -> facts(tallies, draft, context));
    }

    /** Only what people have read can be put right in public; a draft is revised. */
    private static Optional<Refusal> whyNotCorrected(View view, BulletinId earlier) {
        return Bulletin.find(view, earlier)
                .map(found ->
                        found.state() instanceof BulletinState.Published
                                ? Optional.<Refusal>empty()
                                : Optional.of(
                                        Refusal.of(
                                                WRONG_STATE,
                                                "corrects",
                                                found.state().word(),
                                                "published")))
                .orElseGet(() -> Optional.of(Refusal.of(NO_SUCH_BULLETIN, "corrects", earlier)));
    }

    /** The bulletin comes first, because it is what the command made. */
    private static List<Fact> facts(List<Tally> tallies, DraftBulletin draft, Context context) {
        List<Fact> facts = new ArrayList<>();
        List<TallyId> ids = new ArrayList<>();
        for (Tally tally : tallies) {
            TallyId id = context.newTally();
            ids.add(id);
            facts.add(new TallyFrozen(id, tally));
        }
        facts.addFirst(
                new BulletinDrafted(context.newBulletin(), ids, draft.texts(), draft.corrects()));
        return facts;
    }

    private static Decision revise(View view, ReviseBulletin revise, OperationPlan plan) {
        return onBulletin(
                view,
                revise.bulletin(),
                BulletinState.Drafted.class,
                "a draft",
                bulletin -> {
                    Figures figures = new Figures(bulletin.tallies(), plan.own());
                    List<Refusal> reasons = TextCheck.check(revise.texts(), figures, plan.zone());
                    return Decision.of(
                            reasons,
                            () -> List.of(new BulletinRevised(bulletin.id(), revise.texts())));
                });
    }

    private static Decision approve(View view, ApproveBulletin approve, Context context) {
        return onBulletin(
                view,
                approve.bulletin(),
                BulletinState.Drafted.class,
                "a draft",
                bulletin -> {
                    if (bulletin.writers().contains(context.by())) {
                        return Decision.refuse(Refusal.of(OWN_APPROVAL, "bulletin", context.by()));
                    }
                    Optional<Refusal> unseen = unseen(view, bulletin, approve, context);
                    return unseen.map(why -> Decision.refuse(why))
                            .orElseGet(() ->
                                    onText(
                                            bulletin,
                                            approve.seal(),
                                            new BulletinApproved(
                                                    bulletin.id(),
                                                    approve.seal(),
                                                    approve.movesSeen())));
                });
    }

    /** Of the text as it stands: another one is refused anyway. */
    private static Optional<Refusal> unseen(
            View view, Bulletin bulletin, ApproveBulletin approve, Context context) {
        if (!approve.seal().equals(bulletin.seal())) {
            return Optional.empty();
        }
        return view.subjects(Subject.Kind.OPERATION)
                .flatMap(id -> OperationState.find(view, (OperationId) id).stream())
                .findFirst()
                .flatMap(state ->
                        new MovesSeen(view, bulletin, state.plan())
                                .check(approve.movesSeen(), context.now()));
    }

    private static Decision publish(View view, PublishBulletin publish) {
        return onBulletin(
                view,
                publish.bulletin(),
                BulletinState.Approved.class,
                "approved",
                bulletin ->
                        onText(
                                bulletin,
                                publish.seal(),
                                new BulletinPublished(bulletin.id(), publish.seal())));
    }

    private static Decision deliver(View view, RecordBulletinDelivered told) {
        return onBulletin(
                view,
                told.bulletin(),
                BulletinState.Published.class,
                "published",
                bulletin ->
                        Bulletin.findDelivered(view, bulletin.id(), told.to()).isPresent()
                                ? Decision.refuse(Refusal.of(DELIVERED_ALREADY, "to", told.to()))
                                : Decision.accept(
                                        new BulletinDelivered(
                                                bulletin.id(), told.to(), told.at())));
    }

    /** Nobody answers for words that they have not read. */
    private static Decision onText(Bulletin bulletin, TextSeal read, Fact fact) {
        TextSeal now = bulletin.seal();
        return now.equals(read)
                ? Decision.accept(fact)
                : Decision.refuse(Refusal.of(OTHER_TEXT, "seal", read.inShort(), now.inShort()));
    }

    private static Decision abandon(View view, AbandonBulletin abandon) {
        Optional<Bulletin> bulletin = Bulletin.find(view, abandon.bulletin());
        if (bulletin.filter(found -> found.state() instanceof BulletinState.Published)
                .isPresent()) {
            return Decision.refuse(
                    Refusal.of(WRONG_STATE, "bulletin", "published", "a draft or approved"));
        }
        if (bulletin.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_BULLETIN, "bulletin", abandon.bulletin()));
        }
        if (abandon.reason().isBlank()) {
            return Decision.refuse(Refusal.of(REASON_NEEDED, "reason"));
        }
        return Decision.accept(new BulletinAbandoned(abandon.bulletin(), abandon.reason()));
    }

    private static Decision inOperation(
            View view, OperationId id, Function<OperationPlan, Decision> rule) {
        return OperationState.find(view, id)
                .map(OperationState::plan)
                .map(rule)
                .orElseGet(() ->
                        Decision.refuse(Refusal.of(OperationRefusal.NOT_OPEN, "operation", id)));
    }

    private static Decision onBulletin(
            View view,
            BulletinId id,
            Class<? extends BulletinState> allowed,
            String needed,
            Function<Bulletin, Decision> rule) {
        Optional<Bulletin> bulletin = Bulletin.find(view, id);
        if (bulletin.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_BULLETIN, "bulletin", id));
        }
        BulletinState state = bulletin.get().state();
        if (!allowed.isInstance(state)) {
            return Decision.refuse(Refusal.of(WRONG_STATE, "bulletin", state.word(), needed));
        }
        return rule.apply(bulletin.get());
    }
}
