package org.muster.core.pass;

import static org.muster.core.pass.PassRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.code.TrustedKey;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.pass.PassCommand.AddCodeKey;
import org.muster.core.pass.PassCommand.IssuePass;
import org.muster.core.pass.PassCommand.RevokePass;
import org.muster.core.pass.PassCommand.SettlePass;
import org.muster.core.pass.PassCommand.UsePass;
import org.muster.core.pass.PassCommand.WithdrawCodeKey;
import org.muster.core.pass.PassFact.CodeKeyAdded;
import org.muster.core.pass.PassFact.CodeKeyWithdrawn;
import org.muster.core.pass.PassFact.PassIssued;
import org.muster.core.pass.PassFact.PassRevoked;
import org.muster.core.pass.PassFact.PassSettled;
import org.muster.core.request.Request;
import org.muster.core.request.RequestRules;

/** Decides what becomes of commands about passes, their use apart. */
public final class PassRules {
    private PassRules() {}

    public static Decision decide(View view, PassCommand command, Context context) {
        return switch (command) {
            case AddCodeKey add -> add(view, add);
            case WithdrawCodeKey withdraw -> withdraw(view, withdraw);
            case IssuePass issue -> issue(view, issue, context);
            case UsePass use -> PassUse.use(view, use, context);
            case RevokePass revoke -> revoke(view, revoke);
            case SettlePass settle -> settle(view, settle);
        };
    }

    private static Decision add(View view, AddCodeKey add) {
        boolean known =
                CodeKeys.list(view, add.operation()).stream()
                        .anyMatch(each -> each.key().equals(add.key()));
        return known
                ? Decision.refuse(Refusal.of(KEY_KNOWN, "key", add.key().hex()))
                : Decision.accept(new CodeKeyAdded(add.operation(), add.key()));
    }

    private static Decision withdraw(View view, WithdrawCodeKey withdraw) {
        List<Refusal> reasons = new ArrayList<>();
        Optional<TrustedKey> trusted =
                CodeKeys.list(view, withdraw.operation()).stream()
                        .filter(each -> each.key().equals(withdraw.key()))
                        .filter(each -> each.withdrawn().isEmpty())
                        .findFirst();
        if (trusted.isEmpty()) {
            reasons.add(Refusal.of(NO_SUCH_KEY, "key", withdraw.key().hex()));
        }
        refuseBlank(reasons, "reason", withdraw.reason());
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new CodeKeyWithdrawn(
                                        withdraw.operation(), withdraw.key(), withdraw.reason())));
    }

    private static Decision issue(View view, IssuePass issue, Context context) {
        return RequestRules.onOpen(
                view,
                issue.request(),
                request -> {
                    List<Refusal> reasons = new ArrayList<>();
                    if (!hasOffer(view, request, issue, context)) {
                        reasons.add(Refusal.of(NO_OFFER, "leg", request.id(), issue.leg()));
                    }
                    if (!issue.expires().isAfter(context.now())
                            || !issue.expires().isAfter(issue.from())) {
                        reasons.add(
                                Refusal.of(
                                        EXPIRES_TOO_EARLY,
                                        "expires",
                                        issue.expires(),
                                        issue.from()));
                    }
                    refuseBlank(reasons, "place", issue.place());
                    return Decision.of(
                            reasons,
                            () ->
                                    List.of(
                                            new PassIssued(
                                                    context.newPass(),
                                                    request.id(),
                                                    issue.leg(),
                                                    request.members(),
                                                    issue.place().strip(),
                                                    issue.from(),
                                                    issue.expires())));
                });
    }

    private static boolean hasOffer(View view, Request request, IssuePass issue, Context context) {
        return request.offer()
                .filter(offer -> offer.leg().equals(issue.leg()))
                .filter(offer -> !offer.hasEndedBy(view, context.now()))
                .isPresent();
    }

    private static Decision revoke(View view, RevokePass revoke) {
        List<Refusal> reasons = new ArrayList<>();
        if (!view.knows(revoke.pass())) {
            reasons.add(Refusal.of(NO_SUCH_PASS, "pass", revoke.pass()));
        }
        refuseBlank(reasons, "reason", revoke.reason());
        return Decision.of(reasons, () -> List.of(new PassRevoked(revoke.pass(), revoke.reason())));
    }

    private static Decision settle(View view, SettlePass settle) {
        List<Refusal> reasons = new ArrayList<>();
        Pass pass = Pass.of(view, settle.pass());
        if (!pass.isTwice()) {
            reasons.add(Refusal.of(NOT_TWICE, "pass", settle.pass()));
        }
        refuseBlank(reasons, "reason", settle.reason());
        return Decision.of(
                reasons,
                () -> List.of(new PassSettled(settle.pass(), pass.uses().size(), settle.reason())));
    }

    static void refuseBlank(List<Refusal> reasons, String field, String value) {
        if (value.isBlank()) {
            reasons.add(Refusal.of(BLANK, field, field));
        }
    }
}
