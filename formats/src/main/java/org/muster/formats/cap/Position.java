package org.muster.formats.cap;

import java.math.BigDecimal;

/** A place on earth in degrees of WGS 84, with the digits with which it was given. */
public record Position(BigDecimal latitude, BigDecimal longitude) {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    /** Far finer than an atom; plain digits stay short. */
    private static final int MOST_DIGITS = 20;

    public Position {
        if (Math.abs(latitude.scale()) > MOST_DIGITS || Math.abs(longitude.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("more than " + MOST_DIGITS + " decimal places");
        }
        if (latitude.abs().compareTo(POLE) > 0 || longitude.abs().compareTo(DATE_LINE) > 0) {
            throw new IllegalArgumentException(latitude + "," + longitude + " is not on earth");
        }
    }

    public static Position of(String latitude, String longitude) {
        return new Position(new BigDecimal(latitude), new BigDecimal(longitude));
    }

    boolean isSame(Position other) {
        return latitude.compareTo(other.latitude) == 0 && longitude.compareTo(other.longitude) == 0;
    }

    @Override
    public String toString() {
        return latitude.toPlainString() + "," + longitude.toPlainString();
    }
}
