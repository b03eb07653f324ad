package org.muster.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.demarche.DemarcheFact.DemarcheAnswered;
import org.muster.core.demarche.DemarcheFact.DemarcheEnded;
import org.muster.core.demarche.DemarcheFact.DemarcheMade;
import org.muster.core.fact.FactId;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.SitrepId;
import org.muster.core.incident.EvidenceKind;
import org.muster.core.incident.IncidentReport;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.place.Position;
import org.muster.core.post.PostPlan;
import org.muster.core.post.StatusSaid;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.sitrep.SitrepFact.SitrepIssued;
import org.muster.core.sitrep.SitrepText;
import org.muster.core.statement.Statement;

/** What the API tells of what happens around an operation. */
final class SituationTold {
    private SituationTold() {}

    record Places(Instant asOf, List<OnePlace> places) {}

    /**
     * @param routed how many are on the way there, or will be
     * @param untold how many of them have had no word from us since it is so
     */
    record OnePlace(
            String name,
            PlaceKind kind,
            PlaceStatus status,
            Optional<Position> position,
            String reason,
            Instant since,
            Optional<IncidentId> because,
            int routed,
            long untold) {}

    record Posts(Instant asOf, List<OnePost> posts) {}

    /**
     * @param said what it does; not there while nobody said
     * @param helps whose nationals, as far as that was said
     */
    record OnePost(PostId id, PostPlan plan, Optional<StatusSaid> said, List<Nationality> helps) {}

    record Incidents(Instant asOf, List<OneIncident> incidents) {}

    /**
     * @param shown of the best graded reports the latest
     * @param parts other numbers that go on under this one
     */
    record OneIncident(
            IncidentId id,
            IncidentSeverity gravest,
            Optional<Instant> over,
            IncidentReport shown,
            List<IncidentReport> reports,
            List<OneEvidence> evidence,
            List<IncidentId> parts) {}

    /** A file, without its content; that is on the pages. */
    record OneEvidence(String hash, EvidenceKind kind, int bytes, Note caption) {}

    record Demarches(Instant asOf, List<OneDemarche> demarches) {}

    record OneDemarche(
            DemarcheMade made,
            List<DemarcheAnswered> answers,
            Optional<DemarcheEnded> ended,
            boolean overdue) {}

    record Sitreps(Instant asOf, List<OneSitrep> sitreps) {}

    /**
     * @param version by which its words are named where they are changed or issued
     * @param issue with which seal, and for which time, once it was issued
     */
    record OneSitrep(
            SitrepId id,
            String state,
            Optional<SitrepId> corrects,
            FactId version,
            SitrepText text,
            Optional<SitrepIssued> issue) {}

    record Statements(Instant asOf, List<Statement> statements) {}
}
