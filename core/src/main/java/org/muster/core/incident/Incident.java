package org.muster.core.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.incident.IncidentFact.EvidenceAdded;
import org.muster.core.incident.IncidentFact.EvidenceWithdrawn;
import org.muster.core.incident.IncidentFact.IncidentEnded;
import org.muster.core.incident.IncidentFact.IncidentReported;
import org.muster.core.incident.IncidentFact.IncidentResumed;
import org.muster.core.incident.IncidentFact.IncidentUpdated;
import org.muster.core.incident.IncidentFact.IncidentsMerged;
import org.muster.core.incident.IncidentFact.IncidentsParted;

/**
 * An incident as it stands, with the reports of all that were found to be the same thing.
 *
 * @param key stands for it where words are sealed
 * @param reports all of them, in the order in which they were recorded; none silences another
 * @param over when it was over, as far as anybody said
 * @param evidence that was not withdrawn, in the order in which it was added
 * @param parts the other numbers that go on under this one
 * @param mergedInto the number under which this one goes on; empty for most
 */
public record Incident(
        IncidentId id,
        PersonId key,
        List<Report> reports,
        Optional<Instant> over,
        List<EvidenceAdded> evidence,
        List<IncidentId> parts,
        Optional<IncidentId> mergedInto) {

    /** What must be seen first: open ones, the gravest first, then the latest. */
    public static final Comparator<Incident> ORDER =
            Comparator.comparing(Incident::isOpen)
                    .thenComparing(Incident::gravest)
                    .thenComparing(Incident::began)
                    .reversed()
                    .thenComparing(one -> one.id().value());

    public Incident {
        reports = List.copyOf(reports);
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
    }

    /** One report, as it was recorded under its own number. */
    public record Report(IncidentId incident, IncidentReport told, Recorded recorded) {}

    /** Also one that goes on under another number, with its own reports alone. */
    public static Optional<Incident> find(View view, IncidentId id) {
        IncidentId root = Merging.root(view, id);
        List<IncidentId> members = Merging.members(view, id);
        Fold fold = new Fold(id);
        members.stream()
                .flatMap(member -> view.history(member).stream())
                .distinct()
                .sorted(Comparator.comparing(Recorded::stamp).thenComparing(Recorded::id))
                .forEach(fold::take);
        return fold.toIncident(
                members.subList(1, members.size()),
                root.equals(id) ? Optional.empty() : Optional.of(root));
    }

    /** The number under which it goes on. */
    public static IncidentId root(View view, IncidentId id) {
        return Merging.root(view, id);
    }

    /** All that go on under their own number, in {@link #ORDER}. */
    public static List<Incident> listAll(View view) {
        return view.subjects(Subject.Kind.INCIDENT)
                .flatMap(id -> find(view, (IncidentId) id).stream())
                .filter(one -> one.mergedInto().isEmpty())
                .sorted(ORDER)
                .toList();
    }

    /** Open ones of which the crisis room is alarmed. */
    public static List<Incident> listAlarming(View view) {
        return listAll(view).stream()
                .filter(one -> one.isOpen() && one.gravest().alarms())
                .toList();
    }

    /** The report that is shown for all: of the best graded ones the latest. */
    public Report best() {
        return reports.stream()
                .min(
                        Comparator.comparing(
                                        (Report one) -> one.told().grading(), Grading.BEST_FIRST)
                                .thenComparing(
                                        one -> one.recorded().stamp(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    /**
     * How bad it may be: as the best graded report says, or any that came after it. What is new and
     * not judged yet must not be slept through.
     */
    public IncidentSeverity gravest() {
        Report best = best();
        return reports.stream()
                .filter(one -> one.recorded().stamp().compareTo(best.recorded().stamp()) >= 0)
                .map(one -> one.told().severity())
                .max(Comparator.naturalOrder())
                .orElse(best.told().severity());
    }

    public Instant began() {
        return best().told().began();
    }

    public boolean isOpen() {
        return over.isEmpty();
    }

    public Optional<EvidenceAdded> findEvidence(String hash) {
        return evidence.stream().filter(one -> one.hash().equals(hash)).findFirst();
    }

    private static final class Fold {
        private final IncidentId id;
        private final List<Report> reports = new ArrayList<>();
        private final Map<String, EvidenceAdded> evidence = new LinkedHashMap<>();
        private final List<Recorded> ends = new ArrayList<>(0);
        private Optional<PersonId> key = Optional.empty();

        Fold(IncidentId id) {
            this.id = id;
        }

        void take(Recorded recorded) {
            if (!(recorded.fact() instanceof IncidentFact fact)) {
                return;
            }
            switch (fact) {
                case IncidentReported first -> {
                    if (first.incident().equals(id)) {
                        key = key.or(() -> Optional.of(first.person()));
                    }
                    reports.add(new Report(first.incident(), first.report(), recorded));
                }
                case IncidentUpdated more ->
                        reports.add(new Report(more.incident(), more.report(), recorded));
                case IncidentEnded end -> addEnd(end.incident(), recorded);
                case IncidentResumed resumed -> addEnd(resumed.incident(), recorded);
                case EvidenceAdded added -> evidence.put(added.hash(), added);
                case EvidenceWithdrawn withdrawn -> evidence.remove(withdrawn.hash());
                case IncidentsMerged merged -> {}
                case IncidentsParted parted -> {}
            }
        }

        /** What was said of the number that goes on decides whether all of it goes on. */
        private void addEnd(IncidentId of, Recorded recorded) {
            if (of.equals(id)) {
                ends.add(recorded);
            }
        }

        Optional<Incident> toIncident(List<IncidentId> parts, Optional<IncidentId> into) {
            return key.map(known -> {
                Incident open =
                        new Incident(
                                id,
                                known,
                                reports,
                                Optional.empty(),
                                List.copyOf(evidence.values()),
                                parts,
                                into);
                return new Incident(id, known, reports, over(open), open.evidence(), parts, into);
            });
        }

        /** By the last word on it, in the order of when it was so; else as the best report says. */
        private Optional<Instant> over(Incident open) {
            return ends.stream()
                    .sorted(Comparator.comparing(Recorded::happened))
                    .reduce((before, after) -> after)
                    .map(last ->
                            last.fact() instanceof IncidentEnded end
                                    ? Optional.of(end.at())
                                    : Optional.<Instant>empty())
                    .orElseGet(() -> open.best().told().ended());
        }
    }
}
