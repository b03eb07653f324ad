package org.muster.core.incident;

import java.time.Instant;
import org.muster.core.fact.Command;
import org.muster.core.fact.IncidentId;
import org.muster.core.register.Note;

/** What is done with incidents. */
public sealed interface IncidentCommand extends Command {

    record ReportIncident(IncidentReport report) implements IncidentCommand {}

    /** Keeps a further report of the same thing. */
    record UpdateIncident(IncidentId incident, IncidentReport report) implements IncidentCommand {}

    record EndIncident(IncidentId incident, Instant at, Note why) implements IncidentCommand {}

    record ResumeIncident(IncidentId incident, Instant at, Note why) implements IncidentCommand {}

    /** Keeps a file that was made anew before. */
    record AddEvidence(IncidentId incident, EvidenceFile file, Note caption)
            implements IncidentCommand {}

    record WithdrawEvidence(IncidentId incident, String hash, Note why)
            implements IncidentCommand {}

    /** The first goes on under the number of the second. */
    record MergeIncidents(IncidentId incident, IncidentId into, Note why)
            implements IncidentCommand {}

    record PartIncidents(IncidentId incident, Note why) implements IncidentCommand {}
}
