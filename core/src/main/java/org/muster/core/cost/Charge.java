package org.muster.core.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/** An amount as an invoice has it, and the rate to the currency of claims where they differ. */
public record Charge(Money money, Optional<Rate> rate) {

    public static Charge of(Money money) {
        return new Charge(money, Optional.empty());
    }

    /**
     * What it is in the currency of claims, each charge rounded for itself, halves up; empty where
     * nothing says.
     */
    public Optional<BigDecimal> findWorth(String claims) {
        OptionalInt decimals = Currencies.findDecimals(claims);
        if (decimals.isEmpty()) {
            return Optional.empty();
        }
        return factor(claims)
                .map(factor -> money.amount().multiply(factor))
                .map(worth -> worth.setScale(decimals.getAsInt(), RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> factor(String claims) {
        return money.currency().equals(claims)
                ? Optional.of(BigDecimal.ONE)
                : rate.filter(known -> known.to().equals(claims)).map(Rate::value);
    }
}
