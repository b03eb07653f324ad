package org.muster.core.manifest;

import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.movement.Seating;
import org.muster.core.register.Note;

/** What is done with a manifest. */
public sealed interface ManifestCommand extends Command {

    record ShutDoors(LegId leg) implements ManifestCommand {}

    record CorrectManifest(LegId leg, PersonId person, Change change, Seating seating, Note reason)
            implements ManifestCommand {}

    /**
     * A duty officer says which closing of a leg counts, of those that nodes made apart or that a
     * node made which did not hold the leg.
     */
    record ChooseManifest(LegId leg, FactId closing, String reason) implements ManifestCommand {}
}
