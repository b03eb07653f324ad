package org.muster.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.fact.Command;
import org.muster.core.fact.Subject;
import org.muster.core.fact.TripwireId;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.post.PostStatus;
import org.muster.core.register.Note;
import org.muster.core.tripwire.PresenceSide;
import org.muster.core.tripwire.ReadingKind;
import org.muster.core.tripwire.Tripwire;
import org.muster.core.tripwire.TripwireCommand.AnswerTripwire;
import org.muster.core.tripwire.TripwireCommand.ChangeTripwire;
import org.muster.core.tripwire.TripwireCommand.KeepReading;
import org.muster.core.tripwire.TripwireCommand.WithdrawTripwire;
import org.muster.core.tripwire.TripwireCommand.WriteTripwire;
import org.muster.core.tripwire.TripwireCondition;
import org.muster.core.tripwire.TripwireCondition.DemarcheUnanswered;
import org.muster.core.tripwire.TripwireCondition.IncidentReaches;
import org.muster.core.tripwire.TripwireCondition.LegNotCleared;
import org.muster.core.tripwire.TripwireCondition.PlaceBecomes;
import org.muster.core.tripwire.TripwireCondition.PostReaches;
import org.muster.core.tripwire.TripwireCondition.PresencePasses;
import org.muster.core.tripwire.TripwireCondition.ReadingBelow;
import org.muster.core.tripwire.TripwireConditions;
import org.muster.core.tripwire.TripwireDecision;
import org.muster.core.tripwire.TripwirePlan;
import org.muster.core.tripwire.TripwireProposal;

/** What is written down beforehand, and what is decided when it comes about. */
final class TripwireDraws extends Draw {

    TripwireDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                () -> new WriteTripwire(plan()),
                () -> new WriteTripwire(plan()),
                () -> new ChangeTripwire(tripwire(), plan()),
                this::answer,
                this::answer,
                this::answer,
                () -> new WithdrawTripwire(tripwire(), note()),
                this::reading,
                this::reading);
    }

    private TripwirePlan plan() {
        return new TripwirePlan(
                note(),
                TripwireConditions.of(condition(), condition()),
                random.nextInt(4),
                Duration.ofHours(random.nextInt(48)),
                any(TripwireProposal.values()),
                note());
    }

    private TripwireCondition condition() {
        return switch (random.nextInt(7)) {
            case 0 -> new IncidentReaches(Optional.empty(), any(IncidentSeverity.values()));
            case 1 -> new PlaceBecomes(any(PlaceKind.values()), any(PlaceStatus.values()));
            case 2 -> new LegNotCleared(Duration.ofHours(random.nextInt(24)));
            case 3 -> new DemarcheUnanswered(Duration.ofHours(random.nextInt(2)));
            case 4 ->
                    new PostReaches(
                            random.nextBoolean() ? Optional.empty() : Optional.of(nationality()),
                            any(PostStatus.values()));
            case 5 -> new PresencePasses(any(PresenceSide.values()), random.nextInt(9));
            default -> new ReadingBelow(any(ReadingKind.values()), 5);
        };
    }

    private Command answer() {
        List<Tripwire> asking = Tripwire.listAsking(sight.view());
        return new AnswerTripwire(
                asking.isEmpty() || random.nextInt(8) == 0 ? tripwire() : any(asking).id(),
                any(TripwireDecision.values()),
                note(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(
                                sight.now().plus(Duration.ofMinutes(random.nextInt(-10, 90)))));
    }

    private Command reading() {
        Instant at = sight.now().minus(Duration.ofMinutes(random.nextInt(-6, 600)));
        return new KeepReading(
                sight.operation(),
                any(ReadingKind.values()),
                random.nextInt(-1, 10),
                at,
                new Note("the depot").text());
    }

    private TripwireId tripwire() {
        List<TripwireId> known =
                sight.view()
                        .subjects(Subject.Kind.TRIPWIRE)
                        .map(TripwireId.class::cast)
                        .sorted(Comparator.comparing(TripwireId::value))
                        .toList();
        return known.isEmpty() || random.nextInt(8) == 0 ? new TripwireId(1) : any(known);
    }
}
