package org.muster.server.pages;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.core.register.BirthDate;

/** Birth dates as people write and read them. */
public final class Births {
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/. ](\\d{1,2})[/. ](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private Births() {}

    /** Empty where nothing of it is known. */
    static String text(BirthDate born) {
        return born.equals(BirthDate.UNKNOWN) ? "" : born.toString();
    }

    /**
     * Reads 1987-04-12, 12/04/1987 with the day first as the page says, or the year alone; digits
     * of any script.
     */
    public static BirthDate parse(String typed) {
        String text = latinDigits(typed.strip());
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return new BirthDate(
                    part(dayFirst.group(3)), part(dayFirst.group(2)), part(dayFirst.group(1)));
        }
        return YEAR.matcher(text).matches()
                ? BirthDate.ofYear(Integer.parseInt(text))
                : BirthDate.parse(text);
    }

    private static OptionalInt part(String digits) {
        return OptionalInt.of(Integer.parseInt(digits));
    }

    private static String latinDigits(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    int digit = Character.digit(point, 10);
                    if (digit >= 0) {
                        latin.append(digit);
                    } else {
                        latin.appendCodePoint(point);
                    }
                });
        return latin.toString();
    }
}
