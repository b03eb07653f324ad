package org.muster.core.sitrep;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.SitrepId;
import org.muster.core.register.Note;

/** What is done with sitreps. */
public sealed interface SitrepCommand extends Command {

    /** {@code corrects} is an issued one that it puts right. */
    record DraftSitrep(OperationId operation, SitrepText text, Optional<SitrepId> corrects)
            implements SitrepCommand {}

    /** {@code version} is the one that was on the screen when its words were changed. */
    record ReviseSitrep(SitrepId sitrep, FactId version, SitrepText text)
            implements SitrepCommand {}

    /** Issues this version over what is drawn as of a moment; the seal is of what was read. */
    record IssueSitrep(
            OperationId operation, SitrepId sitrep, FactId version, Instant asOf, TextSeal seal)
            implements SitrepCommand {}

    record AbandonSitrep(SitrepId sitrep, Note why) implements SitrepCommand {}
}
