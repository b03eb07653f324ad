package org.muster.server.pages;

import java.util.Locale;
import java.util.Optional;
import org.muster.core.cost.Charge;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.CostCommand;
import org.muster.core.cost.CostCommand.EnterContribution;
import org.muster.core.cost.CostCommand.EnterCost;
import org.muster.core.cost.CostCommand.FreezeFare;
import org.muster.core.cost.CostCommand.KeepNotice;
import org.muster.core.cost.CostCommand.SetClaimCurrency;
import org.muster.core.cost.CostCommand.WithdrawEntry;
import org.muster.core.cost.CostKind;
import org.muster.core.cost.Money;
import org.muster.core.cost.Rate;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;

/** Reads what is entered in the accounts out of the fields of a form. */
public final class CostForm {
    /** What a form enters; each has a form of its own. */
    public enum Entering {
        COST,
        CONTRIBUTION,
        NOTICE,
        FARE,
        CURRENCY
    }

    private CostForm() {}

    static Entering chosen(Form form) {
        return Choices.find(form.value("enter"), Entering.class).orElse(Entering.COST);
    }

    static CostCommand read(Visit visit) {
        OperationId operation = visit.desk().operation();
        Form form = visit.form();
        return switch (Choices.pick("enter", Entering.class, form)) {
            case COST ->
                    new EnterCost(
                            operation,
                            leg(form),
                            Choices.pick("kind", CostKind.class, form),
                            charge(visit),
                            form.value("basis"));
            case CONTRIBUTION ->
                    new EnterContribution(operation, leg(form), charge(visit), form.value("basis"));
            case NOTICE ->
                    new KeepNotice(
                            operation,
                            Typed.read("at", () -> visit.timeOrNow("at")),
                            form.value("basis"));
            case FARE ->
                    new FreezeFare(
                            operation,
                            form.value("destination"),
                            money(visit, "fare"),
                            Amounts.readDay(visit, "day"),
                            form.value("basis"));
            case CURRENCY -> new SetClaimCurrency(operation, currency(form, "currency"));
        };
    }

    static WithdrawEntry withdrawal(Visit visit) {
        String entry = visit.form().value("entry");
        return new WithdrawEntry(
                visit.desk().operation(),
                Typed.read("entry", () -> FactId.parse(entry)),
                visit.form().value("reason"));
    }

    private static Optional<LegId> leg(Form form) {
        String typed = form.value("leg");
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(Typed.read("leg", () -> LegId.parse(typed)));
    }

    private static Charge charge(Visit visit) {
        Money money = money(visit, "charge.money");
        Form form = visit.form();
        boolean rated =
                !form.value("charge.rate.value").isEmpty()
                        || !form.value("charge.rate.day").isEmpty();
        return new Charge(
                money,
                rated
                        ? Optional.of(
                                new Rate(
                                        Amounts.read(visit, "charge.rate.value"),
                                        claims(visit),
                                        Amounts.readDay(visit, "charge.rate.day")))
                        : Optional.empty());
    }

    private static Money money(Visit visit, String field) {
        return new Money(
                Amounts.read(visit, field + ".amount"),
                currency(visit.form(), field + ".currency"));
    }

    private static String currency(Form form, String field) {
        return form.value(field).toUpperCase(Locale.ROOT);
    }

    private static String claims(Visit visit) {
        return CostBook.of(visit.view(), visit.desk().operation()).currency().orElse("");
    }
}
