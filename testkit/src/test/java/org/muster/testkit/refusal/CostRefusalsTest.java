package org.muster.testkit.refusal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.muster.core.cost.Charge;
import org.muster.core.cost.CostCommand.EnterContribution;
import org.muster.core.cost.CostCommand.EnterCost;
import org.muster.core.cost.CostCommand.FreezeFare;
import org.muster.core.cost.CostCommand.KeepNotice;
import org.muster.core.cost.CostCommand.SetClaimCurrency;
import org.muster.core.cost.CostCommand.WithdrawEntry;
import org.muster.core.cost.CostKind;
import org.muster.core.cost.CostRefusal;
import org.muster.core.cost.Money;
import org.muster.core.cost.Rate;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.testkit.Scenario;

/** When nothing is entered in the accounts. */
class CostRefusalsTest extends RefusalCases {
    private static final LocalDate DAY = LocalDate.parse("2023-08-01");
    private static final FactId NO_ENTRY = new FactId(new NodeId("gate-1"), 9_999);

    CostRefusalsTest() {
        super(CostRefusal.class);
    }

    @Override
    void listCases() {
        when(
                CostRefusal.NOT_OPEN,
                s ->
                        s.refusing(CostRefusal.NOT_OPEN)
                                .does(new SetClaimCurrency(new OperationId("never"), "EUR")));
        when(
                CostRefusal.NO_CLAIM_CURRENCY,
                s -> s.refusing(CostRefusal.NO_CLAIM_CURRENCY).does(cost("1", "EUR")));
        amounts();
        rates();
        when(CostRefusal.NO_SUCH_LEG, s -> inEuro(s, CostRefusal.NO_SUCH_LEG, ofLeg(new LegId(3))));
        when(
                CostRefusal.NO_BASIS,
                s -> {
                    inEuro(s, CostRefusal.NO_BASIS, contribution(" "));
                    s.refusing(CostRefusal.NO_BASIS).does(new KeepNotice(Scenario.ID, s.now(), ""));
                });
        when(
                CostRefusal.IN_THE_FUTURE,
                s -> {
                    Instant late = s.now().plusSeconds(60);
                    s.refusing(CostRefusal.IN_THE_FUTURE)
                            .does(new KeepNotice(Scenario.ID, late, "mail 1"));
                    inEuro(s, CostRefusal.IN_THE_FUTURE, cost("1", "USD", "0.9", DAY.plusDays(1)));
                    s.refusing(CostRefusal.IN_THE_FUTURE)
                            .does(fare("Paris", "650.00", DAY.plusDays(1)));
                });
        currencies();
        entries();
        fares();
    }

    private void amounts() {
        given(CostRefusal.UNKNOWN_CURRENCY, cost("1", "EURO"), cost("1", ""), cost("1", "XAU"));
        given(CostRefusal.NOT_POSITIVE, cost("0", "EUR"), cost("-0.01", "EUR"));
        given(CostRefusal.TOO_MANY_DECIMALS, cost("1.001", "EUR"), cost("1e-999999999", "EUR"));
        given(CostRefusal.TOO_LARGE, cost("1e15", "EUR"), cost("1e999999999", "EUR"));
    }

    private void rates() {
        given(CostRefusal.RATE_MISSING, cost("1", "XOF"));
        given(
                CostRefusal.RATE_NOT_POSITIVE,
                cost("1", "XOF", "0", DAY),
                cost("1", "XOF", "-1", DAY));
        given(
                CostRefusal.RATE_OUT_OF_RANGE,
                cost("1", "XOF", "1e15", DAY),
                cost("1", "XOF", "1e-16", DAY));
        given(CostRefusal.RATE_NOT_NEEDED, cost("1", "EUR", "1", DAY));
        Rate toDollars = new Rate(new BigDecimal("0.0016"), "USD", DAY);
        given(
                CostRefusal.RATE_TO_ANOTHER,
                cost(new Charge(new Money(BigDecimal.ONE, "XOF"), Optional.of(toDollars))));
    }

