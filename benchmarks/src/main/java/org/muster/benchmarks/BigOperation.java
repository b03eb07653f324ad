package org.muster.benchmarks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.muster.core.fact.Band;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.gate.GateFact;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.manifest.ManifestRow;
import org.muster.core.manifest.Seal;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementFact;
import org.muster.core.movement.Seating;
import org.muster.core.operation.OperationFact.OperationOpened;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterFact;
import org.muster.core.register.Source;

/**
 * An operation of very many persons, out of a seed, in waves as of real days: lists are read in,
 * people are called, then leg after leg is boarded and leaves. Of ten persons seven are carried
 * out, two wait at the control centre and one has only been called. Each person has eight facts of
 * their own; a leg has some more.
 */
final class BigOperation {
    static final OperationId ID = new OperationId("bench");
    static final NodeId NODE = new NodeId("hub");
    static final long SEED = 42;
    static final int FACTS_EACH = 8;
    private static final int PER_LEG = 300;
    private static final int WAVE = 15_000;
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");
    private static final UserId USER = new UserId("bench");

    private final int persons;
    private final BigPersons people;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private Consumer<Recorded> into = recorded -> {};
    private long number;
    private int legs;

    BigOperation(int persons) {
        this.persons = persons;
        this.people = new BigPersons(persons, SEED);
    }

    /** An operation in memory, and who is in it. */
    record Built(Operation operation, BigPersons people) {}

    Built build(Progress progress) {
        Operation operation = new Operation();
        long total = (long) persons * FACTS_EACH;
        stream(recorded -> {
            operation.apply(recorded);
            progress.at("building an operation in memory", recorded.number(), total);
        });
        return new Built(operation, people);
    }

    /** About how many facts {@link #stream} gives. */
    long size() {
        return (long) persons * FACTS_EACH;
    }

    void stream(Consumer<Recorded> consumer) {
        into = consumer;
        number = 0;
        legs = 0;
        record(new OperationOpened(ID, plan()));
        for (int from = 0; from < persons; from += WAVE) {
            wave(from, Math.min(persons, from + WAVE));
        }
    }

    private void wave(int from, int to) {
        for (int i = from; i < to; i++) {
            record(new RegisterFact.PersonRegistered(person(i), LIST, people.details(i)));
        }
        for (int i = from; i < to; i++) {
            call(i);
        }
        for (int i = from; i < to; i++) {
            record(new RegisterFact.PresenceRecorded(person(i), Presence.HERE, START, LIST));
        }
        List<Integer> party = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (i % 10 < 7) {
                party.add(i);
                if (party.size() == PER_LEG) {
                    carry(party);
                    party.clear();
                }
            } else {
                stay(i);
            }
        }
        if (!party.isEmpty()) {
            carry(party);
        }
    }

    private void call(int i) {
        record(
                new RegisterFact.ContactAttempted(
                        person(i),
                        ContactPoint.Channel.PHONE,
                        ContactOutcome.REACHED,
                        START,
                        Note.NONE));
    }

    private void stay(int i) {
        if (i % 10 == 9) {
            for (int again = 0; again < FACTS_EACH - 3; again++) {
                call(i);
            }
            return;
        }
        call(i);
        call(i);
        record(new GateFact.ArrivedAtGate(person(i), "hall"));
        identify(i);
        record(new GateFact.Banded(person(i), band(i)));
    }

    private void identify(int i) {
        record(
                new GateFact.Identified(
                        person(i),
                        Optional.of(people.passport(i)),
                        Optional.of(people.nationality(i)),
                        Optional.empty()));
    }

    private void carry(List<Integer> party) {
        LegId leg = new LegId(++legs);
        record(new MovementFact.LegPlanned(leg, legPlan(legs)));
        record(new MovementFact.BoardingOpened(leg));
        List<ManifestRow> rows = new ArrayList<>(party.size());
        for (int i : party) {
            record(new GateFact.ArrivedAtGate(person(i), "hall"));
            identify(i);
            record(new GateFact.Banded(person(i), band(i)));
            record(new GateFact.PutOnStandby(person(i), leg));
            FactId scan = record(new GateFact.Boarded(person(i), leg, Seating.SEAT));
            rows.add(
                    new ManifestRow(
                            rows.size() + 1,
                            person(i),
                            Optional.of(band(i)),
                            Seating.SEAT,
                            Optional.of(people.nationality(i)),
                            true,
                            scan));
        }
        record(new ManifestClosed(leg, rows, Seal.over(leg, rows)));
        record(new MovementFact.LegDeparted(leg, START));
        record(new MovementFact.LegArrived(leg, START));
    }

    private PersonId person(int i) {
        return people.id(i);
    }

    private static Band band(int i) {
        return new Band("B" + i + "00");
    }

    private FactId record(Fact fact) {
        number++;
        into.accept(
                new Recorded(
                        NODE,
                        number,
                        START.toEpochMilli() + number,
                        0,
                        USER,
                        new CommandId(random.nextLong(), random.nextLong()),
                        fact));
        return new FactId(NODE, number);
    }

    private static LegPlan legPlan(int number) {
        return new LegPlan(
                "F" + number,
                Mode.FLIGHT,
                "aircraft",
                "here",
                "there",
                Leads.OUT,
                START.plusSeconds(3600L * number),
                Capacities.ofSeats(PER_LEG));
    }

    private static OperationPlan plan() {
        return new OperationPlan(
                "Bench",
                new Nationality("FRA"),
                new Nationality("NER"),
                "Somewhere",
                ZoneOffset.UTC,
                "Embassy",
                true);
    }
}
