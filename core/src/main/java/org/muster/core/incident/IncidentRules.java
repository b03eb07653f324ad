package org.muster.core.incident;

import static org.muster.core.incident.IncidentRefusal.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.incident.IncidentCommand.AddEvidence;
import org.muster.core.incident.IncidentCommand.EndIncident;
import org.muster.core.incident.IncidentCommand.MergeIncidents;
import org.muster.core.incident.IncidentCommand.PartIncidents;
import org.muster.core.incident.IncidentCommand.ReportIncident;
import org.muster.core.incident.IncidentCommand.ResumeIncident;
import org.muster.core.incident.IncidentCommand.UpdateIncident;
import org.muster.core.incident.IncidentCommand.WithdrawEvidence;
import org.muster.core.incident.IncidentFact.EvidenceAdded;
import org.muster.core.incident.IncidentFact.EvidenceWithdrawn;
import org.muster.core.incident.IncidentFact.IncidentEnded;
import org.muster.core.incident.IncidentFact.IncidentReported;
import org.muster.core.incident.IncidentFact.IncidentResumed;
import org.muster.core.incident.IncidentFact.IncidentUpdated;
import org.muster.core.incident.IncidentFact.IncidentsMerged;
import org.muster.core.incident.IncidentFact.IncidentsParted;
import org.muster.core.register.Note;

/** Decides what becomes of incidents. */
public final class IncidentRules {
    /** So many files one incident holds at most. */
    public static final int MOST_EVIDENCE = 24;

    private IncidentRules() {}

    public static Decision decide(View view, IncidentCommand command, Context context) {
        return switch (command) {
            case ReportIncident report -> report(report.report(), context);
            case UpdateIncident update ->
                    on(view, update.incident(), one -> update(one, update.report(), context));
            case EndIncident end -> on(view, end.incident(), one -> end(one, end, context));
            case ResumeIncident resume ->
                    on(view, resume.incident(), one -> resume(one, resume, context));
            case AddEvidence add -> on(view, add.incident(), one -> add(one, add, context));
            case WithdrawEvidence withdraw ->
                    on(view, withdraw.incident(), one -> withdraw(one, withdraw));
            case MergeIncidents merge -> on(view, merge.incident(), one -> merge(view, one, merge));
            case PartIncidents part -> part(view, part);
        };
    }

