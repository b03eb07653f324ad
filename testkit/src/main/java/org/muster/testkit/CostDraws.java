package org.muster.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.cost.Charge;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.CostCommand.EnterContribution;
import org.muster.core.cost.CostCommand.EnterCost;
import org.muster.core.cost.CostCommand.FreezeFare;
import org.muster.core.cost.CostCommand.KeepNotice;
import org.muster.core.cost.CostCommand.SetClaimCurrency;
import org.muster.core.cost.CostCommand.WithdrawEntry;
import org.muster.core.cost.CostKind;
import org.muster.core.cost.Entry;
import org.muster.core.cost.Money;
import org.muster.core.cost.Rate;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;

/** Commands about what the operation costs. */
final class CostDraws extends Draw {

    CostDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::currency, this::cost, this::paid, this::notice, this::fare, this::back);
    }

    private Command currency() {
        return new SetClaimCurrency(sight.operation(), any(List.of("EUR", "USD", "EURO")));
    }

    private Command cost() {
        return new EnterCost(sight.operation(), ofLeg(), any(CostKind.values()), charge(), "bill");
    }

    private Command paid() {
        return new EnterContribution(sight.operation(), ofLeg(), charge(), "grant");
    }

    private Optional<LegId> ofLeg() {
        return random.nextBoolean() ? Optional.of(leg(leg -> true)) : Optional.empty();
    }

    private Charge charge() {
        String currency = any(List.of("EUR", "EUR", "USD", "XOF"));
        boolean rated = !currency.equals("EUR") || random.nextInt(8) == 0;
        Rate rate = new Rate(BigDecimal.valueOf(random.nextInt(2_000), 3), "EUR", today());
        return new Charge(money(currency), rated ? Optional.of(rate) : Optional.empty());
    }

    private Money money(String currency) {
        return new Money(BigDecimal.valueOf(random.nextInt(-10, 90_000), 2), currency);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(sight.now(), ZoneOffset.UTC);
    }

    private Command notice() {
        return new KeepNotice(sight.operation(), sight.now().minusSeconds(60), "mail");
    }

    private Command fare() {
        String destination = "place " + random.nextInt(4);
        return new FreezeFare(sight.operation(), destination, money("EUR"), today(), "fare");
    }

    private Command back() {
        List<FactId> entries =
                CostBook.of(sight.view(), sight.operation()).entries().map(Entry::id).toList();
        FactId entry = entries.isEmpty() ? new FactId(sight.on(), 1) : any(entries);
        return new WithdrawEntry(sight.operation(), entry, "typed twice");
    }
}
