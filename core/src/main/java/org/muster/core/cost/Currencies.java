package org.muster.core.cost;

import java.util.Currency;
import java.util.OptionalInt;

/** What is known of currencies. */
public final class Currencies {
    private Currencies() {}

    /**
     * With how many decimals amounts of a currency are written: two for EUR, none for XOF. Empty
     * for what is no currency, and for those in which nobody is paid, such as gold.
     */
    public static OptionalInt findDecimals(String currency) {
        try {
            int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
            return decimals < 0 ? OptionalInt.empty() : OptionalInt.of(decimals);
        } catch (IllegalArgumentException noCurrency) {
            return OptionalInt.empty();
        }
    }
}
