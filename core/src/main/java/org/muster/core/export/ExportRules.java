package org.muster.core.export;

import static org.muster.core.export.ExportRefusal.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.export.ExportCommand.ApproveExport;
import org.muster.core.export.ExportCommand.AskExport;
import org.muster.core.export.ExportCommand.DeclineExport;
import org.muster.core.export.ExportCommand.RecordTaken;
import org.muster.core.export.ExportCommand.RevokeExport;
import org.muster.core.export.ExportFact.ExportApproved;
import org.muster.core.export.ExportFact.ExportAsked;
import org.muster.core.export.ExportFact.ExportDeclined;
import org.muster.core.export.ExportFact.ExportRevoked;
import org.muster.core.export.ExportFact.ExportTaken;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.register.Note;
import org.muster.core.register.Person;

/** Decides what becomes of exports. */
public final class ExportRules {
    /** A link that lies in a mailbox for longer is found by somebody else. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** A recipient takes it once, or a few times; whoever has the link too is stopped. */
    public static final int MOST_TAKEN = 10;

    private ExportRules() {}

    public static Decision decide(View view, ExportCommand command, Context context) {
        return switch (command) {
            case AskExport ask -> ask(view, ask, context);
            case ApproveExport approve ->
                    on(view, approve.export(), one -> approve(one, approve, context));
            case DeclineExport decline -> on(view, decline.export(), one -> decline(one, decline));
            case RevokeExport revoke -> on(view, revoke.export(), one -> revoke(one, revoke));
            case RecordTaken taken -> on(view, taken.export(), one -> take(one, taken, context));
        };
    }

    private static Decision on(View view, ExportId id, Function<Export, Decision> rule) {
        return Export.find(view, id)
                .map(rule)
                .orElseGet(() -> Decision.refuse(Refusal.of(NO_SUCH_EXPORT, "export", id)));
    }

    private static Decision ask(View view, AskExport ask, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseRows(view, ask.rows(), reasons);
        if (ask.fields().isEmpty()) {
            reasons.add(Refusal.of(NO_FIELDS, "fields"));
        }
        if (ask.fields().contains(ExportField.PLACE) && ask.rows().kind() != ExportKind.MANIFEST) {
            reasons.add(Refusal.of(NOT_OF_PEOPLE, "fields"));
        }
        if (ask.recipient().name().text().isEmpty() || ask.recipient().office().text().isEmpty()) {
            reasons.add(Refusal.of(NO_RECIPIENT, "recipient"));
        }
        if (!ask.recipient().hasKey()) {
            reasons.add(Refusal.of(NO_KEY, "key", ask.recipient().key()));
        }
        refuseSilent(reasons, "reason", ask.reason());
        if (!isWithin(ask.until(), context.now())) {
            reasons.add(Refusal.of(TOO_LONG, "until", ask.until(), LONGEST.toDays()));
        }
        return Decision.of(reasons, () -> List.of(asked(ask, context)));
    }

    private static ExportAsked asked(AskExport ask, Context context) {
        return new ExportAsked(
                context.newExport(),
                context.newPerson(),
                ask.rows(),
                ask.fields(),
                ask.form(),
                ask.recipient(),
                ask.reason(),
                ask.until());
    }

    private static boolean isWithin(Instant until, Instant now) {
        return until.isAfter(now) && !until.isAfter(now.plus(LONGEST));
    }

    private static void refuseRows(View view, ExportRows rows, List<Refusal> reasons) {
        Optional<String> leg = rows.leg().map(Object::toString);
        boolean missing =
                rows.leg().isEmpty()
                        ? rows.kind() == ExportKind.MANIFEST
                        : Leg.find(view, rows.leg().get()).isEmpty();
        if (missing) {
            reasons.add(Refusal.of(NO_SUCH_LEG, "leg", leg.orElse("")));
        }
        if (rows.kind() == ExportKind.NAMED) {
            if (rows.persons().isEmpty()) {
                reasons.add(Refusal.of(NOBODY_NAMED, "persons"));
            }
            rows.persons().stream()
                    .filter(person -> Person.find(view, person).isEmpty())
                    .forEach(person -> reasons.add(Refusal.of(NO_SUCH_PERSON, "persons", person)));
        }
    }

    private static Decision approve(Export export, ApproveExport approve, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseState(reasons, export, ExportState.ASKED, DECIDED);
        refuseOver(reasons, export, context);
        if (export.askedBy().equals(context.by())) {
            reasons.add(Refusal.of(OWN_APPROVAL, "export", context.by()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ExportApproved(
                                        export.id(),
                                        export.key(),
                                        approve.people(),
                                        approve.canaries())));
    }

    private static Decision decline(Export export, DeclineExport decline) {
        List<Refusal> reasons = new ArrayList<>();
        refuseState(reasons, export, ExportState.ASKED, DECIDED);
        refuseSilent(reasons, "why", decline.why());
        return Decision.of(
                reasons,
                () -> List.of(new ExportDeclined(export.id(), export.key(), decline.why())));
    }

    private static Decision revoke(Export export, RevokeExport revoke) {
        List<Refusal> reasons = new ArrayList<>();
        refuseState(reasons, export, ExportState.APPROVED, NO_LINK);
        refuseSilent(reasons, "why", revoke.why());
        return Decision.of(
                reasons, () -> List.of(new ExportRevoked(export.id(), export.key(), revoke.why())));
    }

    private static Decision take(Export export, RecordTaken taken, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseState(reasons, export, ExportState.APPROVED, NO_LINK);
        refuseOver(reasons, export, context);
        if (export.taken().size() >= MOST_TAKEN) {
            reasons.add(Refusal.of(TAKEN_OFTEN, "export", MOST_TAKEN));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new ExportTaken(
                                        export.id(), export.key(), taken.rows(), taken.hash())));
    }

    private static void refuseState(
            List<Refusal> reasons, Export export, ExportState wanted, ExportRefusal otherwise) {
        if (export.state() != wanted) {
            reasons.add(Refusal.of(otherwise, "export"));
        }
    }

    private static void refuseOver(List<Refusal> reasons, Export export, Context context) {
        if (export.isOver(context.now())) {
            reasons.add(Refusal.of(OVER, "until", export.asked().until()));
        }
    }

    private static void refuseSilent(List<Refusal> reasons, String field, Note why) {
        if (why.text().isEmpty()) {
            reasons.add(Refusal.of(NO_REASON, field));
        }
    }
}
