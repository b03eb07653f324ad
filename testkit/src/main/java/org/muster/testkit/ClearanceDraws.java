package org.muster.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.clearance.ClearanceCommand.AskClearance;
import org.muster.core.clearance.ClearanceCommand.GiveClearance;
import org.muster.core.clearance.ClearanceCommand.NeedClearances;
import org.muster.core.clearance.ClearanceCommand.RefuseClearance;
import org.muster.core.clearance.ClearanceKind;
import org.muster.core.fact.Command;

/** What legs have to be allowed. */
final class ClearanceDraws extends Draw {

    ClearanceDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                () ->
                        new NeedClearances(
                                leg(isOpen()),
                                Arrays.stream(ClearanceKind.values())
                                        .filter(kind -> random.nextBoolean())
                                        .toList()),
                this::ask,
                this::give,
                this::refuse,
                this::refuse);
    }

    private Command ask() {
        Instant at = at();
        return new AskClearance(
                leg(isOpen()),
                any(ClearanceKind.values()),
                note().text(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(at.plus(Duration.ofMinutes(random.nextInt(-5, 600)))),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(110)),
                at);
    }

    private Command give() {
        Instant at = at();
        return new GiveClearance(
                leg(isOpen()), any(ClearanceKind.values()), "", end(at), end(at), at);
    }

    private Optional<Instant> end(Instant at) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(at.plus(Duration.ofMinutes(random.nextInt(1000))));
    }

    private Command refuse() {
        return new RefuseClearance(
                leg(leg -> !leg.clearances().told().isEmpty()),
                random.nextBoolean() ? ClearanceKind.LANDING : any(ClearanceKind.values()),
                "",
                random.nextBoolean() ? sight.now() : at());
    }

    private Instant at() {
        return sight.now().minus(Duration.ofMinutes(random.nextInt(-6, 600)));
    }
}
