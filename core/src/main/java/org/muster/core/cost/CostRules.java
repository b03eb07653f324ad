package org.muster.core.cost;

import static org.muster.core.cost.CostRefusal.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.muster.core.cost.CostCommand.EnterContribution;
import org.muster.core.cost.CostCommand.EnterCost;
import org.muster.core.cost.CostCommand.FreezeFare;
import org.muster.core.cost.CostCommand.KeepNotice;
import org.muster.core.cost.CostCommand.SetClaimCurrency;
import org.muster.core.cost.CostCommand.WithdrawEntry;
import org.muster.core.cost.CostFact.ClaimCurrencySet;
import org.muster.core.cost.CostFact.ContributionEntered;
import org.muster.core.cost.CostFact.CostEntered;
import org.muster.core.cost.CostFact.EntryWithdrawn;
import org.muster.core.cost.CostFact.FareFrozen;
import org.muster.core.cost.CostFact.NoticeKept;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationState;

/** Decides what becomes of commands about the accounts of an operation. */
public final class CostRules {
    private final View view;
    private final CostBook book;
    private final Context context;
    private final MoneyCheck check;

    private CostRules(View view, CostBook book, Context context, MoneyCheck check) {
        this.view = view;
        this.book = book;
        this.context = context;
        this.check = check;
    }

    public static Decision decide(View view, CostCommand command, Context context) {
        return OperationState.find(view, command.operation())
                .map(open ->
                        new CostRules(
                                        view,
                                        CostBook.of(view, command.operation()),
                                        context,
                                        new MoneyCheck(
                                                context.now()
                                                        .atZone(open.plan().zone())
                                                        .toLocalDate()))
                                .decide(command))
                .orElseGet(() ->
                        Decision.refuse(Refusal.of(NOT_OPEN, "operation", command.operation())));
    }

    private Decision decide(CostCommand command) {
        return switch (command) {
            case SetClaimCurrency set -> set(set);
            case EnterCost enter -> {
                checkAmount(enter.leg(), enter.charge(), enter.basis());
                yield accept(() ->
                        new CostEntered(
                                enter.operation(),
                                enter.leg(),
                                enter.kind(),
                                exact(enter.charge()),
                                enter.basis().strip()));
            }
            case EnterContribution enter -> {
                checkAmount(enter.leg(), enter.charge(), enter.basis());
                yield accept(() ->
                        new ContributionEntered(
                                enter.operation(),
                                enter.leg(),
                                exact(enter.charge()),
                                enter.basis().strip()));
            }
            case KeepNotice keep -> keep(keep);
            case FreezeFare freeze -> freeze(freeze);
            case WithdrawEntry withdraw -> withdraw(withdraw);
        };
    }

    private Decision set(SetClaimCurrency set) {
        if (Currencies.findDecimals(set.currency()).isEmpty()) {
            check.refuse(UNKNOWN_CURRENCY, "currency", set.currency());
        } else if (book.currency().equals(Optional.of(set.currency()))) {
            check.refuse(SAME_CURRENCY, "currency", set.currency());
        } else if (book.amounts().findAny().isPresent()) {
            check.refuse(
                    ENTRIES_STAND, "currency", book.amounts().count(), book.currency().orElse(""));
        }
        return accept(() -> new ClaimCurrencySet(set.operation(), set.currency()));
    }

    private void checkAmount(Optional<LegId> leg, Charge charge, String basis) {
        leg.filter(id -> Leg.find(view, id).isEmpty())
                .ifPresent(id -> check.refuse(NO_SUCH_LEG, "leg", id));
        book.currency()
                .ifPresentOrElse(
                        claims -> check.charge(charge, claims),
                        () -> check.refuse(NO_CLAIM_CURRENCY, "charge"));
        check.refuseBlank(NO_BASIS, "basis", basis);
    }

    private Decision keep(KeepNotice keep) {
        if (keep.at().isAfter(context.now())) {
            check.refuse(IN_THE_FUTURE, "at", keep.at());
        }
        check.refuseBlank(NO_BASIS, "basis", keep.basis());
        return accept(() -> new NoticeKept(keep.operation(), keep.at(), keep.basis().strip()));
    }

    private Decision freeze(FreezeFare freeze) {
        check.refuseBlank(NO_DESTINATION, "destination", freeze.destination());
        check.money("fare", freeze.fare());
        check.day("day", freeze.day());
        check.refuseBlank(NO_BASIS, "basis", freeze.basis());
        book.findFare(freeze.destination())
                .ifPresent(frozen ->
                        check.refuse(
                                FROZEN_ALREADY,
                                "destination",
                                frozen.fact().destination(),
                                frozen.fact().fare(),
                                frozen.recorded().by()));
        return accept(() ->
                new FareFrozen(
                        freeze.operation(),
                        freeze.destination().strip(),
                        exact(freeze.fare()),
                        freeze.day(),
                        freeze.basis().strip()));
    }

    private Decision withdraw(WithdrawEntry withdraw) {
        book.findEntry(withdraw.entry())
                .ifPresentOrElse(
                        entry ->
                                entry.withdrawn()
                                        .ifPresent(taken ->
                                                check.refuse(
                                                        WITHDRAWN_ALREADY,
                                                        "entry",
                                                        withdraw.entry(),
                                                        taken.by())),
                        () -> check.refuse(NO_SUCH_ENTRY, "entry", withdraw.entry()));
        check.refuseBlank(NO_REASON, "reason", withdraw.reason());
        return accept(() ->
                new EntryWithdrawn(
                        withdraw.operation(), withdraw.entry(), withdraw.reason().strip()));
    }

    private Decision accept(Supplier<Fact> fact) {
        return Decision.of(check.reasons(), () -> List.of(fact.get()));
    }

    private static Charge exact(Charge charge) {
        return new Charge(exact(charge.money()), charge.rate());
    }

    /** With the decimals of its currency, so that equal amounts are written alike. */
    private static Money exact(Money money) {
        int decimals = Currencies.findDecimals(money.currency()).orElseThrow();
        BigDecimal amount = money.amount().setScale(decimals, RoundingMode.UNNECESSARY);
        return new Money(amount, money.currency());
    }
}