    /** On one that goes on under its own number. */
    private static Decision on(View view, IncidentId id, Function<Incident, Decision> rule) {
        Optional<Incident> incident = Incident.find(view, id);
        if (incident.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_INCIDENT, "incident", id));
        }
        return incident.get()
                .mergedInto()
                .map(into -> Decision.refuse(Refusal.of(MERGED, "incident", id, into)))
                .orElseGet(() -> rule.apply(incident.get()));
    }

    private static Decision report(IncidentReport report, Context context) {
        return Decision.of(
                refused(report, context),
                () ->
                        List.of(
                                new IncidentReported(
                                        context.newIncident(), context.newPerson(), report)));
    }

    private static Decision update(Incident incident, IncidentReport report, Context context) {
        return Decision.of(
                refused(report, context),
                () -> List.of(new IncidentUpdated(incident.id(), incident.key(), report)));
    }

    private static List<Refusal> refused(IncidentReport report, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (report.text().text().isEmpty()) {
            reasons.add(Refusal.of(NOTHING_SAID, "text"));
        }
        if (report.source().text().isEmpty()) {
            reasons.add(Refusal.of(NO_SOURCE, "source"));
        }
        refuseAhead(reasons, "began", report.began(), context);
        report.ended()
                .ifPresent(ended -> {
                    refuseAhead(reasons, "ended", ended, context);
                    if (ended.isBefore(report.began())) {
                        reasons.add(Refusal.of(ENDS_BEFORE, "ended", report.began(), ended));
                    }
                });
        if (report.crowd().isReversed()) {
            reasons.add(
                    Refusal.of(
                            CROWD_REVERSED,
                            "crowdLow",
                            report.crowd().low().getAsInt(),
                            report.crowd().high().getAsInt()));
        }
        return reasons;
    }

    private static void refuseAhead(
            List<Refusal> reasons, String field, Instant at, Context context) {
        if (context.isAhead(at)) {
            reasons.add(Refusal.of(FROM_THE_FUTURE, field, at));
        }
    }

    private static Decision end(Incident incident, EndIncident end, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (!incident.isOpen()) {
            reasons.add(Refusal.of(OVER_ALREADY, "incident", incident.id()));
        }
        refuseAhead(reasons, "at", end.at(), context);
        if (end.at().isBefore(incident.began())) {
            reasons.add(Refusal.of(ENDS_BEFORE, "at", incident.began(), end.at()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new IncidentEnded(
                                        incident.id(), incident.key(), end.at(), end.why())));
    }

    private static Decision resume(Incident incident, ResumeIncident resume, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (incident.isOpen()) {
            reasons.add(Refusal.of(NOT_OVER, "incident", incident.id()));
        }
        refuseAhead(reasons, "at", resume.at(), context);
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new IncidentResumed(
                                        incident.id(), incident.key(), resume.at(), resume.why())));
    }

    private static Decision add(Incident incident, AddEvidence add, Context context) {
        String hash = add.file().hash();
        if (incident.findEvidence(hash).isPresent()) {
            return Decision.refuse(Refusal.of(EVIDENCE_HELD, "file"));
        }
        if (incident.evidence().size() >= MOST_EVIDENCE) {
            return Decision.refuse(Refusal.of(EVIDENCE_FULL, "file", incident.evidence().size()));
        }
        byte[] bytes = add.file().toBytes();
        return Decision.accept(
                new EvidenceAdded(
                        incident.id(),
                        context.newPerson(),
                        hash,
                        EvidenceKind.of(bytes),
                        bytes.length,
                        add.caption(),
                        add.file()));
    }

    private static Decision withdraw(Incident incident, WithdrawEvidence withdraw) {
        List<Refusal> reasons = new ArrayList<>();
        Optional<EvidenceAdded> held = incident.findEvidence(withdraw.hash());
        if (held.isEmpty()) {
            reasons.add(Refusal.of(NO_SUCH_EVIDENCE, "hash", withdraw.hash()));
        }
        refuseSilent(reasons, withdraw.why());
        // under the number that it was added to, which may since be part of this one
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new EvidenceWithdrawn(
                                        held.orElseThrow().incident(),
                                        incident.key(),
                                        withdraw.hash(),
                                        withdraw.why())));
    }

    private static Decision merge(View view, Incident incident, MergeIncidents merge) {
        Optional<Incident> into = Incident.find(view, merge.into());
        if (into.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_INCIDENT, "into", merge.into()));
        }
        List<Refusal> reasons = new ArrayList<>();
        if (Incident.root(view, merge.into()).equals(incident.id())) {
            reasons.add(Refusal.of(SAME, "into", incident.id(), merge.into()));
        } else {
            into.get()
                    .mergedInto()
                    .ifPresent(
                            other -> reasons.add(Refusal.of(MERGED, "into", merge.into(), other)));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new IncidentsMerged(
                                        incident.id(), incident.key(), merge.into(), merge.why())));
    }

    private static Decision part(View view, PartIncidents part) {
        Optional<Incident> incident = Incident.find(view, part.incident());
        if (incident.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_INCIDENT, "incident", part.incident()));
        }
        List<Refusal> reasons = new ArrayList<>();
        Optional<IncidentId> from = Merging.findInto(view, part.incident());
        if (from.isEmpty()) {
            reasons.add(Refusal.of(NOT_MERGED, "incident", part.incident()));
        }
        refuseSilent(reasons, part.why());
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new IncidentsParted(
                                        part.incident(),
                                        incident.get().key(),
                                        from.orElseThrow(),
                                        part.why())));
    }

    private static void refuseSilent(List<Refusal> reasons, Note why) {
        if (why.text().isEmpty()) {
            reasons.add(Refusal.of(NO_REASON, "why"));
        }
    }
}
