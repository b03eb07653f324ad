package org.muster.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.muster.core.fact.Band;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.gate.GateCommand.Identify;
import org.muster.core.gate.GateFact.ArrivedAtGate;
import org.muster.core.gate.GateFact.Banded;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementFact.BoardingOpened;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.movement.Seating;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;

/**
 * Twelve lanes at one gate, each of which scans a band, reads who it is and what the leg still
 * takes, records the passport and puts the person aboard: two durable commands a scan, on the
 * gate's own database.
 */
final class GateLanes implements Measurement {
    private static final int LANES = 12;
    private static final int PER_LEG = 250;
    private static final int BATCH = 1_000;
    private static final int COMMANDS = 2;
    private static final UserId USER = new UserId("bench");
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public String purpose() {
        return "scans per second at one gate from 12 lanes, beside raw commits of its database";
    }

    @Override
    public void run(Setting setting) throws Exception {
        Path folder = setting.place.newFolder("gate");
        Callable<Clients.Work> raw = RawCommits.onSqlite(folder);
        int scans = setting.size.checkIns();
        int warm = scans / 4;
        BigPersons people = new BigPersons(warm + scans, BigOperation.SEED);
        DurableLedger ledger = setting.place.keep(Ledgers.open(folder, Optional.empty()));
        fill(setting, ledger, people);
        AtomicLong ids = new AtomicLong(1);
        Desk desk =
                Desk.open(
                        BigOperation.ID,
                        ledger,
                        BigOperation.NODE,
                        Clock.systemUTC(),
                        ids::incrementAndGet);
        Callable<Clients.Work> lane = () -> index -> scan(desk, people, index);
        var unused = Clients.run(LANES, 0, warm, lane);
        var unusedRaw = Clients.run(LANES, 0, warm, raw);
        Clients.Outcome alone = Clients.run(LANES, warm, scans, raw);
        Clients.Outcome through = Clients.run(LANES, warm, scans, lane);
        tell(setting.report, alone, through);
        desk.close();
        setting.place.end(ledger);
    }

    private static void tell(Report report, Clients.Outcome alone, Clients.Outcome through) {
        report.told("12 lanes: raw commits", alone.perSecond(), "per s");
        report.figure(
                "12 lanes: scans, two durable commands each",
                through.perSecond(),
                "per s",
                new Aim.AtLeast(alone.perSecond() / COMMANDS));
        report.told("12 lanes: raw commits, p99", alone.latencies().millis(0.99), "ms");
        report.told("12 lanes: scan, p50", through.latencies().millis(0.5), "ms");
        report.figure(
                "12 lanes: scan, p99", through.latencies().millis(0.99), "ms", new Aim.AtMost(50));
    }

    private static void scan(Desk desk, BigPersons people, int index) throws Exception {
        View view = desk.view();
        PersonId person = Bands.findHolder(view, band(index)).orElseThrow();
        Leg leg = Leg.get(view, leg(index));
        if (Person.find(view, person).isEmpty() || leg.aboard().containsKey(person)) {
            throw new IllegalStateException("nobody waits with band " + band(index));
        }
        ask(
                desk,
                2L * index,
                new Identify(
                        person,
                        Optional.of(people.passport(index)),
                        Optional.of(people.nationality(index)),
                        Optional.empty()));
        Boarder boarder = new Boarder(person, Seating.SEAT);
        ask(desk, 2L * index + 1, new Board(leg.id(), List.of(boarder)));
    }

    private static void ask(Desk desk, long id, Command command) throws Exception {
        Answer answer = desk.ask(new CommandId(1, id), USER, command);
        if (!(answer instanceof Answer.Done)) {
            throw new IllegalStateException(command + " was refused: " + answer);
        }
    }

    private static Band band(int index) {
        return new Band("B" + (100 + index));
    }

    private static LegId leg(int index) {
        return new LegId(1 + index / PER_LEG);
    }

    private static void fill(Setting setting, DurableLedger ledger, BigPersons people)
            throws Exception {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (i % PER_LEG == 0) {
                facts.add(new LegPlanned(leg(i), plan(i / PER_LEG)));
                facts.add(new BoardingOpened(leg(i)));
            }
            facts.add(new PersonRegistered(people.id(i), LIST, adult(people, i)));
            facts.add(new ArrivedAtGate(people.id(i), "hall"));
            facts.add(new Banded(people.id(i), band(i)));
        }
        List<Recorded> batch = new ArrayList<>(BATCH);
        for (int i = 0; i < facts.size(); i++) {
            batch.add(
                    new Recorded(
                            BigOperation.NODE,
                            i + 1L,
                            Instant.EPOCH.toEpochMilli() + i,
                            0,
                            USER,
                            new CommandId(0, i),
                            facts.get(i)));
            if (batch.size() == BATCH || i == facts.size() - 1) {
                ledger.append(BigOperation.ID, batch);
                batch.clear();
                setting.progress.at("filling the hall", i, facts.size());
            }
        }
    }

    /** A child alone would need a second person, who is not measured here. */
    private static Details adult(BigPersons people, int i) {
        Details drawn = people.details(i);
        return new Details(
                drawn.name(),
                BirthDate.of(LocalDate.of(1960 + i % 40, 1 + i % 12, 1 + i % 28)),
                drawn.sex(),
                drawn.claimed(),
                drawn.documents(),
                drawn.contacts());
    }

    private static LegPlan plan(int number) {
        return new LegPlan(
                "F" + number,
                Mode.FLIGHT,
                "aircraft",
                "here",
                "there",
                Leads.OUT,
                Instant.EPOCH.plusSeconds(3_600L * number),
                Capacities.ofSeats(PER_LEG));
    }
}
