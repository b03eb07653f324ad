package org.muster.formats.sms;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What a provider asks for one part to one country's telephones. Amounts are exact: prices have
 * four and more decimals, and nothing is rounded here.
 */
public record SmsTariff(BigDecimal perPart, Currency currency) {

    public SmsTariff {
        if (perPart.signum() < 0) {
            throw new IllegalArgumentException("perPart " + perPart + " must not be below 0");
        }
    }

    /** What a text costs to so many recipients. */
    public BigDecimal price(SmsText text, long recipients) {
        if (recipients < 0) {
            throw new IllegalArgumentException("recipients " + recipients + " must not be below 0");
        }
        return perPart.multiply(BigDecimal.valueOf(text.partCount()))
                .multiply(BigDecimal.valueOf(recipients));
    }
}
