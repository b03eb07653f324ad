package org.muster.exercises.population;

import java.time.LocalDate;

/** A journey: of a visitor into the country, of a resident out of it. */
record Trip(LocalDate from, LocalDate until) {}
