package org.muster.testkit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.fact.Command;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.Subject;
import org.muster.core.incident.Credibility;
import org.muster.core.incident.Crowd;
import org.muster.core.incident.EvidenceFile;
import org.muster.core.incident.Grading;
import org.muster.core.incident.Incident;
import org.muster.core.incident.IncidentCommand.AddEvidence;
import org.muster.core.incident.IncidentCommand.EndIncident;
import org.muster.core.incident.IncidentCommand.MergeIncidents;
import org.muster.core.incident.IncidentCommand.PartIncidents;
import org.muster.core.incident.IncidentCommand.ReportIncident;
import org.muster.core.incident.IncidentCommand.ResumeIncident;
import org.muster.core.incident.IncidentCommand.UpdateIncident;
import org.muster.core.incident.IncidentCommand.WithdrawEvidence;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentReport;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.incident.Reliability;
import org.muster.core.place.PlaceCommand.SetPlace;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.place.Position;

/** What happens to safety, and what becomes of places by it. */
final class IncidentDraws extends Draw {

    IncidentDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                () -> new ReportIncident(report()),
                () -> new UpdateIncident(incident(), report()),
                () -> new EndIncident(open(), sight.now(), note()),
                this::resume,
                this::evidence,
                this::evidence,
                this::withdraw,
                this::merge,
                this::part,
                this::part,
                this::place,
                this::place);
    }

    private IncidentReport report() {
        Instant began = at();
        return new IncidentReport(
                any(IncidentKind.values()),
                began,
                random.nextInt(5) > 0
                        ? Optional.empty()
                        : Optional.of(began.plus(Duration.ofMinutes(random.nextInt(-5, 60)))),
                "the school",
                position(),
                new Crowd(number(), number()),
                any(IncidentSeverity.values()),
                note(),
                note(),
                new Grading(any(Reliability.values()), any(Credibility.values())));
    }

    private OptionalInt number() {
        return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(500));
    }

    private Optional<Position> position() {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(
                        new Position(
                                BigDecimal.valueOf(random.nextInt(-900, 901), 1),
                                BigDecimal.valueOf(random.nextInt(-1800, 1801), 1)));
    }

    private Command evidence() {
        byte[] file = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) random.nextInt(6)};
        return new AddEvidence(open(), EvidenceFile.of(file), note());
    }

    /** What needs something that is not there makes it. */
    private Command withdraw() {
        Incident some = any(found(), one -> !one.evidence().isEmpty());
        return some == null
                ? evidence()
                : new WithdrawEvidence(some.id(), any(some.evidence()).hash(), note());
    }

    private Command resume() {
        Incident over = any(found(), one -> !one.isOpen() && one.mergedInto().isEmpty());
        return over == null
                ? new EndIncident(open(), sight.now(), note())
                : new ResumeIncident(over.id(), sight.now(), note());
    }

    private Command merge() {
        IncidentId one = open();
        Incident other =
                any(found(), found -> found.mergedInto().isEmpty() && !found.id().equals(one));
        return other == null
                ? new ReportIncident(report())
                : new MergeIncidents(one, random.nextInt(8) == 0 ? one : other.id(), note());
    }

    private Command part() {
        Incident merged = any(found(), incident -> incident.mergedInto().isPresent());
        return merged == null ? merge() : new PartIncidents(merged.id(), note());
    }

    private Command place() {
        return new SetPlace(
                sight.operation(),
                any(List.of("here", "the school", " The  SCHOOL ", "")),
                any(PlaceKind.values()),
                any(PlaceStatus.values()),
                position(),
                note().text(),
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of(incident()),
                at());
    }

    private Instant at() {
        return sight.now().minus(Duration.ofMinutes(random.nextInt(-6, 600)));
    }

    private IncidentId incident() {
        List<IncidentId> known = known();
        return known.isEmpty() || random.nextInt(8) == 0 ? new IncidentId(1) : any(known);
    }

    /** One that goes on under its own number. */
    private IncidentId open() {
        Incident one = any(found(), incident -> incident.mergedInto().isEmpty());
        return one == null ? incident() : one.id();
    }

    private List<Incident> found() {
        return known().stream().flatMap(id -> Incident.find(sight.view(), id).stream()).toList();
    }

    private List<IncidentId> known() {
        return sight.view()
                .subjects(Subject.Kind.INCIDENT)
                .map(IncidentId.class::cast)
                .sorted(Comparator.comparing(IncidentId::value))
                .toList();
    }
}
