package org.muster.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.muster.core.account.Balance;
import org.muster.core.fact.Band;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.gate.GateFact;
import org.muster.core.movement.Seating;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterFact;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.register.TravelDocument;

/** How fast facts go into an operation, and how much memory a million persons take. */
final class ApplyRate implements Measurement {
    private static final int PERSONS = 1_000_000;
    private static final int FACTS_EACH = 8;
    private static final int PER_LEG = 300;
    private static final double AIM_RATE = 1e6;
    private static final double AIM_HEAP_GIB = 2.0;
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");

    private final SplittableRandom random = new SplittableRandom(42);
    private final NodeId node = new NodeId("hub");
    private final UserId user = new UserId("bench");
    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private long number;
    private long applying;

    @Override
    public String name() {
        return "apply";
    }

    @Override
    public String purpose() {
        return "facts applied per second, and the heap of an operation of a million persons";
    }

    @Override
    public void run(PrintStream out) {
        number = 0;
        applying = 0;
        Operation operation = new Operation();
        for (int person = 0; person < PERSONS; person++) {
            addPerson(operation, person);
        }
        double rate = operation.size() / (applying / 1e9);
        out.printf(
                "apply: %,d facts at %,.0f facts/s (aim %,.0f)%n",
                operation.size(), rate, AIM_RATE);
        out.printf(
                "heap: %.2f GiB for %,d persons with %d facts each (aim at most %.1f GiB)%n",
                usedGiB(), operation.personCount(), FACTS_EACH, AIM_HEAP_GIB);
        long balanceStart = System.nanoTime();
        Balance balance = Balance.of(operation);
        out.printf(
                "balance: %,d persons counted in %.0f ms%n",
                balance.persons(), (System.nanoTime() - balanceStart) / 1e6);
    }

    /** Only the applying is timed: where facts come from is another measurement. */
    private void addPerson(Operation operation, int index) {
        PersonId person = new PersonId(random.nextLong(1L << 60));
        LegId leg = new LegId(index / PER_LEG + 1);
        List<Recorded> facts = facts(person, leg, index).stream().map(this::recorded).toList();
        long before = System.nanoTime();
        facts.forEach(operation::apply);
        applying += System.nanoTime() - before;
    }

    private List<Fact> facts(PersonId person, LegId leg, int index) {
        Nationality nationality = new Nationality("FRA");
        TravelDocument passport =
                new TravelDocument(TravelDocument.Kind.PASSPORT, "FRA", "X" + index);
        Details details =
                new Details(
                        new PersonName("Family" + index % 50_000, "Given" + index % 5_000, ""),
                        new BirthDate(
                                OptionalInt.of(1960 + index % 60),
                                OptionalInt.of(1 + index % 12),
                                OptionalInt.of(1 + index % 28)),
                        Sex.FEMALE,
                        List.of(nationality),
                        List.of(passport),
                        List.of(new ContactPoint(ContactPoint.Channel.PHONE, "+999" + index)));
        return List.of(
                new RegisterFact.PersonRegistered(person, LIST, details),
                new RegisterFact.ContactAttempted(
                        person,
                        ContactPoint.Channel.PHONE,
                        ContactOutcome.REACHED,
                        start,
                        Note.NONE),
                new RegisterFact.PresenceRecorded(person, Presence.HERE, start, LIST),
                new GateFact.ArrivedAtGate(person, "hall"),
                new GateFact.Identified(
                        person, Optional.of(passport), Optional.of(nationality), Optional.empty()),
                new GateFact.Banded(person, new Band("B" + index + "00")),
                new GateFact.PutOnStandby(person, leg),
                new GateFact.Boarded(person, leg, Seating.SEAT));
    }

    private Recorded recorded(Fact fact) {
        number++;
        return new Recorded(
                node,
                number,
                start.toEpochMilli() + number,
                0,
                user,
                new CommandId(random.nextLong(), random.nextLong()),
                fact);
    }

    private static double usedGiB() {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return used / (double) (1L << 30);
    }
}
