package org.muster.core.cost;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of an amount's currency was worth on a day.
 *
 * @param value so many units of {@code to}
 */
public record Rate(BigDecimal value, String to, LocalDate day) {}
