package org.muster.exercises.population;

import java.time.LocalDate;

/** What a household decides about a member before the member's own papers are drawn. */
record Drafted(
        Role role,
        boolean female,
        String area,
        String nationality,
        String given,
        String family,
        String birthFamily,
        LocalDate born) {}