    private void currencies() {
        when(
                CostRefusal.SAME_CURRENCY,
                s ->
                        inEuro(
                                s,
                                CostRefusal.SAME_CURRENCY,
                                new SetClaimCurrency(Scenario.ID, "EUR")));
        when(
                CostRefusal.ENTRIES_STAND,
                s -> {
                    euro(s).does(cost("1", "EUR"));
                    s.refusing(CostRefusal.ENTRIES_STAND)
                            .does(new SetClaimCurrency(Scenario.ID, "USD"));
                });
    }

    private void entries() {
        when(
                CostRefusal.NO_SUCH_ENTRY,
                s -> inEuro(s, CostRefusal.NO_SUCH_ENTRY, withdraw(NO_ENTRY, "typed twice")));
        when(
                CostRefusal.NO_REASON,
                s -> {
                    FactId entry = entered(s, cost("1", "EUR"));
                    s.refusing(CostRefusal.NO_REASON).does(withdraw(entry, " "));
                });
        when(
                CostRefusal.WITHDRAWN_ALREADY,
                s -> {
                    FactId entry = entered(s, cost("1", "EUR"));
                    s.does(withdraw(entry, "typed twice"))
                            .refusing(CostRefusal.WITHDRAWN_ALREADY)
                            .does(withdraw(entry, "typed twice"));
                });
    }

    private void fares() {
        when(
                CostRefusal.NO_DESTINATION,
                s -> s.refusing(CostRefusal.NO_DESTINATION).does(fare(" ", "650.00", DAY)));
        when(
                CostRefusal.FROZEN_ALREADY,
                s ->
                        s.does(fare("Paris", "650", DAY))
                                .refusing(CostRefusal.FROZEN_ALREADY)
                                .does(fare("PARIS ", "700", DAY)));
    }

    private void given(CostRefusal code, Command... commands) {
        when(
                code,
                s -> {
                    euro(s);
                    for (Command command : commands) {
                        s.refusing(code).does(command);
                    }
                });
    }

    private static void inEuro(Scenario s, CostRefusal code, Command command) {
        euro(s).refusing(code).does(command);
    }

    private static Scenario euro(Scenario s) {
        return s.does(new SetClaimCurrency(Scenario.ID, "EUR"));
    }

    private static FactId entered(Scenario s, Command command) {
        euro(s).does(command);
        return s.view().history(Scenario.ID).findLast().orElseThrow().id();
    }

    private static Command cost(String amount, String currency) {
        return cost(Charge.of(new Money(new BigDecimal(amount), currency)));
    }

    private static Command cost(String amount, String currency, String rate, LocalDate day) {
        Rate toEuro = new Rate(new BigDecimal(rate), "EUR", day);
        return cost(new Charge(new Money(new BigDecimal(amount), currency), Optional.of(toEuro)));
    }

    private static Command cost(Charge charge) {
        return new EnterCost(Scenario.ID, Optional.empty(), CostKind.CHARTER, charge, "invoice 1");
    }

    private static Command ofLeg(LegId leg) {
        Charge charge = Charge.of(new Money(BigDecimal.TEN, "EUR"));
        return new EnterCost(Scenario.ID, Optional.of(leg), CostKind.FUEL, charge, "invoice 2");
    }

    private static Command contribution(String basis) {
        Charge charge = Charge.of(new Money(BigDecimal.TEN, "EUR"));
        return new EnterContribution(Scenario.ID, Optional.empty(), charge, basis);
    }

    private static Command fare(String destination, String amount, LocalDate asOf) {
        Money fare = new Money(new BigDecimal(amount), "EUR");
        return new FreezeFare(Scenario.ID, destination, fare, asOf, "published fare");
    }

    private static Command withdraw(FactId entry, String reason) {
        return new WithdrawEntry(Scenario.ID, entry, reason);
    }
}
