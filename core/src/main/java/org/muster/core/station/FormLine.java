package org.muster.core.station;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Band;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Details;
import org.muster.core.request.Need;

/** One person on a paper form: known under a reference that was written on it, or new. */
public record FormLine(
        Optional<PersonId> known, Details details, Optional<Band> band, List<Need> needs) {

    public FormLine {
        needs = List.copyOf(needs);
    }

    /** Nothing is written of needs. */
    public FormLine(Optional<PersonId> known, Details details, Optional<Band> band) {
        this(known, details, band, List.of());
    }
}
