package org.muster.formats.cap;

import java.math.BigDecimal;

/** What lies within so many kilometres of a place; no kilometre is the place alone. */
public record Circle(Position centre, BigDecimal kilometres) {

    public Circle {
        if (kilometres.signum() < 0) {
            throw new IllegalArgumentException("has a radius below zero");
        }
    }

    @Override
    public String toString() {
        return centre + " " + kilometres.toPlainString();
    }
}
