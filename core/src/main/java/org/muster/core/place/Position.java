package org.muster.core.place;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point on the ground, in degrees of WGS 84.
 *
 * @param latitude from -90 to 90, north is positive
 * @param longitude from -180 to 180, east is positive
 */
public record Position(BigDecimal latitude, BigDecimal longitude) {
    private static final int MOST_DECIMALS = 6;

    private static final Pattern PRINTED =
            Pattern.compile(
                    "\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*[,;\\s]\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*");

    public Position {
        latitude = checked("latitude", latitude, 90);
        longitude = checked("longitude", longitude, 180);
    }

    /** Reads {@code 13.5127, 2.1126}: latitude first, decimal points. */
    public static Position parse(String text) {
        Matcher numbers = PRINTED.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException(
                    "position '" + text + "' must look like 13.5127, 2.1126");
        }
        return new Position(new BigDecimal(numbers.group(1)), new BigDecimal(numbers.group(2)));
    }

    /** Six decimals are a hand's width; what is finer says nothing. */
    private static BigDecimal checked(String what, BigDecimal degrees, int most) {
        if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new IllegalArgumentException(
                    what + " " + degrees + " is not between -" + most + " and " + most);
        }
        return degrees.scale() > MOST_DECIMALS
                ? degrees.setScale(MOST_DECIMALS, java.math.RoundingMode.HALF_UP)
                : degrees;
    }

    @Override
    public String toString() {
        return latitude.toPlainString() + ", " + longitude.toPlainString();
    }
}
