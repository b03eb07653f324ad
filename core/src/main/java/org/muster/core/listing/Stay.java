package org.muster.core.listing;

import java.time.LocalDate;
import java.util.Optional;

/** When somebody comes to the country and when they leave it, as a list says; either unknown. */
public record Stay(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Stay UNKNOWN = new Stay(Optional.empty(), Optional.empty());
}
