package org.muster.core.manifest;

import java.util.Optional;
import org.muster.core.fact.Band;
import org.muster.core.fact.FactId;
import org.muster.core.fact.PersonId;
import org.muster.core.movement.Seating;
import org.muster.core.register.Nationality;

/**
 * One soul on a manifest. No name: names are sealed apart and can be erased, and the manifest's
 * hash must hold afterwards. {@code scan} is the fact that put the person aboard.
 */
public record ManifestRow(
        int line,
        PersonId person,
        Optional<Band> band,
        Seating seating,
        Optional<Nationality> counted,
        boolean verified,
        FactId scan) {}
