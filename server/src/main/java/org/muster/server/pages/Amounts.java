package org.muster.server.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.muster.core.cost.Money;

/** Reads and writes amounts of money and days; never as floating point. */
public final class Amounts {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private Amounts() {}

    /** With all its decimals, as the reader's language groups digits. */
    public static String text(FormPage page, BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getNumberInstance(page.words().locale());
        format.setMinimumFractionDigits(Math.max(0, amount.scale()));
        format.setMaximumFractionDigits(Math.max(0, amount.scale()));
        return page.words().isolate(format.format(amount) + "\u00a0" + currency).strip();
    }

    public static String text(FormPage page, Money money) {
        return text(page, money.amount(), money.currency());
    }

    /** Thousandths as percent with one decimal: 299 is 29.9 %. */
    public static String percent(FormPage page, int thousandths) {
        NumberFormat format = NumberFormat.getPercentInstance(page.words().locale());
        format.setMinimumFractionDigits(1);
        return format.format(BigDecimal.valueOf(thousandths, 3));
    }

    public static String day(FormPage page, LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", page.words().locale()).format(day);
    }

    static BigDecimal read(Visit visit, String field) {
        String typed = visit.form().value(field).replaceAll("[\\s\u00a0\u202f]", "");
        if (!NUMBER.matcher(typed).matches()) {
            throw new Typed(
                    field, visit.frame().word("costs.amount.wrong", visit.form().value(field)));
        }
        return new BigDecimal(typed);
    }

    static LocalDate readDay(Visit visit, String field) {
        String typed = visit.form().value(field);
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Typed(field, visit.frame().word("costs.day.wrong", typed));
        }
    }
}
