package org.muster.core.cost;

import static org.muster.core.cost.CostRefusal.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.muster.core.fact.Refusal;

/**
 * What is wrong with amounts and rates. It expands no number, however many zeros it is told to
 * have.
 */
final class MoneyCheck {
    static final int DIGITS = 15;

    private final LocalDate today;
    private final List<Refusal> reasons = new ArrayList<>();

    MoneyCheck(LocalDate today) {
        this.today = today;
    }

    List<Refusal> reasons() {
        return reasons;
    }

    void charge(Charge charge, String claims) {
        money("charge.money", charge.money());
        String currency = charge.money().currency();
        charge.rate()
                .ifPresentOrElse(
                        rate -> rate(rate, currency, claims),
                        () -> {
                            if (!currency.equals(claims)
                                    && Currencies.findDecimals(currency).isPresent()) {
                                reasons.add(
                                        Refusal.of(RATE_MISSING, "charge.rate", currency, claims));
                            }
                        });
    }

    void money(String field, Money money) {
        OptionalInt decimals = Currencies.findDecimals(money.currency());
        if (decimals.isEmpty()) {
            refuse(UNKNOWN_CURRENCY, field + ".currency", money.currency());
        }
        BigDecimal amount = money.amount().stripTrailingZeros();
        if (amount.signum() <= 0) {
            refuse(NOT_POSITIVE, field + ".amount", money.amount());
        } else if (digitsBefore(amount) > DIGITS) {
            refuse(TOO_LARGE, field + ".amount", money.amount(), DIGITS);
        } else if (decimals.isPresent() && amount.scale() > decimals.getAsInt()) {
            refuse(
                    TOO_MANY_DECIMALS,
                    field + ".amount",
                    money.amount(),
                    amount.scale(),
                    money.currency(),
                    decimals.getAsInt());
        }
    }

    private void rate(Rate rate, String currency, String claims) {
        if (currency.equals(claims)) {
            refuse(RATE_NOT_NEEDED, "charge.rate", currency, rate.value());
            return;
        }
        if (!rate.to().equals(claims)) {
            refuse(RATE_TO_ANOTHER, "charge.rate.to", rate.to(), claims);
        }
        BigDecimal value = rate.value().stripTrailingZeros();
        if (value.signum() <= 0) {
            refuse(RATE_NOT_POSITIVE, "charge.rate.value", rate.value(), currency, claims);
        } else if (digitsBefore(value) > DIGITS || value.scale() > DIGITS) {
            refuse(RATE_OUT_OF_RANGE, "charge.rate.value", rate.value(), DIGITS);
        }
        day("charge.rate.day", rate.day());
    }

    void day(String field, LocalDate day) {
        if (day.isAfter(today)) {
            refuse(IN_THE_FUTURE, field, day);
        }
    }

    void refuse(CostRefusal code, String field, Object... values) {
        reasons.add(Refusal.of(code, field, values));
    }

    void refuseBlank(CostRefusal code, String field, String value) {
        if (value.isBlank()) {
            refuse(code, field);
        }
    }

    private static long digitsBefore(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }
}
