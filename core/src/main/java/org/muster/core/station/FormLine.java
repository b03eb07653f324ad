package org.muster.core.station;

import java.util.Optional;
import org.muster.core.fact.Band;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Details;

/** One person on a paper form: known under a reference that was written on it, or new. */
public record FormLine(Optional<PersonId> known, Details details, Optional<Band> band) {}
