package org.muster.core.sitrep;

import static org.muster.core.sitrep.SitrepRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.SitrepId;
import org.muster.core.fact.TallyId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationRefusal;
import org.muster.core.operation.OperationState;
import org.muster.core.sitrep.Drawn.Total;
import org.muster.core.sitrep.SitrepCommand.AbandonSitrep;
import org.muster.core.sitrep.SitrepCommand.DraftSitrep;
import org.muster.core.sitrep.SitrepCommand.IssueSitrep;
import org.muster.core.sitrep.SitrepCommand.ReviseSitrep;
import org.muster.core.sitrep.SitrepFact.SitrepAbandoned;
import org.muster.core.sitrep.SitrepFact.SitrepDrafted;
import org.muster.core.sitrep.SitrepFact.SitrepIssued;
import org.muster.core.sitrep.SitrepFact.SitrepRevised;
import org.muster.core.tally.TallyFact.TallyFrozen;

/** Decides what becomes of sitreps. */
public final class SitrepRules {
    private SitrepRules() {}

    public static Decision decide(View view, SitrepCommand command, Context context) {
        return switch (command) {
            case DraftSitrep draft -> draft(view, draft, context);
            case ReviseSitrep revise -> onDraft(view, revise.sitrep(), one -> revise(one, revise));
            case IssueSitrep issue ->
                    onDraft(view, issue.sitrep(), one -> issue(view, one, issue, context));
            case AbandonSitrep abandon ->
                    onDraft(view, abandon.sitrep(), one -> abandon(one, abandon));
        };
    }

    private static Decision draft(View view, DraftSitrep draft, Context context) {
        Optional<Refusal> wrong =
                closed(view, draft.operation())
                        .or(() -> draft.corrects().flatMap(one -> whyNotCorrected(view, one)));
        return wrong.map(why -> Decision.refuse(why))
                .orElseGet(() ->
                        Decision.accept(
                                new SitrepDrafted(
                                        context.newSitrep(),
                                        context.newPerson(),
                                        draft.text(),
                                        draft.corrects())));
    }

    private static Optional<Refusal> closed(View view, OperationId operation) {
        return OperationState.find(view, operation).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(OperationRefusal.NOT_OPEN, "operation", operation));
    }

    /** Only what people have read is put right by another; a draft is revised. */
    private static Optional<Refusal> whyNotCorrected(View view, SitrepId id) {
        Optional<Sitrep> wrong = Sitrep.find(view, id);
        if (wrong.isEmpty()) {
            return Optional.of(Refusal.of(NO_SUCH_SITREP, "corrects", id));
        }
        return wrong.get().findIssue().isPresent()
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                WRONG_STATE, "corrects", id, wrong.get().state().word(), "issued"));
    }

    private static Decision onDraft(View view, SitrepId id, Function<Sitrep, Decision> rule) {
        Optional<Sitrep> sitrep = Sitrep.find(view, id);
        if (sitrep.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_SITREP, "sitrep", id));
        }
        return sitrep.get().isDraft()
                ? rule.apply(sitrep.get())
                : Decision.refuse(
                        Refusal.of(
                                WRONG_STATE, "sitrep", id, sitrep.get().state().word(), "a draft"));
    }

    private static Decision revise(Sitrep sitrep, ReviseSitrep revise) {
        if (!sitrep.version().id().equals(revise.version())) {
            return Decision.refuse(otherVersion(sitrep));
        }
        return Decision.accept(new SitrepRevised(sitrep.id(), sitrep.key(), revise.text()));
    }

    /** Nobody overwrites, and nobody issues, what they have not read. */
    private static Refusal otherVersion(Sitrep sitrep) {
        var saved = sitrep.version().saved();
        return Refusal.of(OTHER_VERSION, "version", saved.by(), saved.stamp().instant());
    }

    private static Decision issue(View view, Sitrep sitrep, IssueSitrep issue, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        closed(view, issue.operation()).ifPresent(reasons::add);
        if (issue.asOf().isAfter(context.now())) {
            reasons.add(Refusal.of(NOT_YET, "asOf", issue.asOf()));
        }
        if (!sitrep.version().id().equals(issue.version())) {
            reasons.add(otherVersion(sitrep));
        } else if (sitrep.version().text().assessment().text().isEmpty()) {
            reasons.add(Refusal.of(NOTHING_ASSESSED, "assessment"));
        }
        return reasons.isEmpty() ? draw(view, sitrep, issue, context) : Decision.refuse(reasons);
    }

    private static Decision draw(View view, Sitrep sitrep, IssueSitrep issue, Context context) {
        SitrepSpan span = sitrep.span(view, issue.operation(), issue.asOf());
        if (!span.asOf().isAfter(span.since())) {
            return Decision.refuse(Refusal.of(NOTHING_SINCE, "asOf", span.since(), issue.asOf()));
        }
        Drawn drawn = Drawing.draw(view, issue.operation(), span);
        TextSeal over = drawn.seal();
        TextSeal now = sitrep.seal(span, over);
        return now.equals(issue.seal())
                ? new Decision.Accepted(facts(sitrep, span, drawn, over, now, context))
                : Decision.refuse(
                        Refusal.of(OTHER_CONTENT, "seal", issue.seal().inShort(), now.inShort()));
    }

    private static List<Fact> facts(
            Sitrep sitrep,
            SitrepSpan span,
            Drawn drawn,
            TextSeal over,
            TextSeal seal,
            Context context) {
        List<Fact> facts = new ArrayList<>();
        List<TallyId> tallies = new ArrayList<>();
        for (Total total : drawn.totals()) {
            TallyId id = context.newTally();
            tallies.add(id);
            facts.add(new TallyFrozen(id, total.now()));
        }
        facts.addFirst(
                new SitrepIssued(
                        sitrep.id(),
                        sitrep.key(),
                        sitrep.version().id(),
                        span,
                        tallies,
                        over,
                        seal));
        return facts;
    }

    private static Decision abandon(Sitrep sitrep, AbandonSitrep abandon) {
        return abandon.why().text().isEmpty()
                ? Decision.refuse(Refusal.of(REASON_NEEDED, "why"))
                : Decision.accept(new SitrepAbandoned(sitrep.id(), sitrep.key(), abandon.why()));
    }
}
